"""A contact session from its plan to its record, and what people suggest (HB 2.4; MTG-14)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from community.models import ContactSession, SessionSuggestion
from community.services import sessions
from handbook.rules import Breach
from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-14")]

HOUR = timedelta(hours=1)


@pytest.fixture
def panel():
    return make.panel()


@pytest.fixture
def officer(panel):
    return make.dwo(panel.ward).person


def test_a_session_is_kept_with_where_and_when_it_was_how_many_came_and_what_was_raised(panel, officer):
    begins = timezone.now() - 3 * HOUR
    made = sessions.plan(panel, place=" The library ", starts_at=begins, ends_at=begins + HOUR, by=officer, on=make.today())
    sessions.record(made, came=14, raised="Mopeds.", by=officer, on=make.today())
    made.refresh_from_db()
    assert (made.place, made.came, made.raised, made.recorded_by) == ("The library", 14, "Mopeds.", officer)
    assert sessions.record(made, came=15, raised="Mopeds.", by=officer, on=make.today()).came == 15


def test_it_is_recorded_from_its_day_on_and_not_once_cancelled(panel, officer):
    session = made.session(panel, in_days=2)
    with pytest.raises(Breach, match="Record it on that day or later"):
        sessions.record(session, came=1, raised="", by=officer, on=make.today())
    sessions.cancel(session, because="Rain.", by=officer, on=make.today())
    with pytest.raises(Breach, match="recorded or cancelled"):
        sessions.record(session, came=1, raised="", by=officer, on=session.on)


def test_what_was_recorded_or_cancelled_is_neither_changed_nor_cancelled(panel, officer):
    cancelled = sessions.cancel(made.session(panel), because="Rain.", by=officer, on=make.today())
    for session in (made.recorded(panel), cancelled):
        with pytest.raises(Breach, match="recorded or cancelled"):
            sessions.cancel(session, because="Snow.", by=officer, on=make.today())
        with pytest.raises(Breach, match="recorded or cancelled"):
            sessions.change(session, place="X", starts_at=session.starts_at, ends_at=session.ends_at, by=officer, on=make.today())


def test_where_and_when_are_changed_before(panel, officer):
    session = made.session(panel)
    changed = sessions.change(
        session, place="The park", starts_at=session.starts_at + HOUR, ends_at=session.ends_at + HOUR, by=officer, on=make.today()
    )
    assert (changed.place, changed.starts_at) == ("The park", session.starts_at + HOUR)


def test_the_team_takes_a_suggestion_up_or_not_with_a_word_once(panel, officer):
    suggestion = sessions.suggest(panel, place="The school", time="", why="", by=None, on=make.today())
    settled = sessions.settle(suggestion, is_taken_up=True, word="In June.", by=officer, on=make.today())
    assert (settled.is_taken_up, settled.word) == (True, "In June.")
    with pytest.raises(Breach, match="has given its word"):
        sessions.settle(suggestion, is_taken_up=False, word="No.", by=officer, on=make.today())


def test_no_more_suggestions_are_taken_from_strangers_than_a_team_can_read(panel):
    SessionSuggestion.objects.bulk_create(SessionSuggestion(panel=panel, place="X", suggested_on=make.today()) for _ in range(30))
    with pytest.raises(Breach, match="no more are taken"):
        sessions.suggest(panel, place="Y", time="", why="", by=None, on=make.today())
    assert sessions.suggest(panel, place="Y", time="", why="", by=make.member(panel).person, on=make.today())


@pytest.mark.parametrize(
    "fields",
    [{"came": 3}, {"cancelled_on": make.today()}, {"recorded_on": make.today()}, {"ends_at": timezone.now() - timedelta(days=900)}],
)
def test_the_database_refuses_a_session_whose_parts_do_not_fit(panel, fields):
    session = made.session(panel)
    with pytest.raises(IntegrityError), transaction.atomic():
        ContactSession.objects.filter(pk=session.pk).update(**fields)
