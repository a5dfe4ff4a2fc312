"""A panel that exists on paper is taken over: entered with proof, confirmed by two persons, closed (PAN-8)."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from core.models import AuditEntry, Letter
from core.uploads import Upload
from handbook.dates import add_years
from handbook.rules import Breach
from panels.models import Membership, Office, Panel
from panels.queries import chair_of, members_of, terms_in_force
from panels.queries.takeovers import signed_on_paper, takeover_of
from panels.services import takeovers
from panels.services.takeovers import OnPaper
from tests import make

pytestmark = pytest.mark.django_db

SCAN = Upload("signed.pdf", "application/pdf", b"%PDF-1.7 signed")


def ago(days):
    return make.today() - timedelta(days=days)


@pytest.fixture
def officer():
    """Return the officer of a ward whose panel meets on paper."""
    return make.dwo(make.ward("Osier Green"))


def begun(officer, **said):
    values = {"name": "Osier Green", "label": "ward panel", "interval_months": 3, "additions": ""}
    dates = {"founded_on": ago(2000), "adopted_on": ago(1900)}
    return takeovers.begin(officer.ward, **values | dates | said, by=officer.person, on=make.today())


def entered(takeover, name="Zadie Marlowe", *, email="", days_ago=400, evidence="Minutes of 4 May 2025", by=None, **paper):
    return takeovers.enter(
        takeover,
        OnPaper(admitted_on=ago(days_ago), evidence=evidence, **paper),
        by=by or takeover.entered_by,
        on=make.today(),
        full_name=name,
        email=email or f"{name.split()[0].lower()}@example.org",
        phone="",
        basis="lives",
        community="local residents",
        agrees=True,
    )


@pytest.mark.rule("PAN-8")
def test_a_panel_on_paper_is_an_active_one_with_its_own_dates_and_clauses(officer):
    takeover = begun(officer, additions="We meet at the library.", interval_months=2)
    panel, terms = takeover.panel, terms_in_force(takeover.panel)
    assert (panel.stage, panel.founded_on, panel.interval_months, panel.slug) == (Panel.Stage.ACTIVE, ago(2000), 2, "osier-green")
    assert (terms.adopted_on, terms.additions) == (ago(1900), "We meet at the library.")
    assert AuditEntry.objects.filter(action="takeover.enter", panel_id=panel.pk).count() == 1


@pytest.mark.rule("PAN-8", "PAN-1", "TOR-1", "PAN-7")
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"founded_on": make.today() + timedelta(days=1)}, "still to come"),
        ({"adopted_on": ago(2001)}, "cannot have agreed"),
        ({"interval_months": 4}, "every three months"),
        ({"additions": "9b. Three days of notice are enough."}, "same number"),
    ],
)
def test_what_cannot_be_so_on_paper_is_refused(officer, said, sentence):
    with pytest.raises(Breach, match=sentence):
        begun(officer, **said)
    assert not Panel.objects.exists()


@pytest.mark.rule("PAN-8", "MEM-6")
def test_a_member_keeps_the_day_of_the_admission_and_the_year_runs_from_the_last_renewal(officer):
    takeover = begun(officer)
    old, renewed = entered(takeover), entered(takeover, "Ivo Tarn", renewed_on=ago(40))
    assert (old.stage, old.admitted_on, old.evidence) == (Membership.Stage.ACTIVE, ago(400), "Minutes of 4 May 2025")
    assert old.tenure_ends_on == add_years(ago(400), 1)
    assert renewed.tenure_ends_on == add_years(ago(40), 1)
    assert set(members_of(takeover.panel, ago(300))) == {old, renewed}
    assert not Letter.objects.exists()


@pytest.mark.rule("PAN-8")
@pytest.mark.parametrize(("days_ago", "evidence"), [(-1, "Minutes"), (400, " ")])
def test_a_member_without_a_past_day_or_without_proof_is_refused(officer, days_ago, evidence):
    with pytest.raises(Breach):
        entered(begun(officer), days_ago=days_ago, evidence=evidence)
    assert not Membership.objects.exists()


@pytest.mark.rule("MEM-1")
def test_the_twenty_sixth_member_on_paper_is_refused(officer):
    takeover = begun(officer)
    for _ in range(25):
        make.member(takeover.panel)
    with pytest.raises(Breach, match="25 members"):
        entered(takeover)


@pytest.mark.rule("PAN-8", "OFF-1")
def test_the_chair_on_paper_holds_the_office_since_the_day_entered(officer):
    takeover = begun(officer)
    seat = entered(takeover, office="chair", office_since=ago(100))
    assert chair_of(takeover.panel, make.today()) == seat.person
    assert chair_of(takeover.panel, ago(101)) is None


@pytest.mark.rule("PAN-8")
def test_both_sides_confirm_and_then_the_list_is_closed_and_everybody_welcomed(officer):
    takeover = begun(officer)
    chair = entered(takeover, office="chair").person
    entered(takeover, "Ivo Tarn")
    Letter.objects.all().delete()
    takeover = takeovers.confirm(takeover, by=officer.person, on=make.today())
    assert not takeover.is_confirmed
    assert [letter.to for letter in Letter.objects.all()] == [chair]
    with pytest.raises(Breach, match="Ask the chair to confirm"):
        takeovers.require_confirmed(takeover.panel)
    takeover = takeovers.confirm(takeover, by=chair, on=make.today())
    assert takeover.is_confirmed
    takeovers.require_confirmed(takeover.panel)
    assert Letter.objects.filter(subject__startswith="Welcome").count() == 2
    for act in (lambda: entered(takeover, "Una Late"), lambda: takeovers.confirm(takeover, by=chair, on=make.today())):
        with pytest.raises(Breach, match="is closed"):
            act()


@pytest.mark.rule("PAN-8")
def test_a_list_that_changes_is_confirmed_anew_by_both(officer):
    takeover = begun(officer)
    entered(takeover, office="chair")
    takeovers.confirm(takeover, by=officer.person, on=make.today())
    entered(takeover, "Ivo Tarn")
    assert takeover_of(takeover.panel).officer_confirmed_on is None


@pytest.mark.rule("PAN-8", "TOR-3")
def test_signatures_on_paper_serve_and_need_their_scan_before_the_list_is_closed(officer):
    takeover = begun(officer)
    seat = entered(takeover, office="chair", signed_on=ago(390))
    with pytest.raises(Breach, match="scan"):
        takeovers.confirm(takeover, by=officer.person, on=make.today())
    takeover = takeovers.keep_scan(takeover, file=SCAN, by=officer.person, on=make.today())
    takeovers.confirm(takeover, by=officer.person, on=make.today())
    terms = terms_in_force(takeover.panel)
    assert [(row.person, row.signed_on) for row in signed_on_paper(takeover.panel)] == [(seat.person, ago(390))]
    assert [(one.paper, one.signatures) for one in terms.signed_editions.all()] == [(takeover.scan, 1)]


@pytest.mark.rule("TOR-3")
def test_a_signature_on_paper_of_a_day_to_come_is_refused(officer):
    with pytest.raises(Breach, match="still to come"):
        entered(begun(officer), signed_on=make.today() + timedelta(days=1))


@pytest.mark.rule("PAN-8")
def test_somebody_entered_by_mistake_is_taken_off_with_office_and_signature(officer):
    takeover = begun(officer)
    seat = entered(takeover, office="chair", signed_on=ago(390))
    takeovers.strike(seat, by=officer.person, on=make.today())
    seat.refresh_from_db()
    assert seat.stage == Membership.Stage.DECLINED
    assert not Office.objects.exists()
    assert not terms_in_force(takeover.panel).signatures.exists()
    assert entered(takeover, office="chair").stage == Membership.Stage.ACTIVE


@pytest.mark.rule("PAN-8")
def test_nobody_is_taken_off_a_list_that_is_closed(officer):
    takeover = begun(officer)
    seat = entered(takeover, office="chair")
    takeovers.confirm(takeover, by=officer.person, on=make.today())
    takeovers.confirm(takeover, by=seat.person, on=make.today())
    with pytest.raises(Breach, match="is closed"):
        takeovers.strike(seat, by=officer.person, on=make.today())


@pytest.mark.rule("PAN-8")
def test_the_database_refuses_one_person_on_both_sides():
    one, day = make.person(), date(2026, 3, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        make.takeover(make.panel(), chair=one, chair_confirmed_on=day, officer=one, officer_confirmed_on=day)


def test_a_panel_that_was_not_taken_over_has_nothing_to_confirm():
    takeovers.require_confirmed(make.panel())
