"""What is asked of a review (PRI-1, PRI-5)."""

from __future__ import annotations

import pytest

from priorities.forms.reviews import AmendFirstForm, AmendForm, ReviewForm
from tests.priorities import made

SAID = {"update": "Patrols.", "evidence": "", "outcome": "kept", "because": ""}


@pytest.mark.rule("PRI-1")
def test_closing_is_offered_for_the_panels_own_alone():
    assert [value for value, _ in ReviewForm(is_of_police=False).fields["outcome"].choices] == ["kept", "closed", "skipped"]
    assert [value for value, _ in ReviewForm(is_of_police=True).fields["outcome"].choices] == ["kept", "skipped"]
    assert "outcome" in ReviewForm(SAID | {"outcome": "closed"}, is_of_police=True).errors


@pytest.mark.rule("PRI-5")
def test_the_decision_is_asked_for_and_the_words_are_left_to_the_rule():
    assert ReviewForm(SAID, is_of_police=False).is_valid()
    assert set(ReviewForm({"update": ""}, is_of_police=False).errors) == {"outcome"}


@pytest.mark.rule("PRI-5")
def test_what_is_amended_comes_with_what_led_to_it_first_and_the_police_teams_word_last():
    form = AmendForm(made.fields(update="Patrols.", violence=None))
    assert form.is_valid(), form.errors
    assert (next(iter(form.fields)), list(form.fields)[-1]) == ("update", "leaves_time")
    assert "update" in AmendForm(made.fields()).errors
    assert "violence" in AmendFirstForm(made.fields(update="Patrols.", violence=None)).errors
