"""The minutes write themselves from the record (MTG-6, VOTE-9, SNB-4)."""

import pytest
from django.utils import timezone

from meetings import record
from meetings.models import Motion
from meetings.record import Edition
from meetings.services import outcomes, votes
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
