"""A deselection and its appeal: who is told, what is kept, and that each is decided once (ToR 7b, 7c)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from access.actions import Action
from access.roles import Role
from core import gate
from core.models import AuditEntry, Letter
from handbook.rules import Breach
from panels import leavers, queries
from panels.models import Membership
from panels.services import conduct, panels
from tests import make

pytestmark = pytest.mark.django_db
REASONS = "Three times shouted visitors down, and said so would go on."


def proposed(seat=None, **said):
    seat = seat or make.member(make.panel(), "Priya Nandakumar")
    proposer = said.pop("by", None) or make.member(seat.panel).person
    return conduct.propose(seat, **{"ground": "breach", "reasons": REASONS, "by": proposer, "on": make.today()} | said)


def letters_to(person):
    return {letter.subject: letter.text for letter in Letter.objects.filter(to=person)}


@pytest.mark.rule("CON-2")
def test_the_member_is_told_the_ground_and_the_reasons_and_that_they_may_speak():
    case = proposed()
    (text,) = letters_to(case.membership.person).values()
    assert "Breach of the code of conduct" in text
    assert REASONS in text
    assert "You can come and speak" in text
    assert case.reference in text


@pytest.mark.rule("CON-2")
@pytest.mark.parametrize("ground", ["breach", "not_eligible", "absence", "undermines"])
def test_each_of_the_four_grounds_will_do(ground):
    assert proposed(ground=ground).ground == ground


@pytest.mark.rule("CON-2")
def test_a_proposal_without_a_ground_is_refused():
    with pytest.raises(Breach, match="one of four grounds"):
        proposed(ground="")


@pytest.mark.rule("CON-2")
def test_nobody_proposes_their_own_deselection_and_none_is_proposed_twice():
    case = proposed()
    other = make.member(case.panel)
    with pytest.raises(Breach, match="by another member"):
        proposed(other, by=other.person)
    with pytest.raises(Breach, match="come to its end first"):
        proposed(case.membership)


@pytest.mark.rule("DIS-3")
def test_a_dissolved_panel_deselects_nobody():
    panel = make.panel(stage="dissolved", dissolved_on=make.today())
    with pytest.raises(Breach, match="dissolved"):
        proposed(make.member(panel))


def test_chair_and_secretary_are_told_that_a_case_waits_but_not_whom_it_is_about():
    panel = make.panel()
    chair, secretary = make.chair(panel).person, make.secretary(panel)
    proposed(make.member(panel, "Priya Nandakumar"))
    (text,) = letters_to(chair).values()
    assert "Put it on the next agenda" in text
    assert "Priya" not in text
    assert len(letters_to(secretary.person)) == 1
    proposed(secretary)
    assert [subject for subject in letters_to(secretary.person) if "waits" in subject] == [f"A deselection waits for a meeting: {panel}"]


def test_letters_of_a_case_stand_in_no_list_of_the_panel():
    proposed()
    assert set(Letter.objects.values_list("panel_id", flat=True)) == {None}


@pytest.mark.rule("CON-5")
def test_who_is_deselected_keeps_the_seat_but_neither_vote_nor_papers_nor_office():
    panel = make.panel()
    seat = make.chair(panel)
    make.member(panel)
    conduct.deselect(proposed(seat), by=make.person(), on=make.today())
    seat.refresh_from_db()
    assert (seat.stage, queries.seats_taken(panel)) == (Membership.Stage.ACTIVE, 3)
    assert {holding.role for holding in gate.holdings_of(seat.person, make.today())} == {Role.SUSPENDED}
    assert queries.chair_of(panel, make.today()) is None
    assert seat.person not in [one.person for one in queries.recipients_of_notice(panel, make.today())]


@pytest.mark.rule("CON-5")
def test_nothing_changes_before_the_day_of_the_vote():
    seat = make.member(make.panel())
    make.deselection(seat, stage="deselected", decided_on=make.today() + timedelta(days=1))
    assert {holding.role for holding in gate.holdings_of(seat.person, make.today())} == {Role.MEMBER}


@pytest.mark.rule("CON-5")
def test_the_letter_names_the_last_day_for_an_appeal_and_how_it_is_made():
    case = proposed()
    case = conduct.deselect(case, by=make.person(), on=make.today())
    assert case.appeal_by == make.today() + timedelta(days=28)
    subject, text = next((subject, text) for subject, text in letters_to(case.membership.person).items() if "deselected" in subject)
    assert f"{case.appeal_by:%Y}" in subject
    assert "within 28 days" in text
    assert f"/deselections/{case.reference}/own/" in text


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize(("late_by", "is_in_time"), [(0, True), (1, False)])
def test_an_appeal_is_lodged_within_28_days(late_by, is_in_time):
    decided = make.today() - timedelta(days=28 + late_by)
    case = make.deselection(make.member(make.panel()), stage="deselected", decided_on=decided)
    if is_in_time:
        assert conduct.appeal(case, text="It was not me.", by=case.membership.person, on=make.today()).stage == "appealed"
    else:
        with pytest.raises(Breach, match="within 28 days"):
            conduct.appeal(case, text="It was not me.", by=case.membership.person, on=make.today())


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize("stage", ["appealed", "restored"])
def test_there_is_one_appeal(stage):
    case = make.deselection(make.member(make.panel()), stage=stage)
    with pytest.raises(Breach, match="one appeal"):
        conduct.appeal(case, text="Once more.", by=case.membership.person, on=make.today())


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize("decide", [conduct.restore, conduct.confirm])
def test_an_appeal_is_heard_at_a_later_meeting(decide):
    case = make.deselection(make.member(make.panel()), stage="appealed", decided_on=make.today())
    with pytest.raises(Breach, match="later meeting"):
        decide(case, by=make.person(), on=make.today())


@pytest.mark.rule("CON-5")
def test_an_appeal_that_is_upheld_gives_seat_and_tenure_back():
    seat = make.member(make.panel())
    tenure = seat.tenure_ends_on
    case = make.deselection(seat, stage="appealed")
    conduct.restore(case, by=make.person(), on=make.today())
    seat.refresh_from_db()
    assert (seat.stage, seat.tenure_ends_on) == (Membership.Stage.ACTIVE, tenure)
    assert {holding.role for holding in gate.holdings_of(seat.person, make.today())} == {Role.MEMBER}
    assert {holding.role for holding in gate.holdings_of(seat.person, make.today() - timedelta(days=1))} == {Role.SUSPENDED}
    assert any("upheld" in subject for subject in letters_to(seat.person))


@pytest.mark.rule("CON-5")
def test_an_appeal_that_is_not_upheld_ends_the_membership_with_the_meeting():
    seat = make.chair(make.panel())
    case = conduct.confirm(make.deselection(seat, stage="appealed"), by=make.person(), on=make.today())
    seat.refresh_from_db()
    assert (case.stage, seat.stage, seat.left_on) == ("ended", Membership.Stage.LEFT, make.today())
    assert queries.seats_taken(seat.panel) == 0
    assert seat.offices.get().until == make.today()
    assert any("ended" in subject for subject in letters_to(seat.person))


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize("decide", [conduct.restore, conduct.confirm])
@pytest.mark.parametrize("stage", ["restored", "ended", "deselected", "proposed"])
def test_an_appeal_is_decided_once(decide, stage):
    case = make.deselection(make.member(make.panel()), stage=stage)
    with pytest.raises(Breach):
        decide(case, by=make.person(), on=make.today())


@pytest.mark.rule("CON-5")
def test_memberships_end_when_the_time_for_an_appeal_has_passed_and_only_once():
    panel = make.panel()
    over, on_the_day, appealed = make.member(panel), make.member(panel), make.member(panel)
    make.deselection(over, stage="deselected", decided_on=make.today() - timedelta(days=28 + 8))
    make.deselection(on_the_day, stage="deselected", decided_on=make.today() - timedelta(days=28 + 7))
    make.deselection(appealed, stage="appealed", decided_on=make.today() - timedelta(days=90))
    assert [conduct.end_lapsed(make.today()), conduct.end_lapsed(make.today())] == [1, 0]
    over.refresh_from_db()
    assert (over.stage, over.left_on) == (Membership.Stage.LEFT, make.today() - timedelta(days=8))
    assert set(queries.members_of(panel, make.today())) == {on_the_day, appealed}
    assert Letter.objects.filter(to=over.person, subject__startswith="Your membership has ended").count() == 1


@pytest.mark.rule("CON-5")
def test_a_letter_that_arrived_in_time_can_be_entered_a_week_later():
    last = make.today() - timedelta(days=7)
    case = make.deselection(make.member(make.panel()), stage="deselected", decided_on=last - timedelta(days=28))
    assert conduct.end_lapsed(make.today()) == 0
    with pytest.raises(Breach, match="within 28 days"):
        conduct.appeal(case, text="I was ill.", by=make.person(), on=last + timedelta(days=1))
    assert conduct.appeal(case, text="I was ill.", by=make.person(), on=last).stage == "appealed"


def test_a_missed_day_is_made_good():
    seat = make.member(make.panel())
    make.deselection(seat, stage="deselected", decided_on=make.today() - timedelta(days=60))
    conduct.end_lapsed(make.today())
    seat.refresh_from_db()
    assert seat.left_on == make.today() - timedelta(days=32)


def test_a_member_who_was_kept_and_one_whose_proposal_was_withdrawn_stay_as_they_are():
    kept, withdrawn = proposed(), proposed()
    conduct.keep(kept, by=make.person(), on=make.today())
    conduct.withdraw(withdrawn, by=make.person(), on=make.today())
    for case in (kept, withdrawn):
        person = case.membership.person
        assert {holding.role for holding in gate.holdings_of(person, make.today())} == {Role.MEMBER}
        assert len(letters_to(person)) == 2


@pytest.mark.rule("MEM-15")
def test_the_panels_vote_ends_a_suspension_whose_matter_has_ended():
    panel = make.panel()
    kept, ended = make.suspended(panel), make.suspended(panel)
    for seat in (kept, ended):
        seat.suspensions.update(matter_ended_on=make.today())
    conduct.keep(make.deselection(kept), by=make.person(), on=make.today())
    conduct.confirm(make.deselection(ended, stage="appealed"), by=make.person(), on=make.today())
    assert kept.suspensions.get().outcome == "goes_on"
    assert ended.suspensions.get().outcome == "ended_by_panel"


@pytest.mark.rule("DIS-3")
@pytest.mark.rule("GDPR-5")
def test_a_dissolved_panel_leaves_no_case_and_no_suspension_open():
    panel = make.panel()
    seats = {stage: make.member(panel) for stage in ("proposed", "deselected", "appealed", "kept")}
    cases = {stage: make.deselection(seat, stage=stage) for stage, seat in seats.items()}
    suspended = make.suspended(panel)
    panels.dissolve(panel, by=make.person(), on=make.today())
    for case in cases.values():
        case.refresh_from_db()
    assert {stage: case.stage for stage, case in cases.items()} == {
        "proposed": "withdrawn",
        "deselected": "ended",
        "appealed": "ended",
        "kept": "kept",
    }
    assert cases["appealed"].ended_on == make.today()
    assert list(leavers.open_cases()) == []
    assert suspended.suspensions.get().ended_on == make.today()
    told = Letter.objects.filter(subject=f"The panel is dissolved: {panel}")
    assert {letter.to_id for letter in told} == {seats[stage].person_id for stage in ("proposed", "deselected", "appealed")}
    assert conduct.end_lapsed(make.today() + timedelta(days=60)) == 0


def test_each_act_is_recorded_without_a_word_about_the_person():
    case = proposed()
    conduct.deselect(case, by=make.person(), on=make.today())
    case = conduct.appeal(case, text="No.", by=case.membership.person, on=make.today())
    recorded = AuditEntry.objects.filter(thing="panels.deselection").values_list("action", "outcome")
    assert list(recorded) == [
        (Action.DESELECTION_PROPOSE, "done"),
        (Action.DESELECTION_RECORD, "carried"),
        (Action.DESELECTION_APPEAL, "done"),
    ]
