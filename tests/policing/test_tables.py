"""Counts and lines set aside, as rows."""

from __future__ import annotations

from datetime import date

import pytest

from policing import services
from policing.models import Upload
from policing.tables import by_kind, by_month, groups
from tests import make
from tests.policing.made import TODAY, file, row, ward

pytestmark = pytest.mark.django_db


def checked(*rows: str) -> Upload:
    """Check a file for a ward with a neighbour."""
    ward("Eastmarsh", lsoa="E01099002")
    return services.check(file(*rows), ward("Osier Green", lsoa="E01099001"), by=make.person(), on=TODAY)


def test_kinds_come_with_the_largest_first_and_a_sum() -> None:
    upload = checked(row(kind="Drugs"), row(), row(), row(kind="Anti-social behaviour"))
    assert by_kind(upload).rows == (("Burglary", "2"), ("Antisocial behaviour", "1"), ("Drugs", "1"), ("All", "4"))


def test_months_stand_beside_what_is_there_when_anything_is() -> None:
    upload = checked(row(), row(month="2026-08"))
    assert by_month(upload, {}).rows == (("August 2026", "1"), ("September 2026", "1"))
    assert by_month(upload, {date(2026, 9, 1): 1200}).rows == (("August 2026", "none", "1"), ("September 2026", "1,200", "1"))


def test_lines_are_named_in_runs_and_a_long_list_is_cut_with_a_word() -> None:
    (group,) = groups(checked(row(), *[row(lsoa="E01099002")] * 3, row(), row(lsoa="E01099002")))
    assert (group.number, group.lines) == (4, "3 to 5, 7")
    alternating = [row(lsoa=f"E0109900{2 - place % 2}", month="2026-07") for place in range(60)]
    Upload.objects.all().delete()
    many = services.check(file(*alternating), ward("Far", lsoa="E01099003"), by=make.person(), on=TODAY)
    assert all(group.lines.endswith(" and more") for group in groups(many))
