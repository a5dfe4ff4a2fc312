"""How a panel is doing, as a list of reasons."""

from datetime import timedelta

import pytest

from panels import health
from tests import make

pytestmark = pytest.mark.django_db


def own(panel):
    return {reason.rule.id: reason for reason in health.reasons(panel, make.today()) if reason.rule.id in OWN}


OWN = {"OFF-1", "OFF-4", "PAN-4", "MEM-2", "TOR-3", "MEM-8"}


@pytest.mark.rule("PAN-4")
@pytest.mark.rule("MEM-2")
@pytest.mark.rule("MEM-8")
def test_an_empty_panel_lacks_chair_secretary_members_and_partners():
    panel = make.panel()
    make.terms(panel)
    found = own(panel)
    assert {identifier: reason.is_ok for identifier, reason in found.items()} == {
        "OFF-1": False,
        "PAN-4": False,
        "MEM-2": False,
        "TOR-3": True,
        "MEM-8": False,
    }
    assert found["MEM-2"].source == "HB 3.4"
    assert not health.is_working(panel, make.today())


@pytest.mark.rule("MEM-2")
def test_a_full_table_is_in_order():
    panel = make.panel()
    terms = make.terms(panel)
    seats = [make.chair(panel), make.secretary(panel), *(make.member(panel) for _ in range(10))]
    for seat in seats:
        make.signature(terms, seat.person)
    for kind in ("councillor", "authority", "housing"):
        make.partner(panel, kind=kind)
    assert all(reason.is_ok for reason in own(panel).values())
    assert own(panel)["MEM-2"].sentence == "12 members of 25."


@pytest.mark.rule("TOR-3")
def test_signatures_that_are_missing_are_counted():
    panel = make.panel()
    make.terms(panel)
    make.member(panel)
    assert own(panel)["TOR-3"].sentence == "One member has not signed the terms of reference."
    make.member(panel)
    assert own(panel)["TOR-3"].sentence == "Two members have not signed the terms of reference."


def test_what_wants_attention_comes_last():
    panel = make.panel()
    make.chair(panel)
    states = [reason.is_ok for reason in health.reasons(panel, make.today())]
    assert states == sorted(states, reverse=True)


@pytest.mark.parametrize("members", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_members(django_assert_num_queries, members):
    panel = make.panel()
    make.terms(panel)
    for _ in range(members):
        make.member(panel)
    with django_assert_num_queries(5):
        assert len(list(health._own(panel, make.today()))) == 5


@pytest.mark.rule("MEM-7")
def test_members_of_three_years_are_counted_and_not_named():
    panel = make.panel()
    make.member(panel, "Una Lang", since=make.today() - timedelta(days=3 * 366))
    found = {reason.title: reason for reason in health.reasons(panel, make.today())}["Some have served for long."]
    assert found.sentence.startswith("One member has served for three years or longer")
    assert "Lang" not in found.sentence
    other = make.panel()
    make.member(other, since=make.today() - timedelta(days=3 * 365 - 2))
    assert "Some have served for long." not in [reason.title for reason in health.reasons(other, make.today())]
