"""Pages of who would like to join."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from config.limits import OPEN_FORMS
from panels.models import Expression, Membership, Panel
from tests import make

pytestmark = pytest.mark.django_db
SAID = {"full_name": "Zadie Marlowe", "email": "zadie@example.org", "basis": "lives"}


@pytest.fixture(autouse=True)
def turns():
    """Begin with every turn free."""
    cache.clear()


def at(name, panel, expression=None):
    return reverse(name, kwargs={"panel": panel.slug} | ({"expression": expression.pk} if expression else {}))


def text(answer):
    return answer.content.decode()


@pytest.mark.rule("MEM-5")
def test_anybody_says_that_they_would_like_to_join_without_an_account(client):
    panel = make.panel()
    answer = client.post(at("join", panel), SAID, follow=True)
    assert "one of them will answer you" in text(answer)
    assert Expression.objects.get().panel == panel


@pytest.mark.rule("MEM-5")
def test_a_member_and_a_stranger_get_the_same_answer(client):
    panel = make.panel()
    known = make.member(panel).person.email
    answers = [client.post(at("join", panel), SAID | {"email": email}) for email in (known, "nobody@example.org")]
    assert answers[0].status_code == answers[1].status_code == 303
    assert answers[0]["Location"] == answers[1]["Location"]


def test_a_form_is_refused_with_sentences(client):
    answer = client.post(at("join", make.panel()), {"email": "x\r\nBcc: y@example.org"})
    assert answer.status_code == 422
    for sentence in ("Enter your full name.", "Select whether you live, work or study in the ward."):
        assert sentence in text(answer)
    assert not Expression.objects.exists()


def test_one_network_sends_it_a_few_times_an_hour_and_no_more(client):
    panel, pace = make.panel(), OPEN_FORMS["join"]
    for _ in range(pace.times):
        assert client.post(at("join", panel), SAID).status_code == 303
    assert client.post(at("join", panel), SAID).status_code == 429
    assert client.post(at("join", panel), SAID, REMOTE_ADDR="192.0.2.7").status_code == 303
    assert Expression.objects.count() == pace.times + 1


def test_the_list_takes_as_many_queries_for_three_as_for_one(client, django_assert_num_queries):
    panel = make.panel()
    client.force_login(make.chair(panel).person)
    client.get(at("expressions", panel))
    for _ in range(3):
        make.expression(panel)
        with django_assert_num_queries(9):
            assert "Zadie Marlowe" in text(client.get(at("expressions", panel)))


@pytest.mark.rule("MEM-5")
def test_a_secretary_sees_it_only_when_the_chair_says_so(client):
    panel = make.panel()
    expression = make.expression(panel)
    secretary = make.secretary(panel).person
    client.force_login(secretary)
    assert client.get(at("expression", panel, expression)).status_code == 403
    assert "Who would like to join" not in text(client.get(at("members", panel)))
    client.force_login(make.chair(panel).person)
    assert client.post(at("expressions-delegate", panel), {"secretary_answers": "on"}).status_code == 303
    client.force_login(secretary)
    assert "zadie" in text(client.get(at("expression", panel, expression)))
    assert "Who would like to join" in text(client.get(at("members", panel)))


def test_a_chair_answers_and_proposes_with_what_was_said_filled_in(client):
    panel = make.panel()
    expression = make.expression(panel, community="tenants")
    client.force_login(make.chair(panel).person)
    assert client.post(at("expression-answer", panel, expression), {"text": "Come along."}).status_code == 303
    page = text(client.get(at("expression-take-up", panel, expression)))
    assert 'value="Zadie Marlowe"' in page
    assert expression.email in page
    said = {"full_name": "Zadie Marlowe", "email": expression.email, "basis": "lives", "community": "tenants", "agrees": "on"}
    assert client.post(at("expression-take-up", panel, expression), said).status_code == 303
    assert Membership.objects.get(person__full_name="Zadie Marlowe").stage == Membership.Stage.PROPOSED


def test_an_officer_answers_and_closes_but_does_not_propose(client):
    panel = make.panel()
    expression = make.expression(panel)
    client.force_login(make.dwo(panel.ward).person)
    page = text(client.get(at("expression", panel, expression)))
    assert "Close it" in page
    assert "Propose as a member" not in page
    said = {"full_name": "Zadie Marlowe", "email": expression.email, "basis": "lives", "community": "tenants", "agrees": "on"}
    refused = client.post(at("expression-take-up", panel, expression), said)
    assert refused.status_code == 422
    assert "Chair or secretary propose a member" in text(refused)
    assert client.post(at("expression-close", panel, expression)).status_code == 303


def test_what_was_written_is_shown_as_text(client):
    panel = make.panel()
    expression = make.expression(panel, words="<script>alert(1)</script>")
    client.force_login(make.chair(panel).person)
    assert "<script>alert" not in text(client.get(at("expression", panel, expression)))


def test_a_dissolved_panel_takes_nobody(client):
    answer = client.post(at("join", make.panel(stage=Panel.Stage.DISSOLVED)), SAID)
    assert answer.status_code == 403
    assert "dissolved" in text(answer)
