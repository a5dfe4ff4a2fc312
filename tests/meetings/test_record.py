"""The minutes write themselves from the record (MTG-6, VOTE-9, SNB-4)."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from meetings import record
from meetings.models import Attendance, Meeting, Motion
from meetings.record import Edition
from meetings.services import attendance, interests, outcomes, votes
from meetings.services.attendance import Coming
from meetings.services.expected import expect
from meetings.services.votes import Hands
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db


def everything(edition: Edition, *, members: int = 3) -> tuple[record.Record, str]:
    meeting, seats = evening.evening(members=members)
    item = evening.item_of(meeting)
    by = meeting.proposed_by
    outcomes.discuss(item, text="Shops were discussed.", by=by)
    outcomes.record(item, kind="decision", text=f"{seats[1].person} writes to the council.", by=by)
    outcomes.act(item, text="Bring the map", owner=seats[1].person, due_on=make.today(), by=by)
    motion = evening.motion(meeting, method=Motion.Method.HANDS)
    votes.close(motion, hands=Hands(2, 1, 0), by=by, at=timezone.now())
    return record.of(meeting, edition), seats[1].person.full_name


def words(found: record.Record) -> str:
    lines = [f"{line.word} {line.head} {line.text}" for item in found.items for line in item.lines]
    facts = [f"{fact.key}: {fact.value}" for fact in found.facts]
    rows = [" ".join(row) for row in found.actions.rows] if found.actions else []
    return "\n".join([*facts, *lines, *rows])


@pytest.mark.rule("MTG-6")
def test_discussion_decision_vote_and_action_stand_under_their_item() -> None:
    found, name = everything(Edition.NAMES)
    text = words(found)
    assert "Shops were discussed." in text
    assert f"Decided  {name} writes to the council." in text
    assert "We meet at the library. 2 for, 1 against, 0 abstained; 3 voted; 2 is more than 1; carried (ToR 4a)." in text
    assert "Action 1  Bring the map" in text
    assert found.actions is not None


@pytest.mark.rule("SNB-4")
def test_the_edition_with_roles_holds_no_name() -> None:
    found, name = everything(Edition.ROLES)
    text = words(found)
    assert name not in text
    assert "Tettey" not in text
    assert "Members here, 3 of 3: the chair, 2 members" in text
    assert "A member writes to the council." in text


def test_a_record_takes_the_same_queries_for_three_and_for_nine(django_assert_max_num_queries: object) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def queries(members: int) -> int:
        meeting, _ = evening.evening(members=members)
        with CaptureQueriesContext(connection) as found:
            record.of(meeting, Edition.ROLES)
        return len(found)

    assert queries(3) == queries(9)


def with_minor() -> Meeting:
    """Make a meeting with a young member, an absent member, a partner and an officer, and reasons that name them."""
    meeting, _ = evening.evening()
    panel = meeting.panel
    seats = [make.member(panel, "Minnie Minor", age=16, appropriate_adult="Her mother, Anna Minor"), make.member(panel, "Abel Sentry")]
    make.partner(panel, "Denise Ohara")
    make.dwo(panel.ward, "PC Leanne Hartfield")
    expect(meeting, meeting.on)
    attendance.record(meeting, {seats[0].person_id: Coming("present", adult="Anna Minor")}, by=meeting.proposed_by)
    meeting.short_notice_because = "rosalind was ill"
    meeting.incomplete_because = "Nothing came from Leanne"
    meeting.venue = "Osier Hall, care of Abel Sentry"
    meeting.save()
    said = "Minnie and Anna Minor asked; Abel wrote; Denise agreed. Ms Minor thanked Rosalind."
    outcomes.discuss(evening.item_of(meeting), text=said, by=meeting.proposed_by)
    return meeting


@pytest.mark.rule("SNB-4")
def test_reasons_venue_and_the_names_of_the_absent_are_masked_for_the_board() -> None:
    text = words(record.of(with_minor(), Edition.ROLES))
    for name in ("Minnie", "Minor", "Abel", "Sentry", "Denise", "osalind", "Leanne", "Anna"):
        assert name not in text, text
    assert "It was short: The chair was ill." in text
    assert "Its agenda left something out: Nothing came from a police officer." in text
    assert "at Osier Hall, care of a member" in text
    assert "A member and somebody asked; a member wrote; a partner agreed." in text


@pytest.mark.rule("SNB-4")
def test_somebody_of_the_panel_who_is_not_on_the_list_is_masked_too() -> None:
    meeting, _ = evening.evening()
    make.member(meeting.panel, "Latecomer Ouse")
    make.partner(meeting.panel, "Denise Ohara")
    make.dwo(meeting.panel.ward, "PC Leanne Hartfield")
    outcomes.discuss(evening.item_of(meeting), text="We missed Ouse, Denise and PC Hartfield.", by=meeting.proposed_by)
    assert "We missed a member, a partner and a police officer." in words(record.of(meeting, Edition.ROLES))


@pytest.mark.rule("MEM-12", "MEM-13")
def test_partners_do_not_read_who_is_under_18_and_nobody_reads_of_the_adult() -> None:
    meeting = with_minor()
    to_partners, to_members = (words(record.of(meeting, edition)) for edition in (Edition.PARTNERS, Edition.NAMES))
    assert "Minnie" not in to_partners
    assert "Anna" not in to_partners
    assert "a young member" in to_partners
    assert "Abel wrote; Denise agreed. Somebody thanked Rosalind." in to_partners
    assert "Rosalind Tettey (chair)" in to_partners
    assert "Minnie and Anna Minor asked" in to_members
    assert "Minnie Minor" in to_members
    for text in (to_partners, to_members):
        assert "appropriate adult" not in text


def test_a_panel_without_young_members_has_the_same_edition_for_partners() -> None:
    meeting, _ = evening.evening()
    assert record.of(meeting, Edition.PARTNERS) == record.of(meeting, Edition.NAMES)


def test_what_is_kept_as_json_comes_back_as_it_was() -> None:
    found, _ = everything(Edition.NAMES)
    assert record.from_json(json.loads(json.dumps(record.as_json(found)))) == found


def interested(edition: Edition) -> tuple[str, list[str]]:
    """Return the words of an evening with an interest, a chair handed over, and a ballot and an election decided."""
    meeting, seats = evening.evening(members=5)
    evening.interest(meeting, seats[1].person, "withdraws")
    interests.hand_over(evening.item_of(meeting), to=seats[2], by=meeting.proposed_by)
    evening.count(evening.ballot(meeting, method=Motion.Method.HANDS), 3, 1, 0)
    evening.count(evening.election(meeting, seats[3], seats[4], method=Motion.Method.HANDS), 3, 1)
    return words(record.of(meeting, edition)), [seat.person.full_name for seat in seats]


@pytest.mark.rule("CON-1", "MTG-19", "OFF-7", "VOTE-4", "OFF-3")
def test_interests_withdrawals_the_chair_and_what_was_chosen_stand_in_the_minutes() -> None:
    text, names = interested(Edition.NAMES)
    said = "My brother sells the bins. The panel decided on withdrawal from the item: no vote on it, and not counted for its quorum"
    assert f"Interest  {names[1]} declared an interest: {said} (ToR 6a)." in text
    assert f"Chair  {names[2]} took the chair for this item" in text
    assert "Shop theft 3, Scooters 1, Litter 0; four votes in all; most votes: Shop theft (ToR 9d)." in text
    assert f"{names[3]} 3, {names[4]} 1; four votes in all; most votes: {names[3]} (ToR 5c)." in text


@pytest.mark.rule("SNB-4")
def test_the_board_is_told_that_there_was_an_interest_and_neither_whose_nor_what() -> None:
    text, names = interested(Edition.ROLES)
    assert [name for name in names if name in text] == []
    assert "brother" not in text
    assert "A member declared an interest. The panel decided on withdrawal" in text
    assert "A member took the chair for this item" in text
    assert "Shop theft 3, Scooters 1" in text
    assert "A member 3, a member 1; four votes in all; most votes: a member (ToR 5c)." in text


@pytest.mark.rule("SNB-4")
def test_who_takes_an_action_stands_after_the_colon_in_small_letters_for_the_board() -> None:
    meeting, _ = evening.evening()
    owner = make.person("Denise Ohara")
    outcomes.act(evening.item_of(meeting), text="Ask the council for a lamp.", owner=owner, by=meeting.proposed_by)
    assert "Ask the council for a lamp: somebody." in words(record.of(meeting, Edition.ROLES))
    assert "Ask the council for a lamp: Denise Ohara." in words(record.of(meeting, Edition.NAMES))


@pytest.mark.rule("MTG-19")
def test_who_came_late_and_left_early_stands_with_the_times_and_for_the_board_does_not() -> None:
    meeting, seats = evening.evening()
    began = timezone.localtime(meeting.began_at).replace(hour=19, minute=0, second=0, microsecond=0)
    Meeting.objects.filter(pk=meeting.pk).update(began_at=began)
    times = {"came_at": began + timedelta(minutes=40), "left_at": began + timedelta(minutes=75)}
    Attendance.objects.filter(meeting=meeting, person=seats[1].person).update(**times)
    meeting.refresh_from_db()
    assert f"{seats[1].person} (arrived 7.40 pm, left 8.15 pm)" in words(record.of(meeting, Edition.NAMES))
    assert "8.15" not in words(record.of(meeting, Edition.ROLES))
