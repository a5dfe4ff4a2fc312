"""What everybody reads: one priority with what it rests on, the message to residents and the poster (PRI-7, PRI-10, PRI-11)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from priorities import services
from priorities.services import Piece, Plan
from tests import make
from tests.pages import queries, shown
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return make.panel("Osier Green")


def worked_on(priority):
    today, by = make.today(), make.person()
    services.link(priority, piece=Piece("survey", "38 of 141 named it.", link="https://survey.example/"), by=by, on=today)
    services.plan(priority, plan=Plan("Barriers", "place", "partner", "The council", today), by=by, on=today)
    services.spend(priority.panel, work="priority", priority=priority, minutes=150, worked_on=today, by=by, on=today)


@pytest.mark.rule("PRI-7")
@pytest.mark.rule("PRI-6")
@pytest.mark.rule("PRI-11")
def test_residents_read_what_a_priority_rests_on_and_what_is_done_without_signing_in(client, panel):
    priority = made.priority(panel)
    worked_on(priority)
    page = shown(client.get(priority.get_absolute_url()))
    for words in (
        "38 of 141 named it.",
        "https://survey.example/",
        "A partner: The council.",
        "2.5 hours so far",
        "Seven stages",
        "It stands here.",
    ):
        assert words in page
    assert "Tell what was done" not in page


def test_the_page_takes_as_many_queries_for_three_of_each_as_for_one(client, panel):
    priority = made.priority(panel)
    worked_on(priority)
    with_one = queries(client, priority.get_absolute_url())
    worked_on(priority)
    worked_on(priority)
    assert queries(client, priority.get_absolute_url()) == with_one


@pytest.mark.rule("PRI-10")
def test_the_message_and_the_poster_are_open_to_everybody(client, panel):
    made.told(made.priority(panel), "Forty bicycles were marked.")
    page = shown(client.get(reverse("priorities-share", args=[panel.slug])))
    assert "2. Priority number 2 (The station forecourt)" in page
    assert reverse("priorities-poster", args=[panel.slug]) in page
    answer = client.get(reverse("priorities-poster", args=[panel.slug]))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert f"priorities-{panel.slug}.pdf" in answer["Content-Disposition"]
