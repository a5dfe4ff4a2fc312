"""Partners have a place at the table and no vote."""

import pytest

from core.models import Letter
from handbook.rules import Breach
from panels.services import partners
from tests import make

pytestmark = pytest.mark.django_db


def add(panel, name="Imogen Farr", email="farr@example.org"):
    said = {"full_name": name, "email": email, "kind": "councillor", "organisation": " Wexcombe Council "}
    return partners.add(panel, **said, by=make.person(), on=make.today())


@pytest.mark.rule("MEM-8")
def test_a_partner_is_added_and_told():
    place = add(make.panel())
    assert (place.kind, place.organisation, place.since, place.until) == ("councillor", "Wexcombe Council", make.today(), None)
    assert "no vote (ToR 3f)" in Letter.objects.get(to=place.person).text


@pytest.mark.rule("MEM-9")
def test_a_member_is_no_partner_and_a_partner_no_partner_twice():
    panel = make.panel()
    seat = make.member(panel)
    with pytest.raises(Breach, match="one seat and one vote"):
        add(panel, seat.person.full_name, seat.person.email)
    add(panel)
    with pytest.raises(Breach, match="is a partner of the panel"):
        add(panel)


def test_a_dissolved_panel_takes_no_partner():
    with pytest.raises(Breach, match="is dissolved"):
        add(make.panel(stage="dissolved", dissolved_on=make.today()))


@pytest.mark.rule("MEM-8")
def test_how_to_reach_a_partner_known_from_elsewhere_is_theirs_to_show():
    known = make.person("Imogen Farr", phone="020 7946 0000")
    assert not add(make.panel(), "Imogen Farr", known.email).shows_contact_to_officers
    assert add(make.panel(), "Sam Farr", "sam@example.org").shows_contact_to_officers
