"""Inviting, replying, changing and cancelling: places in the order of the replies, letters by consent (HB 4.2; MTG-12)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from community.models import Invitation, InvitationReply
from community.services import invitations
from core.models import Letter
from handbook.rules import Breach
from panels.models import Membership, Suspension
from tests import make
from tests.community import invited

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-12")]
Stage = InvitationReply.Stage


def suspend(seat: Membership) -> None:
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today() + timedelta(days=28))


def subjects() -> dict[str, str]:
    return {letter.to.full_name: letter.subject.partition(":")[0] for letter in Letter.objects.all()}


def test_letters_go_to_members_and_partners_who_agreed_and_to_nobody_suspended():
    panel = make.panel()
    make.member(panel, "Ada", agrees_to_police=True)
    make.member(panel, "Bo")
    make.member(panel, "Cy", age=16, agrees_to_police=True)
    Membership.objects.filter(pk=make.suspended(panel, "Di").pk).update(agrees_to_police=True)
    partner = make.partner(panel, "Ed")
    partner.agrees_to_police = True
    partner.save()
    made = invitations.invite(panel, plan=invited.plan(), by=make.dwo(panel.ward).person, on=make.today())
    assert set(subjects()) == {"Ada", "Ed"}
    letter = Letter.objects.get(to__full_name="Ada")
    assert "Park gate, Pound Lane" in letter.text
    assert "/invitations/" in letter.text
    assert made.sequence == 0


@pytest.mark.rule("MEM-13")
def test_young_members_are_invited_where_that_is_said_and_take_two_places():
    panel = make.panel()
    young = make.member(panel, "Cy", age=16, agrees_to_police=True)
    without = make.member(panel, "Dot", age=16, agrees_to_police=True)
    Membership.objects.filter(pk=without.pk).update(appropriate_adult="")
    made = invitations.invite(panel, plan=invited.plan(admits_under_18=True), by=make.dwo(panel.ward).person, on=make.today())
    assert set(subjects()) == {"Cy"}
    assert "appropriate adult comes along" in Letter.objects.get().text
    assert invited.yes(made, young.person).needs == 2
    with pytest.raises(Breach, match="adult"):
        invited.yes(made, without.person)


def test_places_go_in_the_order_of_the_replies_and_a_free_one_to_whoever_waits_first():
    panel = make.panel()
    ada, bo, cy, di = (make.member(panel, name).person for name in ("Ada", "Bo", "Cy", "Di"))
    made = invited.invitation(panel, places=2)
    for person in (ada, bo, cy, di):
        invited.yes(made, person)
    assert invited.stages(made) == {"Ada": Stage.COMING, "Bo": Stage.COMING, "Cy": Stage.WAITING, "Di": Stage.WAITING}
    Letter.objects.all().delete()
    invited.no(made, ada)
    assert invited.stages(made) == {"Ada": Stage.NOT_COMING, "Bo": Stage.COMING, "Cy": Stage.COMING, "Di": Stage.WAITING}
    assert subjects() == {"Cy": "You have a place"}
    assert Letter.objects.get().enclosures.count() == 1
    invited.yes(made, ada)
    assert invited.stages(made)["Ada"] == Stage.WAITING


def test_the_same_reply_twice_keeps_the_turn():
    panel = make.panel()
    ada, bo = make.member(panel, "Ada").person, make.member(panel, "Bo").person
    made = invited.invitation(panel, places=1)
    invited.yes(made, ada)
    invited.yes(made, bo)
    before = list(InvitationReply.objects.values_list("turn", flat=True))
    invited.yes(made, ada)
    invited.yes(made, bo)
    assert list(InvitationReply.objects.values_list("turn", flat=True)) == before
    assert Letter.objects.filter(subject__startswith="You have a place").count() == 1


def test_a_suspended_member_gives_up_the_place_and_hears_nothing():
    panel = make.panel()
    seat, bo = make.member(panel, "Ada"), make.member(panel, "Bo").person
    made = invited.invitation(panel, places=1)
    invited.yes(made, seat.person)
    invited.yes(made, bo)
    Letter.objects.all().delete()
    suspend(seat)
    assert invitations.settle_all(timezone.now(), make.today()) == 1
    assert invited.stages(made) == {"Ada": Stage.NOT_COMING, "Bo": Stage.COMING}
    assert set(subjects()) == {"Bo"}
    assert invitations.settle_all(timezone.now(), make.today()) == 0
    with pytest.raises(Breach):
        invited.yes(made, seat.person)


def test_a_change_reaches_whoever_comes_and_who_was_written_to_but_not_who_said_no():
    panel = make.panel()
    ada, bo = make.member(panel, "Ada").person, make.member(panel, "Bo", agrees_to_police=True).person
    make.member(panel, "Cy", agrees_to_police=True)
    make.member(panel, "Di")
    made = invited.invitation(panel)
    invited.yes(made, ada)
    invited.no(made, bo)
    Letter.objects.all().delete()
    changed = invitations.change(made, plan=invited.plan(12), because="The park is shut.", by=made.invited_by, on=make.today())
    assert subjects() == {"Ada": "Changed", "Cy": "Changed"}
    assert "The park is shut." in Letter.objects.get(to=ada).text
    assert changed.sequence == 1


def test_more_places_let_people_in_and_fewer_than_promised_are_refused():
    panel = make.panel()
    ada, bo = make.member(panel, "Ada").person, make.member(panel, "Bo").person
    made = invited.invitation(panel, places=1)
    invited.yes(made, ada)
    invited.yes(made, bo)
    invitations.change(made, plan=invited.plan(places=2), because="A second van.", by=made.invited_by, on=make.today())
    assert invited.stages(made)["Bo"] == Stage.COMING
    with pytest.raises(Breach, match="two places have been promised"):
        invitations.change(made, plan=invited.plan(places=1), because="No van.", by=made.invited_by, on=make.today())


def test_a_young_member_who_may_not_come_any_more_is_told():
    panel = make.panel()
    young = make.member(panel, "Cy", age=16).person
    made = invited.invitation(panel, admits_under_18=True)
    invited.yes(made, young)
    Letter.objects.all().delete()
    invitations.change(made, plan=invited.plan(), because="It is too dangerous.", by=made.invited_by, on=make.today())
    assert invited.stages(made) == {"Cy": Stage.NOT_COMING}
    assert subjects() == {"Cy": "You cannot come along on " + Letter.objects.get().subject.removeprefix("You cannot come along on ")}


def test_cancelling_tells_whoever_comes_and_ends_the_replies():
    panel = make.panel()
    ada, bo = make.member(panel, "Ada").person, make.member(panel, "Bo").person
    made = invited.invitation(panel)
    invited.yes(made, ada)
    Letter.objects.all().delete()
    invitations.cancel(made, because="Officers are needed elsewhere.", by=made.invited_by, on=make.today())
    assert subjects() == {"Ada": "Cancelled"}
    assert b"METHOD:CANCEL" in bytes(Letter.objects.get().enclosures.get().content)
    with pytest.raises(Breach, match="cancelled"):
        invited.yes(made, bo)
    with pytest.raises(Breach):
        invitations.cancel(made, because="Again.", by=made.invited_by, on=make.today())


def test_the_officer_enters_what_somebody_said_on_the_telephone():
    panel = make.panel()
    ada = make.member(panel, "Ada").person
    made = invited.invitation(panel)
    said = invitations.reply(made, person=ada, comes=True, by=made.invited_by, on=make.today())
    assert said.entered_by == made.invited_by


def test_replies_go_ninety_days_after_the_day():
    panel = make.panel()
    made = invited.invitation(panel)
    invited.yes(made, make.member(panel).person)
    begun = timezone.now() - timedelta(days=90)
    Invitation.objects.filter(pk=made.pk).update(starts_at=begun, ends_at=begun + timedelta(hours=1))
    day = timezone.localtime(begun).date()
    assert invitations.remove_past(day + timedelta(days=89)) == 0
    assert invitations.remove_past(day + timedelta(days=90)) == 1
    assert not InvitationReply.objects.exists()


@pytest.mark.rule("MEM-13")
def test_a_new_day_on_which_somebody_is_under_18_keeps_a_place_for_their_adult_as_well():
    panel = make.panel()
    cy = make.member(panel, "Cy", age=17).person
    cy.turns_18_on = make.today() + timedelta(days=15)
    cy.save()
    made = invited.invitation(panel, in_days=20, places=2, admits_under_18=True)
    assert invited.yes(made, cy).needs == 1
    invited.yes(made, make.member(panel, "Ada").person)
    by = made.invited_by
    with pytest.raises(Breach, match="three places"):
        invitations.change(made, plan=invited.plan(in_days=10, places=2, admits_under_18=True), because="Rain.", by=by, on=make.today())
    invitations.change(made, plan=invited.plan(in_days=10, places=3, admits_under_18=True), because="Rain.", by=by, on=make.today())
    assert made.replies.get(person=cy).needs == 2
    invitations.change(made, plan=invited.plan(in_days=20, places=2, admits_under_18=True), because="Sun.", by=by, on=make.today())
    assert made.replies.get(person=cy).needs == 1
