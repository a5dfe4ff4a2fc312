"""What every page shows around its own content: the menu, the foot, and who is signed in."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from access.holdings import Holding
from access.roles import Role
from core import navigation
from core.context import footer_links, who
from core.context import navigation as menu
from core.navigation import Entry, Link
from tests import make
from tests.core.test_navigation import at_the_panel, registries, request_by

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.core.gate_urls"), pytest.mark.usefixtures("registries")]

__all__ = ["registries"]


def test_page_gets_menu_and_foot() -> None:
    navigation.register(lambda *_: [Entry("Meetings", "/meetings/")])
    navigation.register_footer(lambda *_: [Entry("Privacy notice", "/privacy/")])
    request = request_by(AnonymousUser())
    assert list(menu(request)["navigation"]) == [Link("Meetings", "/meetings/", False)]
    assert list(footer_links(request)["footer_links"]) == [Link("Privacy notice", "/privacy/", False)]


@pytest.mark.parametrize(
    ("holdings", "role"),
    [
        ((Holding(Role.MEMBER, panel=1), Holding(Role.CHAIR, panel=1)), "chair"),
        ((Holding(Role.MEMBER, panel=1), Holding(Role.SECRETARY, panel=1)), "secretary"),
        ((Holding(Role.CHAIR, panel=2), Holding(Role.MEMBER, panel=1)), "member"),
        ((Holding(Role.CENTRAL),), "central SNT unit"),
        ((), ""),
    ],
)
def test_person_is_introduced_by_the_role_they_have_here(holdings: tuple[Holding, ...], role: str) -> None:
    at_the_panel()
    introduced = who(request_by(make.person("Rosalind Tettey"), "/", *holdings))["who"]
    assert (introduced.name, introduced.role, introduced.url) == ("Rosalind Tettey", role, "")


def test_name_leads_to_ones_own_details_where_an_app_has_that_page() -> None:
    navigation.register_details("details")
    assert who(request_by(make.person()))["who"].url == "/details/"
