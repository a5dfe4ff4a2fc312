"""An update reaches its audience and nobody beyond; the chair always hears (HB 2.2; MTG-13)."""

from __future__ import annotations

import pytest

from community.services import updates
from core.models import Letter
from handbook.rules import Breach
from panels.models import Membership
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-13")]


def tell(panel, audience="panel"):
    officer = make.dwo(panel.ward).person
    return updates.tell(panel, audience=audience, title="Two arrests", text="Both were charged.", by=officer, on=make.today())


def table():
    panel = make.panel()
    make.chair(panel, "Chair")
    make.secretary(panel, "Secretary")
    make.member(panel, "Agrees", agrees_to_police=True)
    make.member(panel, "Does not")
    Membership.objects.filter(pk=make.suspended(panel, "Suspended").pk).update(agrees_to_police=True)
    place = make.partner(panel, "Partner")
    place.agrees_to_police = True
    place.save()
    return panel


@pytest.mark.rule("GDPR-3")
@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        ("chair", {"Chair"}),
        ("panel", {"Chair", "Agrees"}),
        ("network", {"Chair", "Agrees", "Partner"}),
        ("public", {"Chair", "Agrees", "Partner"}),
    ],
)
def test_letters_follow_audience_and_consent(audience, expected):
    tell(table(), audience)
    assert {letter.to.full_name for letter in Letter.objects.all()} == expected
    assert all("Both were charged." in letter.text for letter in Letter.objects.all())


def test_what_is_for_the_chair_is_not_among_the_panels_letters():
    panel = table()
    tell(panel, "chair")
    assert [letter.panel_id for letter in Letter.objects.all()] == [None]


def test_without_a_chair_there_is_nobody_to_write_to_alone():
    with pytest.raises(Breach, match="Nobody is chair"):
        tell(make.panel(), "chair")


def test_withdrawing_twice_is_the_same():
    update = tell(table())
    assert updates.withdraw(update, by=update.written_by, on=make.today()).withdrawn_on == make.today()
    updates.withdraw(update, by=update.written_by, on=make.today())


def test_letters_that_have_not_left_when_an_update_is_withdrawn_stay_here():
    update, other = tell(table(), "chair"), tell(table(), "chair")
    updates.withdraw(update, by=update.written_by, on=make.today())
    stages = dict(Letter.objects.values_list("about", "stage"))
    assert stages == {
        f"community.teamupdate:{update.pk}": Letter.Stage.DROPPED,
        f"community.teamupdate:{other.pk}": Letter.Stage.WAITING,
    }
