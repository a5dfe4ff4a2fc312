"""What panels keep about somebody is that person's alone."""

import pytest

from panels import personal_data
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def rows(person):
    return {kept.title: [(row, kept.about(row) if kept.about else "") for row in kept.rows] for kept in personal_data.kept(person)}


def test_seats_offices_and_signatures_come_with_their_panel():
    panel = make.panel("Osier Green")
    chair, other = make.chair(panel), make.chair(make.panel())
    signature = make.signature(make.terms(panel), chair.person)
    found = rows(chair.person)
    assert found["Your membership"] == [(chair, "Osier Green ward panel")]
    assert [row.membership for row, _ in found["Your offices"]] == [chair]
    assert found["Your signatures"] == [(signature, "Terms of reference of Osier Green ward panel")]
    assert other.pk not in {row.pk for row, _ in found["Your membership"]}


def test_suspensions_and_places_are_found():
    panel = make.panel()
    seat, place, board = make.suspended(panel), make.partner(panel), make.board(panel.ward.borough)
    assert [row.membership for row, _ in rows(seat.person)["Your suspensions"]] == [seat]
    assert [row for row, _ in rows(place.person)["Your places as a partner"]] == [place]
    assert [row for row, _ in rows(board.person)["Your seats on a board"]] == [board]


def test_who_approved_anothers_posting_learns_no_more_than_that():
    inspector = make.inspector(make.borough()).person
    posting = make.dwo(make.ward(), approved_by=inspector)
    [approved] = [kept for kept in personal_data.kept(inspector) if kept.title == "Postings you approved"]
    assert list(approved.rows) == [posting]
    assert approved.fields == ("approved_by", "since")


def test_what_somebody_sent_before_they_were_a_member_is_found_and_who_answered_sees_no_more_than_that():
    panel = make.panel()
    seat, chair = make.member(panel), make.chair(panel).person
    by_address = make.expression(panel, email=seat.person.email, answered_by=chair, answered_on=make.today())
    make.expression(panel, answered_by=chair, answered_on=make.today())
    assert [row for row, _ in rows(seat.person)["That you would like to join"]] == [by_address]
    [answered] = [kept for kept in personal_data.kept(chair) if kept.title.startswith("Answers you gave")]
    assert (answered.rows.count(), answered.fields) == (2, ("answered_by", "answered_on"))
