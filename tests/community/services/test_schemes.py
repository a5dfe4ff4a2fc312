"""The list of schemes holds ways to join and nobody's own details (HB 2.5; MTG-20)."""

from __future__ import annotations

import pytest

from community.models import Scheme
from community.queries.schemes import schemes_of
from community.services import schemes
from handbook.rules import Breach
from tests import make
from tests.community import schemed

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-20")]


@pytest.mark.parametrize("kind", Scheme.Kind.values)
def test_every_kind_is_known(kind):
    panel = make.panel()
    assert schemed.scheme(panel, kind=kind) in schemes_of(panel)


def test_a_scheme_without_a_way_in_is_refused():
    with pytest.raises(Breach, match="how they join"):
        schemed.scheme(make.panel(), website="")


@pytest.mark.parametrize("field", ["name", "about", "how_to_join"])
@pytest.mark.parametrize("said", ["Ring 020 7946 0123", "Ring 07700 900123 after six", "Write to ada@example.org"])
def test_no_text_holds_a_telephone_number_or_an_address(field, said):
    with pytest.raises(Breach, match="telephone numbers"):
        schemed.scheme(make.panel(), **{field: said})


def test_the_address_of_a_member_is_not_the_schemes():
    panel = make.panel()
    person = make.member(panel).person
    with pytest.raises(Breach, match="somebody on the panel"):
        schemed.scheme(panel, email=person.email.upper())
    assert schemed.scheme(panel, email="watch@sloe.example").email == "watch@sloe.example"


def test_the_link_is_a_member_or_a_partner_of_18_or_over():
    panel = make.panel()
    seat, place = make.member(panel), make.partner(panel)
    assert schemed.scheme(panel, link=seat).link == seat
    assert schemed.scheme(panel, name="Pubwatch", link=place).link == place
    with pytest.raises(Breach, match="under 18"):
        schemed.scheme(panel, name="School Watch", link=make.member(panel, age=16))


def test_the_same_scheme_twice_is_refused_and_one_that_ended_makes_room():
    panel = make.panel()
    scheme = schemed.scheme(panel)
    with pytest.raises(Breach, match="on the list already"):
        schemed.scheme(panel)
    schemes.change(scheme, entry=schemed.entry(about="Evens only."), by=make.person(), on=make.today())
    schemes.end(scheme, by=make.person(), on=make.today())
    schemes.end(scheme, by=make.person(), on=make.today())
    assert list(schemes_of(panel)) == []
    assert schemed.scheme(panel).pk != scheme.pk
