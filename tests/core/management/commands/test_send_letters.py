"""Letters leave without a queue (bar 48)."""

from io import StringIO

import pytest
from django.core.management import call_command

from core import outbox
from core.models import Letter


@pytest.mark.django_db(transaction=True)
def test_what_is_due_leaves_and_is_counted() -> None:
    outbox.post([outbox.Draft(key, None, f"{key}@example.org", "Hello", "Hello.") for key in ("a", "b")])
    out = StringIO()
    call_command("send_letters", stdout=out)
    assert out.getvalue() == "2 letters have left.\n"
    assert set(Letter.objects.values_list("stage", flat=True)) == {"sent"}
