"""The pages of police activity: invite, reply when signed in or by the link, see who comes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from community import links
from community.models import Invitation, InvitationReply
from community.services import invitations
from core.models import Letter
from panels.models import Suspension
from tests import make
from tests.community import invited
from tests.community.forms.test_invitations import SOUND
from tests.pages import problems, queries, shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-12")]


def address(name, made):
    return reverse(name, args=[made.panel.slug, made.pk])


def link(made, person):
    return reverse("invitation-link", args=[links.sign(made.pk, person.pk)])


def test_an_officer_invites_and_the_letters_are_written(client):
    panel = make.panel()
    make.member(panel, "Ada", agrees_to_police=True)
    client.force_login(make.dwo(panel.ward).person)
    answer = client.post(reverse("invitation-new", args=[panel.slug]), SOUND)
    made = Invitation.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (303, made.get_absolute_url())
    assert [letter.to.full_name for letter in Letter.objects.all()] == ["Ada"]


def test_a_member_replies_and_sees_no_names(client):
    panel = make.panel()
    made = invited.invitation(panel, places=1)
    invited.yes(made, make.member(panel, "Bo Diddley").person)
    client.force_login(make.member(panel, "Ada").person)
    page = shown(client.get(made.get_absolute_url()))
    assert "Do you come?" in page
    assert "All places are taken just now." in page
    assert "Bo Diddley" not in page
    answer = client.post(address("invitation-reply", made), {"answer": "yes"}, follow=True)
    assert "On the waiting list" in shown(answer)
    client.post(address("invitation-reply", made), {"answer": "perhaps"})
    assert invited.stages(made)["Ada"] == "waiting"


def test_the_team_sees_who_comes_and_whom_no_letter_reached(client):
    panel = make.panel()
    make.member(panel, "Bo Diddley")
    made = invited.invitation(panel)
    invited.yes(made, make.member(panel, "Ada Byron").person)
    client.force_login(made.invited_by)
    page = shown(client.get(made.get_absolute_url()))
    assert "Ada Byron" in page
    assert "No letter" in page
    assert "1 has a place, 0 wait, 1 has not replied." in page
    answer = client.post(address("invitation-enter", made), {"person": make.member(panel, "Cy").person.pk, "answer": "no"}, follow=True)
    assert "Cy: does not come." in shown(answer)
    assert InvitationReply.objects.get(person__full_name="Cy").entered_by == made.invited_by


def test_looking_at_the_link_changes_nothing_and_a_button_replies():
    panel = make.panel()
    ada = make.member(panel, "Ada Byron").person
    made = invited.invitation(panel)
    nobody = Client()
    for method in (nobody.get, nobody.head, nobody.options):
        assert method(link(made, ada)).status_code in (200, 405)
    assert not InvitationReply.objects.exists()
    page = shown(nobody.get(link(made, ada)))
    assert made.what in page
    assert "Ada" not in page
    answer = nobody.post(link(made, ada), {"answer": "yes"}, follow=True)
    assert "You have a place" in shown(answer)
    assert invited.stages(made) == {"Ada Byron": "coming"}
    nobody.post(link(made, ada), {"answer": "no"})
    assert invited.stages(made) == {"Ada Byron": "not-coming"}


def test_the_link_is_dead_for_whoever_is_suspended_since_and_says_so():
    panel = make.panel()
    seat = make.member(panel)
    made = invited.invitation(panel)
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today() + timedelta(days=28))
    for answer in (Client().get(link(made, seat.person)), Client().post(link(made, seat.person), {"answer": "yes"})):
        assert answer.status_code == 410
        page = shown(answer)
        assert "does not lead on any more" in page
        assert made.what not in page
        assert "suspended" not in page
    assert not InvitationReply.objects.exists()
    assert Client().get(reverse("invitation-link", args=["forged"])).headers["Location"].startswith("/accounts/login/")


def test_after_it_is_cancelled_the_link_says_so_and_takes_no_reply():
    panel = make.panel()
    ada = make.member(panel).person
    made = invited.invitation(panel)
    invitations.cancel(made, because="The van is broken.", by=made.invited_by, on=make.today())
    nobody = Client()
    page = shown(nobody.get(link(made, ada)))
    assert "The van is broken." in page
    assert "I come" not in page
    assert "HB 4.2" in shown(nobody.post(link(made, ada), {"answer": "yes"}, follow=True))
    assert not InvitationReply.objects.exists()


def test_once_it_is_over_the_link_leads_nowhere():
    panel = make.panel()
    ada = make.member(panel).person
    made = invited.invitation(panel)
    now = timezone.now()
    Invitation.objects.update(starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    assert "Park gate" in shown(Client().get(link(made, ada)))
    Invitation.objects.update(starts_at=now - timedelta(hours=3), ends_at=now - timedelta(hours=1))
    answer = Client().get(link(made, ada))
    assert answer.status_code == 410
    assert "Park gate" not in shown(answer)


def test_a_young_member_is_told_that_it_is_for_18_and_over(client):
    panel = make.panel()
    made = invited.invitation(panel)
    client.force_login(make.member(panel, age=16).person)
    page = shown(client.get(made.get_absolute_url()))
    assert "This is for people of 18 and over" in page
    assert "Do you come?" not in page


def test_changing_and_cancelling_want_a_reason(client):
    made = invited.invitation(make.panel())
    client.force_login(made.invited_by)
    assert "why does it change" in problems(client.post(address("invitation-change", made), SOUND)).lower()
    assert client.post(address("invitation-change", made), SOUND | {"because": "Rain."}).status_code == 303
    assert "why is it cancelled" in problems(client.post(address("invitation-cancel", made))).lower()
    assert client.post(address("invitation-cancel", made), {"because": "Rain."}).status_code == 303
    page = shown(client.get(made.get_absolute_url()))
    assert "Rain." in page
    assert "Change the invitation" not in page


def test_fewer_places_than_promised_are_refused_with_the_rule(client):
    panel = make.panel()
    made = invited.invitation(panel)
    for _ in range(2):
        invited.yes(made, make.member(panel).person)
    client.force_login(made.invited_by)
    said = problems(client.post(address("invitation-change", made), SOUND | {"places": "1", "because": "Small van."}))
    assert "two places have been promised" in said


def test_the_list_takes_as_many_queries_for_three_as_for_one(client):
    panel = make.panel()
    client.force_login(make.member(panel).person)
    page = reverse("invitations", args=[panel.slug])
    invited.invitation(panel)
    first = queries(client, page)
    for _ in range(2):
        invited.invitation(panel)
    assert queries(client, page) == first


def test_the_calendar_file_is_handed_out(client):
    made = invited.invitation(make.panel())
    client.force_login(made.invited_by)
    answer = client.get(address("invitation-calendar", made))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert b"Park gate" in answer.content
