"""How somebody comes to be a member."""

from datetime import date

import pytest

from core.models import AuditEntry, Letter
from handbook.rules import Breach
from panels.models import Membership
from panels.services import membership
from tests import make

pytestmark = pytest.mark.django_db
Stage = Membership.Stage

ANYBODY = {"email": "", "phone": "020 7946 0000", "basis": "lives", "community": "tenants", "agrees": True}


def founding(panel, name="Hamza Dean", **said):
    return membership.add_founding(panel, **{**ANYBODY, "full_name": name, **said}, by=make.person(), on=make.today())


def proposed(panel, name="Hamza Dean", **said):
    return membership.propose(panel, **{**ANYBODY, "full_name": name, **said}, by=make.person(), on=make.today())


def admitted(seat):
    return membership.admit(seat, by=make.person(), on=make.today())


def test_a_founding_member_sits_at_once_and_is_asked_to_sign():
    panel = make.interim()
    seat = membership.add_founding(
        panel, **{**ANYBODY, "full_name": "Hamza Dean", "email": "h@example.org"}, by=make.person(), on=date(2026, 3, 2)
    )
    assert (seat.stage, seat.is_founding) == (Stage.ACTIVE, True)
    assert (seat.admitted_on, seat.tenure_ends_on) == (date(2026, 3, 2), date(2027, 3, 2))
    letter = Letter.objects.get()
    assert (letter.to, letter.address, letter.panel_id) == (seat.person, "h@example.org", panel.pk)
    assert "/terms/sign/" in letter.text
    assert AuditEntry.objects.filter(outcome="founding member", panel_id=panel.pk).count() == 1


@pytest.mark.rule("MEM-6")
def test_a_year_from_29_february_ends_on_28_february():
    seat = membership.add_founding(make.interim(), **ANYBODY, full_name="Hamza Dean", by=make.person(), on=date(2028, 2, 29))
    assert seat.tenure_ends_on == date(2029, 2, 28)


@pytest.mark.rule("MEM-4")
def test_an_active_panel_has_no_founding_members():
    with pytest.raises(Breach, match="Only an interim panel"):
        founding(make.panel())
    assert not Membership.objects.exists()


@pytest.mark.rule("MEM-4")
def test_whoever_is_proposed_waits_for_the_vote():
    seat = proposed(make.panel())
    assert (seat.stage, seat.admitted_on) == (Stage.PROPOSED, None)
    assert not Letter.objects.exists()


@pytest.mark.rule("MEM-4")
def test_a_carried_vote_makes_a_member():
    seat = admitted(proposed(make.panel(), email="h@example.org"))
    assert (seat.stage, seat.admitted_on) == (Stage.ACTIVE, make.today())
    assert Letter.objects.get().subject.startswith("Welcome")


@pytest.mark.rule("MEM-4")
def test_an_admission_is_decided_once():
    seat = admitted(proposed(make.panel()))
    with pytest.raises(Breach, match="has been decided"):
        admitted(seat)
    with pytest.raises(Breach, match="has been decided"):
        membership.decline(seat, by=make.person(), on=make.today())


@pytest.mark.rule("MEM-4")
def test_a_lost_vote_makes_no_member_and_the_person_can_be_proposed_again():
    panel = make.panel()
    seat = membership.decline(proposed(panel, email="h@example.org"), by=make.person(), on=make.today())
    assert seat.stage == Stage.DECLINED
    assert proposed(panel, email="h@example.org").person == seat.person


@pytest.mark.rule("MEM-1")
def test_the_twenty_fifth_member_is_admitted_and_the_twenty_sixth_refused():
    panel = make.panel()
    for _ in range(24):
        make.member(panel)
    last, one_too_many = proposed(panel), proposed(panel, "Sunniva Dahl")
    admitted(last)
    with pytest.raises(Breach, match="already has 25 members") as refused:
        admitted(one_too_many)
    assert str(refused.value).endswith("(ToR 3a)")
    assert panel.memberships.filter(stage=Stage.ACTIVE).count() == 25


