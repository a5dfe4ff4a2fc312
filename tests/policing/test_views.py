"""Pages of police files and of the report."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from panels.models import Panel, Ward
from policing.models import MonthlyTotal, Upload
from tests import make
from tests.policing.made import file, row, uploaded, ward

pytestmark = pytest.mark.django_db
OWN, OTHER = "E01099001", "E01099002"
MONTH = "2024-09"


@pytest.fixture
def green() -> Ward:
    """Return a ward with a neighbour and a panel."""
    ward("Eastmarsh", lsoa=OTHER)
    made = ward("Osier Green", lsoa=OWN)
    make.panel("Osier Green", in_ward=made)
    return made


@pytest.fixture
def officer(client: Client, green: Ward) -> Client:
    """Return the browser of the ward's officer."""
    client.force_login(make.dwo(green).person)
    return client


def bring(client: Client, place: Ward, content: SimpleUploadedFile):
    """Send a file for a ward."""
    return client.post(reverse("upload-new", args=[place.code]), {"file": content})


def test_an_officer_brings_looks_confirms_and_the_panel_reads(officer: Client, green: Ward) -> None:
    answer = bring(officer, green, file(row(month=MONTH), row(month=MONTH, kind="Drugs"), row(month=MONTH, lsoa=OTHER)))
    upload = Upload.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, upload.get_absolute_url())
    page = officer.get(upload.get_absolute_url()).content.decode()
    for words in ("It lies in Eastmarsh", "Line 4", "September 2024", "Burglary", "Drugs"):
        assert words in page
    refused = officer.post(upload.get_absolute_url(), {})
    assert refused.status_code == 422
    assert "Tick the box to say that the figures are cleared for the panel." in refused.content.decode()
    assert not MonthlyTotal.objects.exists()
    panel = Panel.objects.get()
    done = officer.post(upload.get_absolute_url(), {"is_cleared": "on"})
    assert (done.status_code, done["Location"]) == (303, reverse("report", args=[panel.slug]))
    officer.force_login(make.member(panel).person)
    report = officer.get(done["Location"]).content.decode()
    assert "2 crimes were recorded" in report
    assert "HB 4.2.1" in report


def test_a_discarded_file_counts_for_nothing_and_says_so(officer: Client, green: Ward) -> None:
    bring(officer, green, file(row(month=MONTH)))
    upload = Upload.objects.get()
    assert officer.get(reverse("upload-discard", args=[green.code, upload.pk])).status_code == 200
    assert officer.post(reverse("upload-discard", args=[green.code, upload.pk])).status_code == 303
    assert "This file was discarded" in officer.get(upload.get_absolute_url()).content.decode()
    assert not MonthlyTotal.objects.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (uploaded("name,phone\n"), "not a street-level file"),
        (uploaded("a\0b"), "not a CSV file"),
        (uploaded(b""), "The file is empty"),
        (file(row(location="=1+1")), "as a formula does"),
        (file(row(), name="crime.exe"), "Choose a CSV file"),
    ],
)
def test_a_bad_file_is_answered_with_its_reason_on_the_page(content: SimpleUploadedFile, words: str, officer: Client, green: Ward) -> None:
    content.seek(0)
    answer = bring(officer, green, content)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Upload.objects.exists()


def test_no_file_is_asked_for(officer: Client, green: Ward) -> None:
    answer = officer.post(reverse("upload-new", args=[green.code]), {})
    assert "Choose a file with police figures." in answer.content.decode()


def test_the_same_file_after_it_was_confirmed_is_nothing_to_do(officer: Client, green: Ward) -> None:
    bring(officer, green, file(row(month=MONTH)))
    officer.post(Upload.objects.get().get_absolute_url(), {"is_cleared": "on"})
    answer = bring(officer, green, file(row(month=MONTH)))
    assert answer.status_code == 422
    assert "there is nothing to do" in answer.content.decode()


def test_a_file_of_another_ward_cannot_be_confirmed(officer: Client, green: Ward) -> None:
    bring(officer, green, file(row(month=MONTH, lsoa=OTHER)))
    page = officer.get(Upload.objects.get().get_absolute_url()).content.decode()
    assert "No line of this file lies in Osier Green." in page
    assert "Confirm these figures" not in page


def test_every_line_set_aside_can_be_fetched(officer: Client, green: Ward) -> None:
    rows = [row(month=MONTH), row(month=MONTH, lsoa=OTHER), row(month="x"), row(month=MONTH, lsoa=OTHER)]
    bring(officer, green, file(*rows))
    answer = officer.get(reverse("upload-set-aside", args=[green.code, Upload.objects.get().pk]))
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["Line", "3", "4", "5"]
    assert "attachment" in answer["Content-Disposition"]


def test_a_hostile_kind_of_crime_is_shown_as_text(officer: Client, green: Ward) -> None:
    bring(officer, green, file(row(month=MONTH, kind="<script>alert(1)</script>")))
    page = officer.get(Upload.objects.get().get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_another_wards_officer_and_members_may_not_bring_or_see_files(client: Client, green: Ward) -> None:
    addresses = [reverse("uploads", args=[green.code]), reverse("upload-new", args=[green.code])]
    for person in (make.dwo(make.ward()).person, make.member(Panel.objects.get()).person):
        client.force_login(person)
        assert [client.get(address).status_code for address in addresses] == [404, 404]


def test_an_upload_is_found_under_its_own_ward_alone(officer: Client, green: Ward) -> None:
    bring(officer, green, file(row(month=MONTH)))
    other = make.ward()
    make.dwo(other)
    assert officer.get(reverse("upload", args=[other.code, Upload.objects.get().pk])).status_code == 404


def test_the_list_of_files_takes_the_same_questions_however_long(officer: Client, green: Ward) -> None:
    asked = []
    for number in (1, 2, 3):
        bring(officer, green, file(*[row(month=MONTH)] * number))
        with CaptureQueriesContext(connection) as questions:
            page = officer.get(reverse("uploads", args=[green.code]))
        assert page.content.decode().count("Waits for you") == number
        asked.append(len(questions))
    assert asked[0] == asked[1] == asked[2]


def test_before_any_figures_the_report_says_so(client: Client, green: Ward) -> None:
    panel = Panel.objects.get()
    client.force_login(make.member(panel).person)
    page = client.get(reverse("report", args=[panel.slug])).content.decode()
    assert "No police figures have come in for this ward yet." in page
    assert "Police files of this ward" not in page
