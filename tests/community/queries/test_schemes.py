"""Who may know who links the panel with a scheme."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from community.queries import schemes as queries
from core.gate import Asker, holdings_of
from panels.models import Suspension
from tests import make
from tests.community import schemed

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-20")]


def asker(person):
    return Asker(person.pk, holdings_of(person, make.today()))


def test_the_panel_knows_the_name_and_residents_that_there_is_a_link():
    panel = make.panel()
    seat = make.member(panel, "Ada")
    schemed.scheme(panel, link=seat)
    [inside] = queries.lines(panel, asker(make.member(panel).person), make.today())
    [outside] = queries.lines(panel, asker(AnonymousUser()), make.today())
    assert (inside.is_linked, inside.linked_by) == (True, seat.person)
    assert (outside.is_linked, outside.linked_by) == (True, None)


def test_whoever_is_suspended_is_no_link():
    panel = make.panel()
    seat = make.member(panel)
    schemed.scheme(panel, link=seat)
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today() + timedelta(days=28))
    [line] = queries.lines(panel, asker(make.member(panel).person), make.today())
    assert not line.is_linked


def test_young_members_are_not_offered_as_links():
    panel = make.panel()
    make.member(panel, age=16)
    seat = make.member(panel)
    assert queries.links_of(panel, make.today()) == [seat]
