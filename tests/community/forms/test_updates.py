"""The form of an update offers four audiences and no other."""

import pytest

from community.forms.updates import UpdateForm


@pytest.mark.rule("MTG-13")
@pytest.mark.parametrize(("audience", "fits"), [("chair", True), ("panel", True), ("network", True), ("public", True), ("press", False)])
def test_there_are_four_audiences(audience, fits):
    assert UpdateForm({"audience": audience, "title": "A", "text": "B"}).is_valid() is fits
