"""Only what waits for a meeting can be chosen."""

from __future__ import annotations

import pytest

from meetings.forms.matters import MatterForm
from tests import make


@pytest.mark.django_db
def test_the_choice_is_returned_as_the_case_and_says_what_it_is():
    panel = make.panel()
    case = make.deselection(make.member(panel, "Marlon Whitcombe"), stage="appealed")
    form = MatterForm({"case": case.reference}, cases=[case])
    assert form.is_valid()
    assert form.cleaned_data["case"] == case
    assert "The appeal of Marlon Whitcombe" in str(form)
    assert not MatterForm({"case": "another"}, cases=[case]).is_valid()
