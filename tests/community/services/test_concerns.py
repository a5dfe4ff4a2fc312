"""A concern from the day it was raised to its answer (HB 2.3, 4; MTG-15)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from community.models import Concern
from community.services import concerns
from core.models import Letter
from handbook.rules import Breach
from meetings.models import AgendaItem, Meeting
from tests import make
from tests.community import made
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-15")]

DAY = timedelta(days=1)
Stage = Concern.Stage
SAID = {"subject": "Mopeds at night", "you_said": "Mopeds race at night.", "we_did": "Two patrols a week."}


@pytest.fixture
def panel():
    return make.panel()


@pytest.fixture
def chair(panel):
    return make.chair(panel).person


def answer(concern, by):
    return concerns.answer(concern, **SAID, by=by, on=make.today())


def test_anybody_raises_a_concern_and_it_is_stored_encrypted(panel):
    raised = concerns.raise_concern(
        panel, place=" Mallow Walk ", ward=None, words="Mopeds.", noticed="", email="A@Example.org", by=None, on=make.today()
    )
    raised.refresh_from_db()
    assert (raised.stage, raised.place, raised.words, raised.email) == (Stage.OPEN, "Mallow Walk", "Mopeds.", "a@example.org")
    stored = Concern.objects.extra(select={"kept": "words"}).values_list("kept", flat=True).get()  # the row as it lies on the disk
    assert "Mopeds" not in stored


def test_no_more_are_taken_from_strangers_than_a_panel_can_read(panel):
    said = {"place": "Here", "ward": None, "words": "Noise.", "noticed": ""}
    Concern.objects.bulk_create(Concern(panel=panel, place="X", raised_on=make.today(), keep_until=make.today()) for _ in range(100))
    with pytest.raises(Breach, match="100 concerns have come in"):
        concerns.raise_concern(panel, **said, by=None, on=make.today())
    member = make.member(panel).person
    assert concerns.raise_concern(panel, **said, by=member, on=make.today()).raised_by == member
    assert concerns.raise_concern(panel, **said, by=None, on=make.today() + DAY).is_open


def test_those_that_say_the_same_are_answered_together_and_each_is_told_once(panel, chair):
    member = make.member(panel).person
    first = made.concern(panel, email="one@example.org")
    second = made.concern(panel, raised_by=member)
    third = made.concern(panel, email="one@example.org")
    fourth = made.concern(panel)
    for one in (second, third, fourth):
        concerns.join(one, other=first, by=chair, on=make.today())
    answer(first, chair)
    letters = Letter.objects.filter(key__startswith="community.concern").order_by("address")
    assert sorted(letter.address for letter in letters) == sorted(["one@example.org", member.address])
    assert all("Two patrols a week." in letter.text and "Mopeds race through" not in letter.text for letter in letters)
    assert {letter.panel_id for letter in letters} == {None}, "the panel's list of letters tells nobody who raised it"


def test_the_address_goes_with_the_answer_and_the_words_half_a_year_later(panel, chair):
    first = made.concern(panel, email="one@example.org", raised_by=make.member(panel).person)
    second = made.concern(panel, email="two@example.org")
    concerns.join(second, other=first, by=chair, on=make.today())
    answer(first, chair)
    assert [one.email for one in Concern.objects.all()] == ["", ""]
    due = Concern.objects.get(pk=second.pk).keep_until
    assert concerns.remove_past(due - DAY) == 0
    assert concerns.remove_past(due) == 2
    assert {(one.words, one.place, one.raised_by) for one in Concern.objects.all()} == {("", "", None)}
    assert Concern.objects.get(pk=first.pk).we_did == "Two patrols a week."
    assert concerns.remove_past(due) == 0


def test_what_nobody_answers_is_laid_aside_after_a_year(panel):
    concern = made.concern(panel, email="one@example.org")
    assert concerns.remove_past(concern.keep_until) == 1
    concern.refresh_from_db()
    assert (concern.stage, concern.email, concern.set_aside_because) == (Stage.SET_ASIDE, "", "Nobody answered it within a year.")


def test_what_was_joined_goes_along_when_its_concern_is_joined_to_another(panel, chair):
    first, second, third = (made.concern(panel) for _ in range(3))
    concerns.join(first, other=second, by=chair, on=make.today())
    concerns.join(second, other=third, by=chair, on=make.today())
    assert set(third.joined.values_list("pk", flat=True)) == {first.pk, second.pk}


def test_a_concern_is_joined_to_an_open_one_of_its_own_panel_and_not_to_itself(panel, chair):
    concern = made.concern(panel)
    for other in (concern, made.concern(make.panel()), made.answered(panel)):
        with pytest.raises(Breach, match="not open"):
            concerns.join(concern, other=other, by=chair, on=make.today())


def test_one_that_was_joined_by_mistake_stands_for_itself_again_until_the_answer(panel, chair):
    first, second = made.concern(panel), made.concern(panel)
    concerns.join(first, other=second, by=chair, on=make.today())
    assert concerns.part(first, by=chair, on=make.today()).is_open
    concerns.join(first, other=second, by=chair, on=make.today())
    answer(second, chair)
    with pytest.raises(Breach, match="not open"):
        concerns.part(first, by=chair, on=make.today())


def test_a_concern_is_brought_to_the_agenda_while_it_is_prepared(panel, chair):
    concern = made.concern(panel)
    with pytest.raises(Breach, match="No meeting is being prepared"):
        concerns.bring(concern, subject="Mopeds", by=chair, on=make.today())
    meeting = meetings.meeting(panel)
    assert concerns.bring(concern, subject="Mopeds", by=chair, on=make.today()).meeting == meeting
    assert concerns.bring(concern, subject="Mopeds at night", by=chair, on=make.today()).concern.subject == "Mopeds at night"
    AgendaItem.objects.filter(meeting=meeting, topic="concerns").delete()
    with pytest.raises(Breach, match="no item on community concerns"):
        concerns.bring(made.concern(panel), subject="Noise", by=chair, on=make.today())
    Meeting.objects.filter(pk=meeting.pk).update(stage="called", notice_given_on=make.today())
    with pytest.raises(Breach, match="No meeting is being prepared"):
        concerns.bring(made.concern(panel), subject="Noise", by=chair, on=make.today())


def test_what_names_people_is_set_aside_with_a_reason_that_goes_to_whoever_raised_it(panel, chair):
    concern = made.concern(panel, email="one@example.org")
    meetings.meeting(panel)
    concerns.bring(concern, subject="Mopeds", by=chair, on=make.today())
    concerns.set_aside(concern, because="It names people.", by=chair, on=make.today())
    letter = Letter.objects.get(key__startswith="community.concern")
    assert "It names people." in letter.text
    concern.refresh_from_db()
    assert (concern.stage, concern.email, concern.brought.count()) == (Stage.SET_ASIDE, "", 0)
    with pytest.raises(Breach, match="not open"):
        answer(concern, chair)


def test_residents_read_the_words_of_chair_or_secretary_once_it_was_answered(panel, chair):
    concern = made.concern(panel)
    with pytest.raises(Breach, match="has not been answered"):
        concerns.publish(concern, said="Mopeds.", did="Patrols.", by=chair, on=make.today())
    answer(concern, chair)
    concerns.publish(concern, said="Mopeds.", did="Patrols.", by=chair, on=make.today())
    later = concerns.publish(concern, said="Mopeds.", did="Patrols, and a gate.", by=chair, on=make.today() + DAY)
    assert (later.public_did, later.published_on) == ("Patrols, and a gate.", make.today())
    assert concerns.withdraw(concern, by=chair, on=make.today()).published_on is None


def test_a_dissolved_panel_takes_no_concern(panel):
    panel.stage, panel.dissolved_on = "dissolved", make.today()
    panel.save()
    with pytest.raises(Breach, match="dissolved"):
        concerns.raise_concern(panel, place="X", ward=None, words="X", noticed="", by=None, on=make.today())
