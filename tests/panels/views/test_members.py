"""Pages of the people on a panel."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Letter
from panels.models import Membership, Office
from tests import make

pytestmark = pytest.mark.django_db

WHO = {"full_name": "Hamza Dean", "email": "h@example.org", "basis": "lives", "community": "tenants", "agrees": "on"}


def at(name, panel, seat=None):
    return reverse(name, kwargs={"panel": panel.slug} | ({"membership": seat.pk} if seat else {}))


def signed_in(client, row):
    client.force_login(row.person)
    return client


def text(answer):
    return answer.content.decode()


def test_a_member_sees_names_and_roles_and_no_addresses(client):
    panel = make.panel()
    chair = make.chair(panel, "Rosalind Tettey")
    page = text(signed_in(client, make.member(panel)).get(at("members", panel)))
    assert "Rosalind Tettey" in page
    assert "Chair" in page
    assert chair.person.email not in page


def test_a_chair_sees_how_to_reach_members_who_have_not_declined(client):
    panel = make.panel()
    shy, other = make.member(panel, shows_contact_to_officers=False), make.member(panel)
    page = text(signed_in(client, make.chair(panel)).get(at("members", panel)))
    assert other.person.email in page
    assert shy.person.email not in page


def test_an_empty_table_says_what_comes_next(client):
    panel = make.interim()
    page = text(signed_in(client, make.dwo(panel.ward)).get(at("members", panel)))
    assert "Nobody sits at the table yet." in page
    assert "Add a founding member" in page


def test_the_public_and_other_panels_see_no_members(client):
    panel = make.panel()
    assert client.get(at("members", panel)).status_code == 302
    assert signed_in(client, make.member(make.panel())).get(at("members", panel)).status_code == 404
    assert signed_in(client, make.suspended(panel)).get(at("members", panel)).status_code == 403


def test_the_list_takes_the_same_queries_for_one_and_three(client):
    panel = make.panel()
    make.terms(panel)
    signed_in(client, make.chair(panel))
    counts = []
    for more in (1, 2):
        for _ in range(more):
            make.member(panel), make.partner(panel), make.dwo(panel.ward)
            make.member(panel, stage="proposed", admitted_on=None, tenure_ends_on=None)
        with CaptureQueriesContext(connection) as queries:
            client.get(at("members", panel))
        counts.append(len(queries))
    # What others add to the menu is asked once a page; the list itself is counted in test_directory.
    assert counts[0] == counts[1] <= 20


def test_a_members_page_shows_as_much_as_the_reader_may_see(client):
    panel = make.panel()
    seat = make.member(panel, "Sunniva Dahl", age=16)
    chair, officer, member = make.chair(panel), make.dwo(panel.ward), make.member(panel)
    pages = {name: text(signed_in(client, row).get(at("member", panel, seat))) for name, row in vars_of(chair, officer, member)}
    assert all("Sunniva Dahl" in page for page in pages.values())
    assert [name for name, page in pages.items() if seat.person.email in page] == ["officer"]
    assert [name for name, page in pages.items() if "Their parent" in page] == ["chair", "officer"]
    assert [name for name, page in pages.items() if "Lives in the ward" in page] == ["chair", "officer"]


def vars_of(chair, officer, member):
    return [("chair", chair), ("officer", officer), ("member", member)]


def test_an_officer_adds_a_founding_member(client):
    panel = make.interim()
    address = at("member-found", panel)
    signed_in(client, make.dwo(panel.ward))
    assert client.get(address).status_code == 200
    answer = client.post(address, WHO, follow=True)
    assert "Hamza Dean is a founding member and is asked to sign the terms." in text(answer)
    assert Letter.objects.get().address == "h@example.org"


def test_the_answer_is_the_same_whether_the_address_was_known_or_not(client):
    panel = make.interim()
    signed_in(client, make.dwo(panel.ward))
    make.person("Hamza Dean", email="known@example.org")
    make.person("Somebody Else", email="other@example.org")
    answers = []
    for address in ("new@example.org", "known@example.org", "other@example.org"):
        answer = client.post(at("member-found", panel), {**WHO, "email": address}, follow=True)
        answers.append((answer.status_code, "Hamza Dean is a founding member" in text(answer)))
    assert answers == [(200, True)] * 3
    assert "Somebody Else" not in text(client.get(at("members", panel)))


@pytest.mark.rule("MEM-1")
def test_the_twenty_sixth_member_is_refused_with_its_rule(client):
    panel = make.interim()
    for _ in range(25):
        make.member(panel)
    answer = signed_in(client, make.dwo(panel.ward)).post(at("member-found", panel), WHO)
    assert answer.status_code == 422
    assert "The panel already has 25 members." in text(answer)
    assert "ToR 3a" in text(answer)


@pytest.mark.rule("MEM-12")
def test_a_founding_member_under_18_needs_papers(client):
    panel = make.interim()
    young = {**WHO, "turns_18_on_day": "1", "turns_18_on_month": "1", "turns_18_on_year": str(make.today().year + 2)}
    signed_in(client, make.dwo(panel.ward))
    assert "risk assessment" in text(client.post(at("member-found", panel), young))
    papers = {"has_risk_assessment": "on", "has_permission": "on", "appropriate_adult": "Amira Dean"}
    assert client.post(at("member-found", panel), young | papers).status_code == 303


@pytest.mark.rule("MEM-4")
def test_a_chair_proposes_a_member_and_a_member_does_not(client):
    panel = make.panel()
    address = at("member-add", panel)
    assert signed_in(client, make.member(panel)).get(address).status_code == 403
    answer = signed_in(client, make.chair(panel)).post(address, WHO, follow=True)
    assert "Hamza Dean is proposed. The next meeting votes on it." in text(answer)
    assert "Proposed, and waiting for a vote" in text(answer)
    assert Membership.objects.get(person__full_name="Hamza Dean").stage == "proposed"


@pytest.mark.rule("MEM-3")
def test_what_is_missing_is_asked_for_in_sentences(client):
    answer = signed_in(client, make.chair(panel := make.panel())).post(at("member-add", panel), {})
    assert answer.status_code == 422
    assert "Enter the member&#x27;s full name." in text(answer)
    assert "Error: " in text(answer)


@pytest.mark.rule("MEM-8")
def test_an_officer_adds_a_partner(client):
    panel = make.panel()
    said = {"full_name": "Imogen Farr", "email": "farr@example.org", "kind": "councillor", "organisation": "Wexcombe Council"}
    answer = signed_in(client, make.dwo(panel.ward)).post(at("partner-add", panel), said, follow=True)
    assert "Ward councillor, Wexcombe Council" in text(answer)


@pytest.mark.rule("OFF-3")
def test_an_officer_names_an_interim_chair(client):
    seat = make.member(make.interim(), "Rosalind Tettey")
    address = at("office-interim", seat.panel, seat)
    signed_in(client, make.dwo(seat.panel.ward))
    assert "Interim chair" in text(client.get(address))
    answer = client.post(address, {"kind": "chair"}, follow=True)
    assert "Rosalind Tettey is named as Interim chair." in text(answer)


@pytest.mark.rule("OFF-2")
def test_a_councillor_as_chair_is_refused_with_its_rule(client):
    seat = make.member(make.interim())
    make.panel().partnerships.create(person=seat.person, kind="councillor", since=make.a_year_ago())
    answer = signed_in(client, make.dwo(seat.panel.ward)).post(at("office-interim", seat.panel, seat), {"kind": "chair"})
    assert answer.status_code == 422
    assert "A councillor is never the chair" in text(answer)
    assert "HB 3.3.3" in text(answer)


@pytest.mark.rule("OFF-3")
def test_a_chair_names_a_secretary_but_no_other_chair(client):
    panel = make.panel()
    seat = make.member(panel)
    signed_in(client, make.chair(panel))
    assert client.post(at("office-name", panel, seat), {"kind": "chair"}).status_code == 422
    assert client.post(at("office-name", panel, seat), {"kind": "secretary"}).status_code == 303
    assert Office.objects.filter(membership=seat).get().kind == "secretary"


@pytest.mark.rule("MEM-12")
def test_an_officer_records_papers_and_for_others_there_are_none(client):
    panel = make.panel()
    seat = make.member(panel, age=16)
    address = at("member-papers", panel, seat)
    for row in (make.chair(panel), make.member(panel)):
        assert signed_in(client, row).get(address).status_code == 404
    said = {"has_risk_assessment": "on", "has_permission": "on", "appropriate_adult": "Kari Dahl"}
    assert signed_in(client, make.dwo(panel.ward)).post(address, said).status_code == 303
    seat.refresh_from_db()
    assert seat.appropriate_adult == "Kari Dahl"


def test_a_chair_sends_the_link_to_sign(client):
    panel = make.panel()
    make.terms(panel)
    seat = make.member(panel)
    signed_in(client, make.chair(panel))
    assert "Send the link to sign" in text(client.get(at("member", panel, seat)))
    assert client.get(at("member-ask", panel, seat)).status_code == 200
    assert client.post(at("member-ask", panel, seat)).status_code == 303
    assert Letter.objects.get(to=seat.person).subject.startswith("Please sign")


@pytest.mark.rule("OFF-3")
def test_an_officer_names_nobody_on_an_active_panel(client):
    seat = make.member(make.panel())
    answer = signed_in(client, make.dwo(seat.panel.ward)).post(at("office-interim", seat.panel, seat), {"kind": "secretary"})
    assert answer.status_code == 422
    assert "elects its officers itself" in text(answer)


def test_whom_somebody_stands_for_is_seen_by_whoever_reads_their_eligibility(client):
    panel = make.panel()
    seat = make.member(panel, community="the mosque in Mill Lane")
    address = at("member", panel, seat)
    assert "Mill Lane" in text(signed_in(client, make.chair(panel)).get(address))
    for row in (make.member(panel), make.partner(panel)):
        assert "Mill Lane" not in text(signed_in(client, row).get(address))


def test_whoever_is_proposed_has_a_page_for_those_alone_whom_the_list_shows_them(client):
    panel = make.panel()
    seat = make.member(panel, stage="proposed", admitted_on=None, tenure_ends_on=None)
    for row, status in ((make.chair(panel), 200), (make.dwo(panel.ward), 200), (make.member(panel), 404), (make.partner(panel), 404)):
        assert signed_in(client, row).get(at("member", panel, seat)).status_code == status
