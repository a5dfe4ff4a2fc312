"""Consents with their time and wording, the data controller, and the yearly look at the list."""

from datetime import timedelta

import pytest

from access.actions import Action
from core import gate
from core.models import AuditEntry
from handbook.rules import Breach
from panels.consents import WORDING
from panels.models import Consent
from panels.services import data
from tests import make

pytestmark = pytest.mark.django_db
NOTHING = dict.fromkeys(("panel", "members", "partners", "police"), False)


@pytest.fixture
def panel():
    return make.panel()


@pytest.mark.rule("GDPR-3")
def test_each_change_is_kept_with_its_words_and_what_stays_is_not():
    seat = make.member(make.panel())
    data.choose(seat, **(NOTHING | {"panel": True, "police": True}), by=seat.person)
    data.choose(seat, **(NOTHING | {"panel": True, "police": True}), by=seat.person)
    data.choose(seat, **(NOTHING | {"panel": True}), by=seat.person)
    kept = [(row.purpose, row.is_given, row.wording) for row in Consent.objects.order_by("pk")]
    words = WORDING["police"]
    assert kept == [("police", True, words), ("police", False, words)]
    assert AuditEntry.objects.filter(action="data.own", outcome="consent changed").count() == 2


@pytest.mark.rule("GDPR-3", "GDPR-8")
@pytest.mark.parametrize(
    ("purpose", "readers"),
    [("panel", {"chair", "secretary"}), ("members", {"chair", "secretary", "member"}), ("partners", {"partner"}), ("police", set())],
)
def test_each_switch_opens_the_address_to_those_it_names_and_closes_it_at_once(panel, purpose, readers):
    seat = make.member(panel)
    others = {
        "chair": make.chair(panel).person,
        "secretary": make.secretary(panel).person,
        "member": make.member(panel).person,
        "partner": make.partner(panel).person,
    }

    def who_sees(place):
        return {name for name, person in others.items() if gate.may(person, Action.CONTACT_READ, place)}

    assert who_sees(data.choose(seat, **(NOTHING | {purpose: True}), by=seat.person)) == readers
    assert who_sees(data.choose(seat, **NOTHING, by=seat.person)) == set()


@pytest.mark.rule("GDPR-8")
def test_the_young_are_shown_to_nobody_whatever_they_agree_to(panel):
    young = make.member(panel, age=16)
    data.choose(young, panel=True, members=True, partners=True, police=True, by=young.person)
    assert not gate.may(make.chair(panel).person, Action.CONTACT_READ, young)


def test_a_partners_consent_is_kept_at_their_place(panel):
    place = make.partner(panel)
    data.choose(place, **(NOTHING | {"panel": True, "members": True}), by=place.person)
    assert Consent.objects.get().partnership == place


@pytest.mark.rule("GDPR-2")
def test_the_data_controller_is_a_member_of_the_panel_or_nobody(panel):
    chair, seat = make.chair(panel).person, make.member(panel)
    panel = data.choose_controller(panel, membership=seat.pk, by=chair, on=make.today())
    assert (panel.data_controller, panel.controller_chosen_on) == (seat, make.today())
    left = make.member(panel, stage="left", left_on=make.today() - timedelta(days=1))
    for stranger in (make.member(make.panel()), left):
        with pytest.raises(Breach, match="Choose a member"):
            data.choose_controller(panel, membership=stranger.pk, by=chair, on=make.today())
    panel = data.choose_controller(panel, membership=None, by=chair, on=make.today())
    assert panel.data_controller is None


@pytest.mark.rule("GDPR-6")
def test_looking_through_the_list_is_recorded(panel):
    chair = make.chair(panel).person
    assert data.review_list(panel, by=chair, on=make.today()).list_reviewed_on == make.today()
    assert AuditEntry.objects.get(by=chair).outcome == "list reviewed"
