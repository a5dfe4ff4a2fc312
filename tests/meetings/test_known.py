"""Whose names the minutes may hold: those on the list, those of the panel who are not, and the adults of young members (SNB-4)."""

import pytest

from meetings.known import known
from meetings.queries import attendances
from panels.models import Membership
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db


def names(meeting) -> dict[str, str]:
    return {one.name: one.role for one in known(meeting, list(attendances(meeting)), {})}


@pytest.mark.rule("SNB-4")
def test_a_member_who_is_not_on_the_list_is_known_too() -> None:
    meeting, seats = evening.evening()
    late = make.member(meeting.panel, "Orla Quist")
    assert names(meeting)["Orla Quist"] == names(meeting)[seats[1].person.full_name] == "a member"
    assert late.stage == Membership.Stage.ACTIVE


@pytest.mark.rule("SNB-4")
def test_partners_and_officers_stand_as_what_they_are() -> None:
    meeting, _ = evening.evening()
    make.partner(meeting.panel, "Denise Harcombe")
    make.dwo(meeting.panel.ward, "Leanne Hartfield")
    found = names(meeting)
    assert (found["Denise Harcombe"], found["Leanne Hartfield"]) == ("a partner", "a police officer")


@pytest.mark.rule("MEM-12")
def test_only_a_young_member_has_no_name_for_partners() -> None:
    meeting, seats = evening.evening()
    make.member(meeting.panel, "Kit Ansah", age=16)
    to_partners = {one.name: one.to_partners for one in known(meeting, list(attendances(meeting)), {})}
    assert to_partners["Kit Ansah"] == "a young member"
    assert to_partners[seats[0].person.full_name] == ""


def test_an_office_stands_before_membership() -> None:
    meeting, seats = evening.evening()
    found = known(meeting, list(attendances(meeting)), {seats[0].person_id: "chair"})
    assert {one.name: one.role for one in found}[seats[0].person.full_name] == "the chair"
