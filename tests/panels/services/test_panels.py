"""Founding an interim panel and making it active."""

from datetime import timedelta

import pytest

from core.models import AuditEntry
from handbook.rules import Breach
from panels.models import Panel, Suspension
from panels.queries import terms_in_force
from panels.services import panels
from tests import make

pytestmark = pytest.mark.django_db


def found(ward, name="Osier Green"):
    return panels.found_interim(ward, name=name, label="ward panel", by=make.person(), on=make.today())


@pytest.mark.rule("PAN-1")
def test_an_interim_panel_starts_with_terms_that_are_put_forward():
    panel = found(make.ward())
    terms = terms_in_force(panel)
    assert (panel.stage, str(panel), panel.slug) == (Panel.Stage.INTERIM, "Osier Green ward panel", "osier-green")
    assert (terms.version, terms.adopted_on, terms.put_forward_on) == (1, None, make.today())
    assert AuditEntry.objects.filter(action="interim.create", panel_id=panel.pk).count() == 1


@pytest.mark.rule("PAN-1")
def test_a_second_panel_for_a_ward_is_refused():
    ward = make.ward()
    found(ward)
    with pytest.raises(Breach, match="has a panel already"):
        found(ward)


@pytest.mark.rule("PAN-1")
def test_a_ward_whose_panel_was_dissolved_can_have_another():
    ward = make.ward()
    make.panel(in_ward=ward, stage=Panel.Stage.DISSOLVED, dissolved_on=make.today())
    assert found(ward).is_living


@pytest.mark.rule("PAN-1")
def test_a_ward_that_was_replaced_gets_no_panel():
    ward = make.ward()
    ward.valid_to = make.today() - timedelta(days=1)
    ward.save()
    with pytest.raises(Breach, match="has been replaced"):
        found(ward)


def test_panels_of_the_same_name_have_addresses_of_their_own():
    slugs = {found(make.ward()).slug for _ in range(4)}
    assert len(slugs) == 4


def test_a_panel_called_new_does_not_hide_the_page_that_sets_panels_up():
    assert found(make.ward(), "New").slug != "new"


def test_a_panel_whose_name_has_no_latin_letters_has_an_address():
    ward = make.ward()
    assert found(ward, "河岸").slug.startswith(ward.code.lower())


def ready():
    """Make an interim panel that has met: terms adopted, a chair, three members."""
    panel = make.interim()
    panel.terms.update(adopted_on=make.today())
    make.chair(panel), make.member(panel), make.member(panel)
    return panel


@pytest.mark.rule("PAN-2")
def test_a_panel_that_has_not_agreed_its_terms_stays_interim():
    panel = ready()
    panel.terms.update(adopted_on=None)
    with pytest.raises(Breach, match="has not agreed its terms") as refused:
        panels.activate(panel, by=make.person(), on=make.today())
    assert refused.value.rule.id == "PAN-2"


@pytest.mark.rule("OFF-3")
def test_a_panel_without_a_chair_stays_interim():
    panel = ready()
    panel.offices.update(until=make.today() - timedelta(days=1))
    with pytest.raises(Breach, match="has no chair"):
        panels.activate(panel, by=make.person(), on=make.today())


@pytest.mark.rule("VOTE-1")
def test_a_panel_of_two_who_may_vote_stays_interim():
    panel = ready()
    seat = panel.memberships.filter(offices=None).first()
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today())
    with pytest.raises(Breach, match="has two members"):
        panels.activate(panel, by=make.person(), on=make.today())


@pytest.mark.rule("PAN-1")
def test_an_interim_panel_becomes_active_once():
    panel = ready()
    assert panels.activate(panel, by=make.person(), on=make.today()).stage == Panel.Stage.ACTIVE
    with pytest.raises(Breach, match="past that"):
        panels.activate(panel, by=make.person(), on=make.today())


@pytest.mark.rule("PAN-7")
@pytest.mark.parametrize("months", [0, 4])
def test_an_interval_of_none_or_of_more_than_three_months_is_refused(months):
    panel = make.panel()
    with pytest.raises(Breach, match="at least once every three months"):
        panels.change_settings(panel, label="ward panel", interval_months=months, about="", by=make.person())
    panel.refresh_from_db()
    assert (panel.label, panel.interval_months) == ("ward panel", 3)
    assert not AuditEntry.objects.filter(outcome="settings changed").exists()


@pytest.mark.rule("PAN-7")
def test_label_and_interval_are_the_panels_own_settings():
    panel = make.panel("Osier Green")
    panels.change_settings(panel, label=" safer ward panel ", interval_months=2, about="We meet upstairs.", by=make.person())
    panel.refresh_from_db()
    assert (str(panel), panel.interval_months, panel.about) == ("Osier Green safer ward panel", 2, "We meet upstairs.")
    assert panel.rhythm == "Every two months"
    assert AuditEntry.objects.filter(action="panel.edit", outcome="settings changed", panel_id=panel.pk).count() == 1


@pytest.mark.rule("DIS-3")
def test_a_dissolved_panel_keeps_its_settings():
    panel = make.panel(stage=Panel.Stage.DISSOLVED, dissolved_on=make.today())
    with pytest.raises(Breach, match="dissolved"):
        panels.change_settings(panel, label="forum", interval_months=1, about="", by=make.person())
