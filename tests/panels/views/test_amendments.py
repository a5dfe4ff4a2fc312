"""Pages of proposals to alter the terms."""

import pytest
from django.urls import reverse

from panels.models import Amendment
from panels.services import editions
from tests import make
from tests.panels.importing.sample import handbook as sample

pytestmark = pytest.mark.django_db
SAID = {"additions": "Dogs are welcome.", "reason": "They are quiet."}


def at(name, panel, amendment=None):
    return reverse(name, kwargs={"panel": panel.slug} | ({"amendment": amendment.pk} if amendment else {}))


def text(answer):
    return answer.content.decode()


@pytest.fixture
def panel():
    made = make.panel()
    make.terms(made, additions="We meet at the hall.")
    return made


@pytest.mark.rule("TOR-4")
def test_a_member_proposes_on_the_clauses_in_force(client, panel):
    client.force_login(make.member(panel).person)
    assert "We meet at the hall." in text(client.get(at("amendment-new", panel)))
    answer = client.post(at("amendment-new", panel), SAID)
    amendment = Amendment.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, amendment.get_absolute_url())
    page = text(client.get(answer["Location"]))
    assert "<del>We meet at the hall.</del>" in page
    assert "<ins>Dogs are welcome.</ins>" in page
    assert "Withdraw it" in page


@pytest.mark.rule("TOR-1")
def test_a_clause_of_the_core_is_not_to_be_touched(client, panel):
    client.force_login(make.member(panel).person)
    answer = client.post(at("amendment-new", panel), SAID | {"additions": "3a. Forty members."})
    assert answer.status_code == 422
    assert "same number" in text(answer)
    assert not Amendment.objects.exists()


def test_markup_in_a_proposal_is_text(client, panel):
    amendment = make.amendment(panel, "<script>alert(1)</script>")
    client.force_login(make.member(panel).person)
    page = text(client.get(amendment.get_absolute_url()))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_another_member_reads_a_proposal_and_is_not_offered_to_change_it(client, panel):
    amendment = make.amendment(panel)
    client.force_login(make.member(panel).person)
    assert "Withdraw it" not in text(client.get(amendment.get_absolute_url()))
    answer = client.post(at("amendment-withdraw", panel, amendment))
    assert answer.status_code == 422
    assert "Somebody else made this proposal" in text(answer)


def test_whoever_made_it_changes_and_withdraws_it(client, panel):
    author = make.member(panel).person
    amendment = make.amendment(panel, by=author)
    client.force_login(author)
    assert client.post(at("amendment-revise", panel, amendment), SAID).status_code == 303
    assert client.post(at("amendment-withdraw", panel, amendment)).status_code == 303
    amendment.refresh_from_db()
    assert (amendment.additions, amendment.stage) == ("Dogs are welcome.", Amendment.Stage.WITHDRAWN)


@pytest.mark.rule("TOR-7")
def test_a_new_core_text_is_proposed_with_one_button(client, panel):
    editions.publish(sample(), by=None, on=make.today())
    client.force_login(make.chair(panel).person)
    assert "There is a new core text" in text(client.get(at("terms", panel)))
    assert client.post(at("amendment-core", panel)).status_code == 303
    amendment = Amendment.objects.get()
    assert amendment.adopts_core
    assert amendment.additions == "We meet at the hall."
    assert "There is a new core text" not in text(client.get(at("terms", panel)))
    assert client.get(at("amendment-core", panel)).status_code == 404


def test_the_public_reads_the_terms_without_proposals(client, panel):
    make.amendment(panel)
    assert "Alter them" not in text(client.get(at("terms", panel)))
