"""A posting begins and ends, and access with it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from access.roles import Role
from core.gate import holdings_of
from handbook.rules import Breach
from panels.models import BoardSeat, Posting
from panels.services import postings
from tests import make

pytestmark = pytest.mark.django_db


def test_an_officer_is_posted_to_the_place_of_their_role():
    ward = make.ward()
    places = {"DWO": ward, "SGT": ward.team, "INS": ward.borough, "SUP": ward.borough.bcu, "CEN": None, "SYS": None}
    for role, place in places.items():
        posting = postings.post(make.person(), role, place, by=make.person(), on=make.today())
        assert posting.place == place
        assert [holding.role for holding in holdings_of(posting.person, make.today())] == [Role(role)]


def test_a_posting_to_another_kind_of_place_is_refused():
    with pytest.raises((IntegrityError, ValueError)), transaction.atomic():
        postings.post(make.person(), Posting.Role.DWO, make.team(), by=make.person(), on=make.today())
    with pytest.raises(ValueError, match="is not a valid"):
        postings.post(make.person(), "CHIEF", make.ward(), by=make.person(), on=make.today())


def test_the_last_day_still_counts_and_the_day_after_does_not():
    posting = make.dwo(make.ward())
    postings.end(posting, by=make.person(), on=make.today())
    assert holdings_of(posting.person, make.today())
    assert not holdings_of(posting.person, make.today() + timedelta(days=1))


@pytest.mark.rule("GEO-1")
def test_a_seat_on_a_board_is_asked_for_by_one_and_approved_by_another():
    somebody, asks, approves = make.person(), make.person(), make.person()
    borough = make.ward().borough
    for by in (asks, somebody):
        with pytest.raises(Breach, match="One person asks for a seat and another approves it"):
            postings.seat(somebody, borough, asked_by=asks, by=by, on=make.today())
    assert not BoardSeat.objects.exists()
    taken = postings.seat(somebody, borough, asked_by=asks, by=approves, on=make.today())
    assert [holding.borough for holding in holdings_of(somebody, make.today())] == [taken.borough_id]
