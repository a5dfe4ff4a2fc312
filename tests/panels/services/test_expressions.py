"""Somebody would like to join."""

from datetime import date, timedelta

import pytest

from core.models import Letter
from handbook.rules import Breach
from panels.models import Expression, Membership, Panel
from panels.services import expressions
from people import retention
from tests import make

pytestmark = pytest.mark.django_db
WORDS = {
    "full_name": "Zadie  Marlowe",
    "email": "Zadie@Example.org",
    "phone": "",
    "basis": "lives",
    "community": "tenants",
    "words": "Visit https://evil.test",
}
CANDIDATE = {
    "full_name": "Zadie Marlowe",
    "email": "zadie@example.org",
    "phone": "",
    "basis": "lives",
    "community": "tenants",
    "agrees": True,
}
Stage = Expression.Stage


def sent(panel, on=None, **words):
    return expressions.express(panel, **WORDS | words, on=on or make.today())


@pytest.mark.rule("MEM-5")
def test_chair_and_ward_officers_hear_of_it_and_the_person_gets_a_confirmation():
    panel = make.panel()
    chair, officer = make.chair(panel), make.dwo(panel.ward)
    make.secretary(panel), make.sergeant(panel.ward.team)
    expression = sent(panel)
    assert (expression.full_name, expression.email) == ("Zadie Marlowe", "zadie@example.org")
    told = Letter.objects.filter(subject__startswith="Somebody would like to join")
    assert set(told.values_list("to", flat=True)) == {chair.person_id, officer.person_id}
    noted = Letter.objects.get(address="zadie@example.org")
    assert "Dear Zadie Marlowe" in noted.text
    assert noted.panel_id is None


@pytest.mark.rule("MEM-5")
def test_where_nobody_is_posted_the_teams_mailbox_hears_of_it():
    panel = make.panel()
    sent(panel)
    assert Letter.objects.get(subject__startswith="Somebody").address == panel.ward.team.mailbox


def test_no_letter_carries_what_a_stranger_wrote():
    panel = make.panel()
    make.chair(panel)
    sent(panel, full_name="[Click](https://evil.test) www.evil.test Zadie", community="buy-now.example")
    for letter in Letter.objects.all():
        for word in ("evil", "Click", "buy-now"):
            assert word not in letter.text + letter.subject
    assert "Dear Zadie" in Letter.objects.get(address="zadie@example.org").text


def test_an_address_gets_one_confirmation_a_day_whatever_is_sent_in_its_name():
    one, other = make.panel(), make.panel()
    make.chair(one)
    sent(one), sent(one), sent(other, email="zadie+more@example.org")
    assert Letter.objects.filter(address__endswith="@example.org", subject="You asked about a ward panel").count() == 1
    assert Letter.objects.filter(subject=f"Somebody would like to join the {one}").count() == 1
    assert Expression.objects.count() == 3


@pytest.mark.rule("MEM-5")
def test_a_person_who_is_known_is_treated_like_any_other():
    panel = make.panel()
    member = make.member(panel)
    sent(panel, email=member.person.email)
    assert Letter.objects.filter(address=member.person.email, subject="You asked about a ward panel").exists()


@pytest.mark.rule("GDPR-5")
def test_it_is_kept_for_six_months():
    assert sent(make.panel(), on=date(2026, 8, 31)).keep_until == date(2027, 2, 28)


def test_a_dissolved_panel_takes_nobody():
    with pytest.raises(Breach, match="dissolved"):
        sent(make.panel(stage=Panel.Stage.DISSOLVED))


def test_an_answer_goes_to_the_person_and_into_no_list():
    panel = make.panel()
    chair = make.chair(panel).person
    expression = expressions.answer(make.expression(panel), text="Come to the library.", by=chair, on=make.today())
    assert (expression.stage, expression.answered_by) == (Stage.ANSWERED, chair)
    letter = Letter.objects.get(address=expression.email)
    assert "Come to the library." in letter.text
    assert (letter.panel_id, letter.to) == (None, None)


@pytest.mark.rule("MEM-4")
def test_who_is_taken_up_is_proposed_and_waits_for_a_vote():
    panel = make.panel()
    expression = make.expression(panel)
    seat = expressions.take_up(expression, by=make.chair(panel).person, on=make.today(), **CANDIDATE)
    expression.refresh_from_db()
    assert (seat.stage, expression.stage, expression.membership) == (Membership.Stage.PROPOSED, Stage.TAKEN_UP, seat)


@pytest.mark.rule("MEM-5")
def test_what_is_decided_stays_decided():
    panel = make.panel()
    chair = make.chair(panel).person
    expression = expressions.close(make.expression(panel), by=chair, on=make.today())
    assert expression.stage == Stage.CLOSED
    for again in (
        lambda: expressions.close(expression, by=chair, on=make.today()),
        lambda: expressions.answer(expression, text="Still?", by=chair, on=make.today()),
        lambda: expressions.take_up(expression, by=chair, on=make.today(), **CANDIDATE),
    ):
        with pytest.raises(Breach, match="has been decided"):
            again()


@pytest.mark.rule("MEM-5")
def test_the_chair_alone_lets_the_secretary_answer():
    panel = make.panel()
    chair, officer = make.chair(panel).person, make.dwo(panel.ward).person
    assert expressions.leave_to_secretary(panel, secretary_answers=True, by=chair, on=make.today()).secretary_answers
    with pytest.raises(Breach, match="Ask the chair"):
        expressions.leave_to_secretary(panel, secretary_answers=False, by=officer, on=make.today())


@pytest.mark.rule("GDPR-5")
def test_what_was_sent_goes_when_its_day_has_come_and_a_second_run_does_nothing():
    panel = make.panel()
    kept, due = make.expression(panel), make.expression(panel)
    day = kept.keep_until
    Expression.objects.filter(pk=due.pk).update(keep_until=day - timedelta(days=1))
    assert [expressions.remove_past(day - timedelta(days=1)) for _ in range(2)] == [1, 0]
    assert list(Expression.objects.all()) == [kept]
    assert expressions.remove_past(day + timedelta(days=9)) == 1


def test_what_is_removed_every_day_includes_it():
    Expression.objects.filter(pk=make.expression(make.panel()).pk).update(keep_until=make.today())
    retention.remove_what_is_due(make.today())
    assert not Expression.objects.exists()
