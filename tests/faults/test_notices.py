"""The same notice sent from two places at once: one letter and one proof for each person (MTG-2, MTG-17)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet

import pytest
from django.db import IntegrityError, connections, transaction

from core.models import Letter
from handbook.rules import Breach
from meetings import queries
from meetings.models import Meeting, Notice
from meetings.services import notice
from people.models import Person
from tests import make
from tests.meetings import make as meetings_make

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def ready() -> tuple[Meeting, Person]:
    """Return a meeting whose notice can go, and its chair; the panel has one member more."""
    panel = make.panel()
    chair = make.chair(panel).person
    make.member(panel)
    return meetings_make.meeting(panel, by=chair), chair


def send(meeting: Meeting, by: Person) -> str:
    """Give notice on a connection of its own, and say what came of it."""
    try:
        notice.give(meeting, by=by, on=make.today())
    except Breach as refused:
        return str(refused)
    except IntegrityError as trouble:
        return type(trouble).__name__
    else:
        return "sent"
    finally:
        connections.close_all()


@pytest.mark.rule("MTG-17")
def test_the_second_waits_for_the_first_and_is_told_that_it_has_gone_out() -> None:
    meeting, chair = ready()
    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            notice.give(meeting, by=chair, on=make.today())
            second = other.submit(send, meeting, chair)
            with pytest.raises(NotYet):
                second.result(timeout=1)
        assert "has gone out already" in second.result(timeout=10)
    assert Letter.objects.count() == Notice.objects.count() == 2


@pytest.mark.rule("MTG-17")
def test_without_the_lock_the_second_runs_into_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above has teeth: with the lock off nobody is told kindly, and only the unique proof keeps letters from doubling."""
    monkeypatch.setattr(queries, "locked", lambda meeting: queries.meetings.meetings().get(pk=meeting.pk))
    meeting, chair = ready()
    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            notice.give(meeting, by=chair, on=make.today())
            second = other.submit(send, meeting, chair)
            with pytest.raises(NotYet):
                second.result(timeout=1)
        assert second.result(timeout=10) == "IntegrityError"
    assert Letter.objects.count() == Notice.objects.count() == 2
