"""Requests are found by whoever may, in the order in which they are due."""

from datetime import date

import pytest
from django.http import Http404

from people import queries
from tests import make
from tests.people import made

pytestmark = pytest.mark.django_db


def test_the_nearest_day_comes_first_and_a_clock_that_stands_last():
    later, paused, sooner = made.request(on=date(2026, 9, 9)), made.paused(on=date(2026, 9, 1)), made.request(on=date(2026, 9, 2))
    assert list(queries.open_requests()) == [sooner, later, paused]


@pytest.mark.rule("GDPR-4")
def test_somebody_elses_request_does_not_exist():
    request, complaint = made.request(), made.complaint()
    assert queries.own_request(request.person, request.reference) == request
    for find, thing in ((queries.own_request, request), (queries.own_complaint, complaint)):
        with pytest.raises(Http404):
            find(make.person(), thing.reference)


@pytest.mark.rule("GDPR-4", "GDPR-5")
def test_a_copy_is_for_its_owner_and_for_a_fortnight():
    copy = made.released(on=date(2026, 11, 7))
    owner = copy.request.person
    assert queries.own_copy(owner, copy.reference, date(2026, 11, 20)) == copy
    for person, on in ((owner, date(2026, 11, 21)), (make.person(), date(2026, 11, 7))):
        with pytest.raises(Http404):
            queries.own_copy(person, copy.reference, on)
    assert queries.copy_to_fetch(copy.request, date(2026, 11, 20)) == copy
    assert queries.copy_to_fetch(copy.request, date(2026, 11, 21)) is None


def test_a_copy_that_was_not_released_is_nobodys_yet():
    copy = made.copy()
    assert queries.copy_to_release(copy.request) == copy
    assert queries.copy_to_fetch(copy.request, make.today()) is None
    with pytest.raises(Http404):
        queries.own_copy(copy.request.person, copy.reference, make.today())
    with pytest.raises(Http404):
        queries.copy_to_release(made.request())
