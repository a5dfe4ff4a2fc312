"""A suggestion from its making to its place on an agenda, with a letter at each end (ToR 9c; MTG-4)."""

from __future__ import annotations

import pytest

from core.models import Letter
from handbook.rules import Breach
from meetings.models import Suggestion
from meetings.queries import suggestions as reads
from meetings.services import agenda, suggestions
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-4")]


@pytest.fixture
def panel():
    made = make.panel()
    make.chair(made, "Rosalind Tettey")
    return made


def chair_of(panel):
    return panel.memberships.get(person__full_name="Rosalind Tettey").person


def test_the_chair_is_told_and_answers_and_the_suggester_hears(panel):
    person = make.partner(panel).person
    made = suggestions.suggest(panel, title="Lighting", why="It is dark.", by=person, on=make.today())
    assert Letter.objects.get(to=chair_of(panel)).subject.startswith("Suggested for the agenda")
    meeting = meetings.meeting(panel)
    suggestions.answer(made, answer="taken", topic="concerns", by=chair_of(panel), on=make.today())
    made.refresh_from_db()
    assert (made.item.title, made.item.topic, made.item.meeting) == ("Lighting", "concerns", meeting)
    assert "It is on the agenda" in Letter.objects.get(to=person).text


def test_one_that_is_kept_can_be_taken_later_and_one_that_is_declined_cannot(panel):
    by, person = chair_of(panel), make.member(panel).person
    kept, declined = meetings.suggestion(panel, person), meetings.suggestion(panel, person)
    suggestions.answer(kept, answer="kept", words="After the summer.", by=by, on=make.today())
    suggestions.answer(declined, answer="declined", words="The council decides that.", by=by, on=make.today())
    assert [letter.text.count("The council decides that.") for letter in Letter.objects.filter(to=person)] == [0, 1]
    assert list(reads.waiting_at(panel)) == [kept]
    meetings.meeting(panel)
    suggestions.answer(kept, answer="taken", by=by, on=make.today())
    with pytest.raises(Breach, match="already"):
        suggestions.answer(declined, answer="kept", by=by, on=make.today())


def test_what_is_taken_off_the_agenda_again_is_kept(panel):
    meetings.meeting(panel)
    made = suggestions.answer(meetings.suggestion(panel, make.member(panel).person), answer="taken", by=chair_of(panel), on=make.today())
    agenda.remove(made.item, by=chair_of(panel), on=make.today())
    made = Suggestion.objects.get(pk=made.pk)
    assert (made.stage, made.item) == (Suggestion.Stage.KEPT, None)


def test_a_chair_writes_no_letters_to_themselves(panel):
    made = suggestions.suggest(panel, title="Lighting", why="", by=chair_of(panel), on=make.today())
    suggestions.answer(made, answer="kept", by=chair_of(panel), on=make.today())
    assert not Letter.objects.exists()


@pytest.mark.rule("MEM-15")
def test_whoever_is_suspended_meanwhile_hears_nothing_of_the_agenda(panel):
    seat = make.suspended(panel)
    meetings.meeting(panel)
    suggestions.answer(meetings.suggestion(panel, seat.person), answer="taken", by=chair_of(panel), on=make.today())
    assert not Letter.objects.filter(to=seat.person).exists()
