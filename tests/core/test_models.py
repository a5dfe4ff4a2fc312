"""What is appended to is never changed or taken away (bar: audit)."""

import pytest

from core import audit
from core.models import AppendOnly, AuditEntry, Letter
from tests import make

pytestmark = pytest.mark.django_db


def entry() -> AuditEntry:
    return audit.record(make.person(), "panel.read", make.panel())


def test_an_entry_cannot_be_saved_again_or_deleted() -> None:
    made = entry()
    with pytest.raises(AppendOnly):
        made.save()
    with pytest.raises(AppendOnly):
        made.delete()
    assert AuditEntry.objects.filter(pk=made.pk).exists()


@pytest.mark.parametrize("act", [lambda rows: rows.update(action="x"), lambda rows: rows.delete()])
def test_entries_cannot_be_changed_in_bulk(act) -> None:
    made = entry()
    with pytest.raises(AppendOnly):
        act(AuditEntry.objects.all())
    assert AuditEntry.objects.get(pk=made.pk).action == "panel.read"


def test_a_letter_says_what_it_is_about_and_where_it_stands() -> None:
    letter = Letter(subject="Notice", stage=Letter.Stage.WAITING)
    assert str(letter) == "Notice (Waiting to be sent)"
