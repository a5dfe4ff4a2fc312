"""The form of an invitation puts day and times together and refuses what cannot be."""

from datetime import timedelta

import pytest

from community.forms.invitations import ChangeForm, EnterForm, InvitationForm
from community.queries import invitations as queries
from tests import make
from tests.community import invited

DAY = make.today() + timedelta(days=9)
SOUND = {
    "kind": "sweep", "what": "We look for knives.", "day_day": str(DAY.day), "day_month": str(DAY.month), "day_year": str(DAY.year),
    "begins": "10 am", "ends": "12.30 pm", "meet_at": "Park gate", "bring": "", "places": "4",
}  # fmt: skip


def test_a_sound_form_is_one_plan():
    form = InvitationForm(SOUND, on=make.today())
    assert form.is_valid(), form.errors
    plan = form.cleaned_data["plan"]
    assert (plan.starts_at.date(), plan.places, plan.admits_under_18) == (DAY, 4, False)
    assert set(form.cleaned_data) == {"plan"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"day_year": "2020"}, "day"),
        ({"ends": "9.30 am"}, "ends"),
        ({"ends": "10 am"}, "ends"),
        ({"places": "0"}, "places"),
        ({"places": "-3"}, "places"),
        ({"what": " "}, "what"),
        ({"kind": "raid"}, "kind"),
        ({"meet_at": "x" * 251}, "meet_at"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(change, field):
    assert field in InvitationForm(SOUND | change, on=make.today()).errors


@pytest.mark.django_db
def test_a_change_shows_what_is_there_and_wants_a_reason():
    made = invited.invitation(make.panel())
    initial = ChangeForm.initial_of(made)
    assert (initial["day"], initial["places"], str(initial["begins"])) == (made.on, 3, "10:00:00")
    assert set(ChangeForm(SOUND, on=make.today()).errors) == {"because"}


@pytest.mark.django_db
def test_replies_are_entered_for_whoever_is_invited():
    panel = make.panel()
    seat, other = make.member(panel), make.suspended(panel)
    made = invited.invitation(panel)
    guests = queries.invited(made, make.today())
    form = EnterForm({"person": str(seat.person.pk), "answer": "yes"}, guests=guests)
    assert form.is_valid()
    assert form.cleaned_data == {"person": seat.person, "comes": True}
    assert "person" in EnterForm({"person": str(other.person.pk), "answer": "yes"}, guests=guests).errors
