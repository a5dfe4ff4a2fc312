"""The panel asks, the team answers within a week, and the answer comes back (HB 4.2; MTG-22)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from community.services import help as services
from core.models import Letter
from handbook.rules import Breach
from panels.models import Office
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-22")]


def asked(panel, by, needed_by=None):
    return services.ask(panel, about="venue", text="A room without steps.", needed_by=needed_by, by=by, on=make.today())


def test_officers_and_mailbox_are_asked_and_have_a_week():
    panel = make.panel()
    officer, sergeant = make.dwo(panel.ward).person, make.sergeant(panel.ward.team).person
    request = asked(panel, make.chair(panel).person)
    assert request.answer_by == make.today() + timedelta(days=7)
    assert {letter.address for letter in Letter.objects.all()} == {officer.email, sergeant.email, panel.ward.team.mailbox}
    assert not request.is_late(request.answer_by)
    assert request.is_late(request.answer_by + timedelta(days=1))


def test_the_answer_comes_to_who_asked_and_each_answer_anew():
    panel = make.panel()
    chair, officer = make.chair(panel).person, make.dwo(panel.ward).person
    make.secretary(panel)
    request = asked(panel, chair)
    Letter.objects.all().delete()
    for text in ("We ask the library.", "The library it is."):
        services.answer(request, answer=text, is_done=False, by=officer, on=make.today())
    assert [letter.to for letter in Letter.objects.all()] == [chair, chair]


def test_when_who_asked_has_left_the_office_their_successor_hears():
    panel = make.panel()
    old = make.chair(panel).person
    request = asked(panel, old)
    Office.objects.filter(panel=panel).update(until=make.today() - timedelta(days=1))
    new = make.chair(panel).person
    Letter.objects.all().delete()
    services.answer(request, answer="Yes.", is_done=True, by=make.dwo(panel.ward).person, on=make.today())
    assert [letter.to for letter in Letter.objects.all()] == [new]


def test_it_is_done_once_it_was_answered():
    panel = make.panel()
    officer = make.dwo(panel.ward).person
    request = asked(panel, make.chair(panel).person)
    with pytest.raises(Breach):
        services.finish(request, by=officer, on=make.today())
    services.answer(request, answer="Yes.", is_done=False, by=officer, on=make.today())
    assert services.finish(request, by=officer, on=make.today()).is_done
    with pytest.raises(Breach):
        services.answer(request, answer="No.", is_done=False, by=officer, on=make.today())


def test_help_is_not_asked_for_by_a_day_that_has_passed():
    panel = make.panel()
    with pytest.raises(Breach):
        asked(panel, make.chair(panel).person, needed_by=make.today() - timedelta(days=1))
