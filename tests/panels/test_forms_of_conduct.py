"""The forms around conduct ask for what is needed, and take no more."""

from __future__ import annotations

import pytest

from panels.forms_of_conduct import ConductForm, DeselectionForm, ReviewForm


def test_a_concern_says_as_a_truth_whether_it_is_about_the_chair():
    for said, truth in (("yes", True), ("no", False)):
        form = ConductForm({"text": "Rude.", "is_about_chair": said})
        assert form.is_valid()
        assert form.cleaned_data["is_about_chair"] is truth


@pytest.mark.rule("CON-2")
def test_the_four_grounds_are_offered_and_no_other():
    assert len(DeselectionForm().fields["ground"].choices) == 4
    assert not DeselectionForm({"ground": "dislike", "reasons": "No."}).is_valid()


@pytest.mark.rule("MEM-15")
def test_a_matter_that_goes_on_needs_its_next_day():
    assert ReviewForm({"what": "goes_on"}).is_valid()
    assert ReviewForm({"what": "review"}).errors.keys() == {"review_on"}


def test_nothing_with_a_nul_byte_is_taken():
    assert not ConductForm({"text": "Ru\x00de.", "is_about_chair": "no"}).is_valid()
