"""What is kept of invitations and replies is each person's own."""

import pytest

from community import personal_data_of_team as personal_data
from community.services import help, messages, updates
from tests import make
from tests.community import invited, schemed

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def found(person):
    return [kept.title for kept in personal_data.kept(person) if kept.rows.exists()]


def test_a_reply_is_the_members_and_the_invitation_the_officers():
    panel = make.panel()
    ada, bo, officer = make.member(panel).person, make.member(panel).person, make.dwo(panel.ward).person
    made = invited.invitation(panel, by=officer)
    invited.yes(made, ada)
    updates.tell(panel, audience="panel", title="Shutters", text="Eight shops.", by=officer, on=make.today())
    assert found(ada) == ["Your replies to invitations of the police"]
    assert found(officer) == ["Invitations you sent", "What you told a panel between meetings"]
    assert found(bo) == []


def test_a_link_with_a_scheme_is_the_members_own():
    panel = make.panel()
    seat = make.member(panel)
    schemed.scheme(panel, link=seat)
    assert found(seat.person) == ["Schemes with which you link a panel"]
    assert found(make.member(panel).person) == []


def test_what_came_back_is_that_of_whoever_brought_it():
    panel = make.panel()
    ada, officer = make.member(panel).person, make.dwo(panel.ward).person
    made = messages.give(panel, title="Callers", text="Ask.", link="", until=None, by=officer, on=make.today())
    messages.pass_on(made, way="talk", own_word="", reached=None, feedback="None.", by=ada, on=make.today())
    assert found(ada) == ["Messages you passed on"]
    assert found(officer) == ["Messages you gave out"]


def test_help_is_that_of_who_asked_and_of_who_answered():
    panel = make.panel()
    chair, officer = make.chair(panel).person, make.dwo(panel.ward).person
    asked = help.ask(panel, about="venue", text="A room.", needed_by=None, by=chair, on=make.today())
    help.answer(asked, answer="Yes.", is_done=True, by=officer, on=make.today())
    assert found(chair) == ["Help you asked for"]
    assert found(officer) == ["Requests for help you answered"]
