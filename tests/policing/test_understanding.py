"""What a file says about a ward."""

from __future__ import annotations

import pytest

from policing.placement import Placement
from policing.readers.street import Unreadable, read
from policing.understanding import Group, Understanding, understand
from tests.policing.made import MET, TODAY, row, text

NAMES = {1: "Osier Green (E05099001)", 2: "Eastmarsh (E05099002)"}


def understood(*rows: str) -> Understanding:
    """Understand a file for the first of two wards."""
    placement = Placement({"E01099001": 1, "E01099002": 2}, {}, lambda _: {})
    return understand(read(text(*rows), on=TODAY), 1, NAMES, placement)


def test_lines_are_counted_by_month_and_kind_and_none_is_lost() -> None:
    found = understood(row(), row(), row(kind="Drugs"), row(month="2026-08"), row(lsoa="E01099002"), row(month="bad"))
    assert found.counts == {"2026-08": {"Burglary": 1, "Drugs": 0}, "2026-09": {"Burglary": 2, "Drugs": 1}}
    assert found.rows == found.kept + sum(group.number for group in found.set_aside) == 6


@pytest.mark.rule("POL-9")
def test_lines_that_do_not_count_are_grouped_by_reason_with_their_numbers() -> None:
    found = understood(row(), *[row(lsoa="E01099002")] * 3, row(), row(lsoa="E01099002"), row(lsoa=""), row(lsoa="", point=(3, 3)))
    assert found.set_aside == (
        Group("It lies in Eastmarsh (E05099002).", 4, ((3, 5), (7, 7))),
        Group("It has no location, so it cannot be placed in a ward.", 1, ((8, 8),)),
        Group("It lies outside the wards that are known here.", 1, ((9, 9),)),
    )


def test_a_month_with_lines_of_other_wards_alone_counts_nought_and_not_nothing() -> None:
    assert understood(row(), row(month="2026-08", lsoa="E01099002")).counts["2026-08"] == {"Burglary": 0}


def test_the_transport_police_count_and_other_forces_do_not() -> None:
    found = understood(row(), row(force="British Transport Police"), row(force="City of London Police"), row(force=""))
    assert found.kept == 2
    assert [(group.reason, group.number) for group in found.set_aside] == [("It was reported by another police force.", 2)]


@pytest.mark.parametrize("force", ["City of London Police", "British Transport Police", "Kent Police"])
def test_a_file_of_another_force_is_refused(force: str) -> None:
    with pytest.raises(Unreadable, match=f"No line of the file was reported by the {MET}"):
        understood(row(force=force), row(force=force))


def test_an_empty_file_and_one_of_flaws_alone_are_refused() -> None:
    with pytest.raises(Unreadable, match="a first line and nothing below it"):
        understood()
    with pytest.raises(Unreadable, match=r"No line of the file can be counted\. Line 2, for example: Its month is not written"):
        understood(row(month="x"), row(month="y"))
