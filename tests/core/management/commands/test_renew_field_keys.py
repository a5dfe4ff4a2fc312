"""The command that changes the key; what it does is held by tests/core/test_encryption.py."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_it_says_how_many_rows_were_written() -> None:
    call_command("renew_field_keys", stdout=(said := StringIO()))
    assert said.getvalue() == "0 rows are written with the first key. The older keys can be removed.\n"
