"""What is read of invitations: by link, by panel, who is asked."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.utils import timezone

from community import links
from community.queries import invitations as queries
from handbook.dates import add_months
from tests import make
from tests.community import invited

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-12")]


def test_a_link_leads_to_its_invitation_and_person_and_a_changed_one_nowhere():
    panel = make.panel()
    made, ada = invited.invitation(panel), make.member(panel).person
    token = links.sign(made.pk, ada.pk)
    found = queries.invitation_by_link(token)
    assert (found.invitation, found.person) == (made, ada.pk)
    assert found.gate_subject().is_open
    assert not made.gate_subject().is_open
    for wrong in (token[:-1] + ("A" if token[-1] != "A" else "B"), "nothing", links.sign(made.pk + 1, ada.pk)):
        with pytest.raises(Http404):
            queries.invitation_by_link(wrong)


def test_whoever_turns_18_by_the_day_is_asked_like_everybody():
    panel = make.panel()
    made = invited.invitation(panel)
    young, grown = make.member(panel, "Cy", age=16).person, make.member(panel, "Dot", age=17).person
    grown.turns_18_on = made.on
    grown.save()
    young.turns_18_on = add_months(made.on, 1)
    young.save()
    assert [guest.person.full_name for guest in queries.invited(made, make.today())] == ["Dot"]


def test_somebody_who_is_member_and_partner_is_asked_once():
    panel = make.panel()
    seat = make.member(panel)
    place = make.partner(panel)
    place.person = seat.person
    place.save()
    assert len(queries.guests_of(panel, make.today(), make.today())) == 1


def test_the_panels_own_are_listed_with_their_numbers():
    panel = make.panel()
    made = invited.invitation(panel, places=1)
    invited.invitation(make.panel())
    for _ in range(2):
        invited.yes(made, make.member(panel).person)
    [one] = queries.to_come(panel, timezone.now())
    assert (one, one.coming, one.waiting) == (made, 1, 1)
    assert list(queries.past(panel, timezone.now())) == []
    assert list(queries.past(panel, made.starts_at)) == [made]
