"""Messages go out by consent, and what came back is kept (HB 2.4; MTG-21)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from community.models import PassedOn, PreventionMessage
from community.services import messages
from core.models import Letter
from handbook.rules import Breach
from panels.models import Membership
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-21")]

SAID = {"way": "group", "own_word": "", "reached": 60, "feedback": "Two had such callers."}


def give(panel, by, until=None):
    return messages.give(panel, title="Callers", text="Ask for a card.", link="", until=until, by=by, on=make.today())


@pytest.mark.rule("GDPR-3")
def test_the_police_write_to_who_agreed_to_that_and_the_chair_to_who_agreed_to_this():
    panel = make.panel()
    chair = make.chair(panel, "Chair").person
    make.member(panel, "Police only", agrees_to_police=True, shows_contact_to_officers=False)
    make.member(panel, "Panel only")
    Membership.objects.filter(pk=make.suspended(panel).pk).update(agrees_to_police=True)
    assert give(panel, make.dwo(panel.ward).person).is_from_police
    assert {letter.to.full_name for letter in Letter.objects.all()} == {"Police only"}
    Letter.objects.all().delete()
    assert not give(panel, chair).is_from_police
    assert {letter.to.full_name for letter in Letter.objects.all()} == {"Panel only"}


def test_members_say_how_as_often_as_they_like():
    panel = make.panel()
    ada = make.member(panel).person
    message = give(panel, make.dwo(panel.ward).person)
    for way in ("group", "board"):
        messages.pass_on(message, **SAID | {"way": way}, by=ada, on=make.today())
    said = messages.pass_on(message, **SAID | {"way": "other", "own_word": "Church bulletin"}, by=ada, on=make.today())
    assert said.how == "Church bulletin"
    assert PassedOn.objects.filter(person=ada).count() == 3
    with pytest.raises(Breach):
        messages.pass_on(message, **SAID | {"way": "other"}, by=ada, on=make.today())


def test_after_its_day_it_is_not_passed_on():
    panel = make.panel()
    message = give(panel, make.dwo(panel.ward).person, until=make.today())
    assert message.is_current(make.today())
    tomorrow = make.today() + timedelta(days=1)
    assert not message.is_current(tomorrow)
    with pytest.raises(Breach):
        messages.pass_on(message, **SAID, by=make.member(panel).person, on=tomorrow)
    with pytest.raises(Breach):
        give(panel, make.dwo(panel.ward).person, until=make.today() - timedelta(days=1))
    assert PreventionMessage.objects.count() == 1
