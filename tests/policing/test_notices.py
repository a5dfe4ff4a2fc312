"""What an officer should know before confirming a file."""

from __future__ import annotations

from datetime import date

import pytest

from panels.models import Ward
from policing import queries, services
from policing.notices import notices
from tests import make
from tests.policing.made import TODAY, file, row, ward

pytestmark = pytest.mark.django_db
OWN, OTHER = "E01099001", "E01099002"


@pytest.fixture
def green() -> Ward:
    """Return a ward with a neighbour."""
    ward("Eastmarsh", lsoa=OTHER)
    return ward("Osier Green", lsoa=OWN)


def said(place: Ward, *rows: str) -> str:
    """Return the notices of a file that was checked."""
    upload = services.check(file(*rows), place, by=make.person(), on=TODAY)
    return " ".join(notices(upload, queries.standing_totals(place), on=TODAY))


def confirm(place: Ward, *rows: str) -> None:
    """Let a file count."""
    officer = make.person()
    services.confirm(services.check(file(*rows), place, by=officer, on=TODAY), is_cleared=True, by=officer)


def test_a_whole_fresh_file_needs_no_word(green: Ward) -> None:
    assert said(green, row(), row(month="2026-10")) == ""


def test_a_missing_month_is_named(green: Ward) -> None:
    words = said(green, row(month="2026-07"), row(month="2026-10"))
    assert "The file has no lines for August 2026 and September 2026." in words


def test_a_month_broken_off_is_named(green: Ward) -> None:
    rows = [row(month=month) for month in ("2026-08", "2026-09") for _ in range(40)]
    assert "October 2026 has far fewer lines than usual" in said(green, *rows, row(month="2026-10"))


def test_replacing_is_said_and_a_fall_is_doubted(green: Ward) -> None:
    confirm(green, row(), row(), row(kind="Drugs"))
    words = said(green, row(), row(month="2026-10"))
    assert "Figures of one month (September 2026) are here already. This file takes their place; it adds nothing." in words
    assert "September 2026 would have 1 instead of 3. Is this the whole file?" in words


def test_mostly_another_wards_file_is_doubted(green: Ward) -> None:
    words = said(green, row(), row(lsoa=OTHER), row(lsoa=OTHER))
    assert "Only 1 of 3 lines lie in Osier Green. Is it the file of this ward?" in words
    assert "No line of this file lies in Osier Green." in said(green, row(lsoa=OTHER))


@pytest.mark.rule("GEO-4")
def test_a_file_of_the_former_ward_is_explained(green: Ward) -> None:
    former = ward("Osier", valid_to=date(2022, 5, 4))
    former.successors.add(green)
    words = said(green, row(), row(lsoa=OTHER), row(lsoa=OTHER))
    assert "If the file was made for Osier as it was until 4 May 2022, what happened in the rest of Osier Green is not in it" in words


def test_old_figures_are_called_old(green: Ward) -> None:
    assert "The newest month is June 2018." in said(green, row(month="2018-06"))
