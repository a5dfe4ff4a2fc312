"""Chair, secretary and ambassadors."""

from datetime import timedelta

import pytest

from core.models import Letter
from handbook.dates import add_years
from handbook.rules import Breach
from panels import queries
from panels.models import Office, Partnership
from panels.services import offices
from tests import make

pytestmark = pytest.mark.django_db


def name(seat, kind=Office.Kind.CHAIR, **said):
    return offices.name(seat, kind=kind, **said, by=make.person(), on=make.today())


@pytest.mark.rule("OFF-3")
def test_an_interim_panels_chair_is_named_and_told():
    seat = make.member(make.interim())
    office = name(seat)
    assert (str(office), office.is_elected, office.ends_on) == ("Interim chair", False, add_years(make.today(), 1))
    assert queries.chair_of(seat.panel, make.today()) == seat.person
    assert "you are interim chair" in Letter.objects.get(to=seat.person).text


@pytest.mark.rule("OFF-3")
def test_an_active_panels_chair_is_elected():
    seat = make.member(make.panel())
    with pytest.raises(Breach, match="elected at a meeting"):
        name(seat)
    assert name(seat, is_elected=True).is_elected


@pytest.mark.rule("OFF-2")
def test_a_councillor_is_never_chair_whatever_panel_they_sit_with():
    seat = make.member(make.interim())
    Partnership.objects.create(panel=make.panel(), person=seat.person, kind="councillor", since=make.a_year_ago())
    with pytest.raises(Breach, match="councillor is never the chair") as refused:
        name(seat)
    assert refused.value.rule.id == "OFF-2"


@pytest.mark.rule("OFF-2")
def test_a_former_councillor_can_be_chair():
    seat = make.member(make.interim())
    yesterday = make.today() - timedelta(days=1)
    place = {"kind": "councillor", "since": make.a_year_ago(), "until": yesterday}
    Partnership.objects.create(panel=make.panel(), person=seat.person, **place)
    assert name(seat)


@pytest.mark.rule("OFF-1")
@pytest.mark.parametrize("basis", ["works", "studies"])
def test_a_chair_who_does_not_live_in_the_ward_is_mostly_there(basis):
    seat = make.member(make.interim(), basis=basis)
    with pytest.raises(Breach, match="mostly in it"):
        name(seat)
    name(seat, is_predominant=True)
    seat.refresh_from_db()
    assert seat.is_predominant


@pytest.mark.rule("OFF-1")
def test_somebody_proposed_or_suspended_is_not_chair():
    panel = make.interim()
    proposed = make.member(panel, stage="proposed", admitted_on=None, tenure_ends_on=None)
    for seat in (proposed, make.suspended(panel)):
        with pytest.raises(Breach, match="The chair is a member"):
            name(seat)


@pytest.mark.rule("CON-5")
def test_whoever_is_suspended_or_deselected_stands_for_no_office():
    panel = make.panel()
    deselected = make.member(panel)
    make.deselection(deselected, stage="appealed")
    for seat in (deselected, make.suspended(panel)):
        for kind in (Office.Kind.CHAIR, Office.Kind.SECRETARY):
            with pytest.raises(Breach):
                offices.require_electable(seat, kind=kind, on=make.today())
    offices.require_electable(make.member(panel), kind=Office.Kind.SECRETARY, on=make.today())


def test_there_is_one_chair_and_the_former_is_none_any_more():
    panel = make.interim()
    first, second = make.member(panel), make.member(panel)
    name(first)
    name(second)
    assert queries.chair_of(panel, make.today()) == second.person
    assert queries.offices_of(panel, make.today()).count() == 1


@pytest.mark.rule("PAN-5")
def test_a_secretary_is_a_member():
    panel = make.panel()
    seat = make.member(panel)
    name(seat, Office.Kind.SECRETARY)
    assert queries.secretary_of(panel, make.today()) == seat.person
    with pytest.raises(Breach, match="goes to a member"):
        name(make.suspended(panel), Office.Kind.SECRETARY)


@pytest.mark.rule("PAN-6")
def test_a_youth_ambassador_is_16_to_25_and_serves_to_the_26th_birthday_at_most():
    today = make.today()
    seat = make.member(make.panel())
    said = {"kind": Office.Kind.AMBASSADOR, "title": offices.YOUTH}
    with pytest.raises(Breach, match="is older"):
        name(seat, **said, born_on=add_years(today, -26))
    with pytest.raises(Breach, match="not 16 until"):
        name(seat, **said, born_on=add_years(today, -15))
    office = name(seat, **said, born_on=add_years(today, -26) + timedelta(days=30))
    assert (str(office), office.ends_on) == ("Youth Ambassador", add_years(add_years(today, -26) + timedelta(days=30), 26))


def test_several_ambassadors_serve_at_once():
    panel = make.panel()
    for title in ("Business Ambassador", "Area Ambassador"):
        name(make.member(panel), Office.Kind.AMBASSADOR, title=title)
    assert queries.offices_of(panel, make.today()).count() == 2


def test_a_day_of_birth_is_not_kept():
    kept = {field.name for field in Office._meta.get_fields()}
    assert "born_on" not in kept


@pytest.mark.rule("OFF-3")
@pytest.mark.parametrize("kind", [Office.Kind.CHAIR, Office.Kind.SECRETARY])
def test_the_police_team_names_nobody_once_the_panel_is_active(kind):
    said = {"kind": kind, "by": make.person(), "on": make.today()}
    assert offices.name_interim(make.member(make.interim()), **said)
    seat = make.member(make.panel())
    with pytest.raises(Breach, match="elects its officers itself"):
        offices.name_interim(seat, **said)
    assert not seat.offices.exists()


def test_a_dissolved_panel_names_nobody():
    seat = make.member(make.panel(stage="dissolved", dissolved_on=make.today()))
    with pytest.raises(Breach, match="is dissolved"):
        name(seat, Office.Kind.SECRETARY)
