"""The forms for police files."""

from __future__ import annotations

import pytest

from panels.models import Ward
from policing.forms import ConfirmForm, UploadForm
from policing.models import Upload
from tests.policing.made import TODAY, file, row, uploaded, ward

pytestmark = pytest.mark.django_db


@pytest.fixture
def green() -> Ward:
    """Return a ward."""
    return ward("Osier Green", lsoa="E01099001")


def test_a_good_file_becomes_what_it_says_and_nothing_is_stored(green: Ward) -> None:
    form = UploadForm({}, {"file": file(row())}, ward=green, on=TODAY)
    assert form.is_valid()
    assert form.cleaned_data["file"].understanding.kept == 1
    assert not Upload.objects.exists()


def test_a_bad_file_is_an_error_of_its_field(green: Ward) -> None:
    form = UploadForm({}, {"file": uploaded("a,b\n")}, ward=green, on=TODAY)
    assert "not a street-level file" in form.errors["file"][0]


def test_the_declaration_has_to_be_ticked() -> None:
    assert ConfirmForm({}).errors["is_cleared"] == ["Tick the box to say that the figures are cleared for the panel."]
    assert ConfirmForm({"is_cleared": "on"}).is_valid()
