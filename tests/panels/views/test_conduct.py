"""The pages of a deselection: who finds them, what they say, and what they refuse (HB 5; ToR 7)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from core.models import Letter
from panels.models import Deselection
from panels.services import conduct
from tests import make

pytestmark = pytest.mark.django_db
REASONS = "Shouted a visitor down on 3 March."


def page(name, case):
    return reverse(name, kwargs={"panel": case.panel.slug, "reference": case.reference})


@pytest.fixture
def case():
    panel = make.panel()
    return make.deselection(make.member(panel, "Marlon Whitcombe"), reasons=REASONS)


def test_a_member_proposes_a_deselection_and_lands_on_its_file(client):
    panel = make.panel()
    seat = make.member(panel, "Marlon Whitcombe")
    client.force_login(make.member(panel).person)
    address = reverse("member-deselect", kwargs={"panel": panel.slug, "membership": seat.pk})
    assert address in client.get(seat.get_absolute_url()).content.decode()
    answer = client.post(address, {"ground": "breach", "reasons": REASONS}, follow=True)
    case = Deselection.objects.get()
    assert answer.redirect_chain == [(case.get_absolute_url(), 303)]
    assert REASONS in answer.content.decode()


@pytest.mark.rule("CON-2")
def test_ground_and_reasons_are_asked_for(client):
    panel = make.panel()
    seat = make.member(panel)
    client.force_login(make.member(panel).person)
    address = reverse("member-deselect", kwargs={"panel": panel.slug, "membership": seat.pk})
    text = client.post(address, {}).content.decode()
    assert "Select one of the four grounds." in text
    assert "Enter the reasons." in text


@pytest.mark.parametrize("role", ["dwo", "sergeant", "inspector", "partner", "central", "concerned", "member elsewhere"])
def test_the_file_does_not_exist_for_whom_it_is_not_for(client, case, role):
    panel = case.panel
    person = {
        "dwo": lambda: make.dwo(panel.ward).person,
        "sergeant": lambda: make.sergeant(panel.ward.team).person,
        "inspector": lambda: make.inspector(panel.ward.borough).person,
        "partner": lambda: make.partner(panel).person,
        "central": lambda: make.central().person,
        "concerned": lambda: case.membership.person,
        "member elsewhere": lambda: make.member(make.panel()).person,
    }[role]()
    client.force_login(person)
    answer = client.get(case.get_absolute_url())
    missing = client.get(case.get_absolute_url().replace(case.reference, "A" * 22))
    assert (answer.status_code, missing.status_code) == (404, 404)
    assert REASONS not in answer.content.decode()
    members = client.get(reverse("members", kwargs={"panel": panel.slug})).content.decode()
    assert case.reference not in members


@pytest.mark.parametrize("stage", ["withdrawn", "kept", "restored", "ended"])
def test_a_closed_file_does_not_exist_any_more_for_anybody(client, stage):
    closed = make.deselection(make.member(make.panel()), stage=stage)
    for reader in (make.member(closed.panel).person, closed.membership.person):
        client.force_login(reader)
        assert client.get(closed.get_absolute_url()).status_code == 404


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize(
    ("stage", "how"),
    [
        ("withdrawn", "The proposal was withdrawn"),
        ("kept", "The panel has not deselected you"),
        ("restored", "Your appeal was upheld"),
        ("ended", "Your membership has ended"),
    ],
)
def test_the_member_reads_how_their_own_case_ended_and_appeals_no_more(client, stage, how):
    closed = make.deselection(make.member(make.panel()), stage=stage, reasons=REASONS)
    client.force_login(closed.membership.person)
    text = client.get(page("deselection-own", closed)).content.decode()
    assert how in text
    assert REASONS in text
    assert page("deselection-appeal", closed) not in text
    for method in (client.get, client.post):
        assert method(page("deselection-appeal", closed)).status_code == 404


@pytest.mark.rule("CON-5")
def test_who_was_deselected_and_has_left_still_reads_how_it_ended(client):
    seat = make.member(make.panel())
    case = make.deselection(seat, stage="appealed", decided_on=make.today() - timedelta(days=60))
    conduct.confirm(case, by=make.secretary(case.panel).person, on=make.today() - timedelta(days=1))
    client.force_login(seat.person)
    assert client.get(reverse("members", kwargs={"panel": case.panel.slug})).status_code == 404
    letter = Letter.objects.filter(to=seat.person).last()
    assert page("deselection-own", case) in letter.text
    assert "Your membership has ended" in client.get(page("deselection-own", case)).content.decode()


def test_members_find_the_open_files_on_the_members_page(client, case):
    client.force_login(make.member(case.panel).person)
    assert case.get_absolute_url() in client.get(reverse("members", kwargs={"panel": case.panel.slug})).content.decode()


@pytest.mark.rule("CON-5")
def test_the_member_reads_the_reasons_and_appeals_once(client):
    case = make.deselection(make.member(make.panel()), stage="deselected", reasons=REASONS)
    client.force_login(case.membership.person)
    assert page("deselection-own", case) in client.get(reverse("home")).content.decode()
    text = client.get(page("deselection-own", case)).content.decode()
    assert REASONS in text
    assert page("deselection-appeal", case) in text
    answer = client.post(page("deselection-appeal", case), {"text": "It was not me."}, follow=True)
    assert "Your appeal has arrived" in answer.content.decode()
    again = client.post(page("deselection-appeal", case), {"text": "Once more."})
    assert again.status_code == 422
    assert "There is one appeal" in again.content.decode()


def test_nobody_appeals_for_somebody_else(client, case):
    client.force_login(make.member(case.panel).person)
    for name in ("deselection-own", "deselection-appeal"):
        assert client.get(page(name, case)).status_code == 404


def test_who_is_deselected_keeps_their_data_and_sees_nothing_of_the_panel(client):
    case = make.deselection(make.member(make.panel()), stage="deselected")
    client.force_login(case.membership.person)
    address = {"panel": case.panel.slug}
    assert client.get(reverse("members", kwargs=address)).status_code == 403
    assert client.get(reverse("member-contact", kwargs={**address, "membership": case.membership.pk})).status_code == 200
    assert client.get(reverse("home")).status_code == 200


def test_the_secretary_withdraws_on_the_proposers_word_and_records_an_appeal_by_letter(client, case):
    client.force_login(make.secretary(case.panel).person)
    assert client.post(page("deselection-withdraw", case)).status_code == 303
    decided = make.deselection(make.member(case.panel), stage="deselected")
    day = make.today() - timedelta(days=1)
    said = {"received_on_day": day.day, "received_on_month": day.month, "received_on_year": day.year, "text": "By post."}
    assert client.post(page("deselection-letter", decided), said).status_code == 303
    decided.refresh_from_db()
    assert (decided.stage, decided.appealed_on) == ("appealed", day)


def test_a_member_cannot_withdraw_it(client, case):
    client.force_login(make.member(case.panel).person)
    assert client.post(page("deselection-withdraw", case)).status_code == 404


def test_references_cannot_be_guessed(case):
    assert len(case.reference) >= 22
    assert case.reference != make.deselection(make.member(case.panel)).reference
