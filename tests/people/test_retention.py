"""What has been kept long enough goes day by day, once, and never too soon."""

from datetime import date, timedelta

import pytest
from django.apps import apps

from panels.models import Membership
from people import retention
from people.models import Person
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-5")]
LEFT = date(2026, 11, 1)
DUE = date(2026, 12, 1)

OPEN_CASES: list[int] = []


def cases():
    yield from OPEN_CASES


def fail(today):
    raise ZeroDivisionError


def leaver(**fields):
    return make.member(make.panel(), since=date(2025, 1, 1), stage=Membership.Stage.LEFT, left_on=LEFT, **fields).person


def has_contact(person):
    return Person.objects.get(pk=person.pk).email is not None


def test_contact_details_go_on_the_thirtieth_day_with_a_clock_that_walks():
    person = leaver()
    gone = []
    for days in range(40):
        retention.remove_what_is_due(LEFT + timedelta(days=days))
        gone.append(has_contact(person))
    assert gone.index(False) == 30
    assert gone == [True] * 30 + [False] * 10


def test_days_that_were_missed_are_made_up_for():
    person = leaver()
    assert retention.remove_contacts(DUE + timedelta(days=90)) == 1
    assert not has_contact(person)
    assert retention.remove_contacts(DUE + timedelta(days=91)) == 0


def test_whoever_comes_back_within_the_thirty_days_keeps_everything():
    person = leaver()
    make.member(make.panel(), person=person)
    retention.remove_what_is_due(DUE)
    assert has_contact(person)


def test_contact_details_stay_while_a_complaint_or_an_appeal_is_open(monkeypatch):
    person, other = leaver(), leaver()
    monkeypatch.setattr(apps.get_app_config("complaints"), "cases", f"{__name__}.cases", raising=False)
    monkeypatch.setitem(globals(), "OPEN_CASES", [person.pk])
    retention.remove_what_is_due(DUE + timedelta(days=400))
    assert (has_contact(person), has_contact(other)) == (True, False)
    monkeypatch.setitem(globals(), "OPEN_CASES", [])
    retention.remove_what_is_due(DUE + timedelta(days=401))
    assert not has_contact(person)


def test_an_app_that_fails_keeps_no_other_from_removing(monkeypatch):
    person = leaver()
    monkeypatch.setattr(apps.get_app_config("core"), "retention", f"{__name__}.fail", raising=False)
    retention.remove_what_is_due(DUE)
    assert not has_contact(person)