@pytest.mark.rule("MEM-1")
def test_a_twenty_sixth_founding_member_and_proposal_are_refused_too():
    panel = make.interim()
    for _ in range(25):
        make.member(panel)
    with pytest.raises(Breach, match="already has 25 members"):
        founding(panel)
    with pytest.raises(Breach, match="already has 25 members"):
        proposed(panel)


@pytest.mark.rule("MEM-1")
def test_suspended_members_keep_their_seat_and_partners_take_none():
    panel = make.panel()
    for _ in range(23):
        make.member(panel)
    make.suspended(panel)
    make.partner(panel)
    admitted(proposed(panel))
    with pytest.raises(Breach, match="already has 25 members"):
        proposed(panel, "Sunniva Dahl")


@pytest.mark.rule("MEM-3")
def test_a_member_needs_a_connection_and_agrees_with_the_terms():
    panel = make.panel()
    with pytest.raises(Breach, match="lives, works or studies"):
        proposed(panel, basis="")
    with pytest.raises(Breach, match="agrees with its terms"):
        proposed(panel, agrees=False)


@pytest.mark.rule("MEM-9")
def test_nobody_has_two_seats_or_is_a_partner_too():
    panel = make.panel()
    proposed(panel, email="h@example.org")
    with pytest.raises(Breach, match="one seat and one vote"):
        proposed(panel, email="h@example.org")
    councillor = make.partner(panel).person
    with pytest.raises(Breach, match="Partners have a voice"):
        proposed(panel, councillor.full_name, email=councillor.email)


def test_one_person_can_sit_on_two_panels():
    seats = [proposed(make.panel(), email="h@example.org") for _ in range(2)]
    assert seats[0].person == seats[1].person


YOUNG = {"turns_18_on": date(2999, 1, 1)}
PAPERS = {"has_permission": True, "has_risk_assessment": True, "appropriate_adult": "Amira Dean"}


@pytest.mark.rule("MEM-12")
@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"has_permission": False}, "permission in writing"),
        ({"has_risk_assessment": False}, "risk assessment"),
        ({"appropriate_adult": " "}, "full name of that adult"),
    ],
)
def test_somebody_under_18_is_no_member_before_all_papers_are_there(missing, sentence):
    with pytest.raises(Breach, match=sentence):
        founding(make.interim(), **YOUNG, **{**PAPERS, **missing})
    assert not Membership.objects.exists()


@pytest.mark.rule("MEM-12")
def test_papers_can_come_between_proposal_and_admission():
    seat = proposed(make.panel(), **YOUNG)
    with pytest.raises(Breach, match="risk assessment"):
        admitted(seat)
    membership.record_papers(seat, **PAPERS, by=make.person(), on=make.today())
    assert admitted(seat).stage == Stage.ACTIVE


@pytest.mark.rule("MEM-12")
def test_the_papers_of_an_active_young_member_are_not_taken_back():
    seat = founding(make.interim(), **YOUNG, **PAPERS)
    with pytest.raises(Breach, match="permission"):
        membership.record_papers(seat, **{**PAPERS, "has_permission": False}, by=make.person(), on=make.today())


def test_how_to_reach_somebody_known_from_elsewhere_is_theirs_to_show():
    known = make.person("Hamza Dean", phone="020 7946 0000")
    for add, panel in ((founding, make.interim()), (proposed, make.panel())):
        assert not add(panel, email=known.email, phone="").shows_contact_to_officers
        assert add(panel, "Amira Farr", phone="1").shows_contact_to_officers


def test_an_adder_changes_nothing_of_somebody_known():
    known = make.person("Hamza Dean")
    proposed(make.panel(), email=known.email, phone="1", turns_18_on=make.today())
    known.refresh_from_db()
    assert (known.phone, known.turns_18_on) == ("", None)


def test_a_dissolved_panel_takes_and_admits_nobody():
    panel = make.panel()
    waiting = proposed(panel)
    panel.stage, panel.dissolved_on = "dissolved", make.today()
    panel.save()
    for act in (lambda: proposed(panel, "Amira Farr"), lambda: admitted(waiting)):
        with pytest.raises(Breach, match="is dissolved"):
            act()
