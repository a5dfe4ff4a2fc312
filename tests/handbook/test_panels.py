"""How a panel starts, which terms it may sign and whom it is better off with."""

from datetime import date, timedelta

import pytest

from handbook import panels
from handbook.rules import Breach


@pytest.mark.rule("PAN-1")
def test_a_ward_without_a_panel_has_room_for_one():
    panels.require_room_for_a_panel(has_panel=False, ward_exists=True)


@pytest.mark.rule("PAN-1")
def test_a_second_panel_for_a_ward_is_refused():
    with pytest.raises(Breach, match="has a panel already") as refused:
        panels.require_room_for_a_panel(has_panel=True, ward_exists=True)
    assert refused.value.rule is panels.INTERIM


@pytest.mark.rule("PAN-1")
def test_a_panel_for_a_ward_that_was_replaced_is_refused():
    with pytest.raises(Breach, match="has been replaced"):
        panels.require_room_for_a_panel(has_panel=False, ward_exists=False)


@pytest.mark.rule("PAN-1")
def test_an_interim_panel_becomes_active():
    panels.require_interim(True)


@pytest.mark.rule("PAN-1")
def test_an_active_panel_does_not_become_active_again():
    with pytest.raises(Breach, match="past that"):
        panels.require_interim(False)


@pytest.mark.rule("PAN-4")
def test_a_panel_without_a_secretary_is_warned():
    warning = panels.no_secretary(False)
    assert warning is not None
    assert warning.rule is panels.SECRETARY
    assert panels.no_secretary(True) is None


@pytest.mark.rule("MEM-8")
@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        ([], "A ward councillor, a local authority officer and a housing provider are not among the partners yet."),
        (["councillor", "other"], "A local authority officer and a housing provider are not among the partners yet."),
        (["councillor", "authority"], "A housing provider is not among the partners yet."),
    ],
)
def test_missing_kinds_of_partner_are_named(kinds, sentence):
    warning = panels.missing_partners(kinds)
    assert warning is not None
    assert warning.sentence.startswith(sentence)


@pytest.mark.rule("MEM-8")
def test_a_panel_with_all_three_kinds_of_partner_is_in_order():
    assert panels.missing_partners(["housing", "authority", "councillor"]) is None


@pytest.mark.rule("TOR-1")
def test_the_built_in_wording_is_signed_in_the_demo_alone():
    panels.require_official_text(is_official=False, is_demo=True)
    panels.require_official_text(is_official=True, is_demo=False)
    with pytest.raises(Breach, match="nobody can sign it") as refused:
        panels.require_official_text(is_official=False, is_demo=False)
    assert str(refused.value).endswith("(HB 3.2)")


@pytest.mark.rule("MEM-9")
def test_nobody_has_two_places_at_one_table():
    panels.require_not_both(is_member=False, is_partner=False)
    with pytest.raises(Breach, match="one seat and one vote"):
        panels.require_not_both(is_member=True, is_partner=False)
    with pytest.raises(Breach, match="no vote") as refused:
        panels.require_not_both(is_member=False, is_partner=True)
    assert refused.value.rule.id == "MEM-9"


@pytest.mark.rule("MEM-4")
def test_an_admission_is_decided_once():
    panels.require_open_proposal(True)
    with pytest.raises(Breach, match="has been decided") as refused:
        panels.require_open_proposal(False)
    assert refused.value.rule.id == "MEM-4"


@pytest.mark.rule("PAN-5")
def test_offices_go_to_members():
    panels.require_member_for_office(True)
    with pytest.raises(Breach, match="goes to a member"):
        panels.require_member_for_office(False)


@pytest.mark.rule("TOR-3")
@pytest.mark.parametrize(
    ("has_seat", "has_signed", "is_own_name", "sentence"),
    [(False, False, True, "is neither"), (True, True, True, "signed this version already"), (True, False, False, "your own full name")],
)
def test_terms_are_signed_once_by_those_on_the_panel_in_their_own_name(has_seat, has_signed, is_own_name, sentence):
    with pytest.raises(Breach, match=sentence) as refused:
        panels.require_signatory(has_seat, has_signed, is_own_name)
    assert refused.value.rule.id == "TOR-3"
    panels.require_signatory(True, False, True)


@pytest.mark.rule("TOR-4")
def test_a_version_is_adopted_once():
    panels.require_not_adopted(None)
    with pytest.raises(Breach, match="adopted on 2 March 2026"):
        panels.require_not_adopted(date(2026, 3, 2))


@pytest.mark.rule("PAN-2")
@pytest.mark.parametrize(
    ("terms", "chair", "members", "rule"), [(False, True, 3, "PAN-2"), (True, False, 3, "OFF-3"), (True, True, 2, "VOTE-1")]
)
def test_a_panel_is_ready_with_terms_a_chair_and_three_members(terms: bool, chair: bool, members: int, rule: str) -> None:
    panels.require_ready(True, True, 3)
    with pytest.raises(Breach) as refused:
        panels.require_ready(terms, chair, members)
    assert refused.value.rule.id == rule


@pytest.mark.rule("OFF-3")
def test_the_police_team_names_officers_of_interim_panels_alone() -> None:
    panels.require_interim_to_name(is_interim=True)
    with pytest.raises(Breach):
        panels.require_interim_to_name(is_interim=False)


@pytest.mark.rule("DIS-3")
def test_a_dissolved_panel_takes_nothing_new() -> None:
    panels.require_living(is_living=True)
    with pytest.raises(Breach):
        panels.require_living(is_living=False)


@pytest.mark.rule("PAN-8")
def test_a_member_taken_over_from_paper_needs_a_past_day_and_proof():
    panels.require_taken_over(date(2026, 9, 1), "Minutes of 1 September 2026", date(2026, 9, 1))
    with pytest.raises(Breach, match="2 September 2026 is still to come"):
        panels.require_taken_over(date(2026, 9, 2), "Minutes", date(2026, 9, 1))
    with pytest.raises(Breach, match="Say what shows that this member was admitted"):
        panels.require_taken_over(date(2026, 9, 1), "  ", date(2026, 9, 1))


@pytest.mark.rule("PAN-8")
@pytest.mark.parametrize(
    ("by_chair", "by_police", "asked"),
    [(False, False, "the chair and the ward officer"), (False, True, "the chair"), (True, False, "the ward officer"), (True, True, "")],
)
def test_a_list_taken_over_is_confirmed_by_both_sides(by_chair, by_police, asked):
    if not asked:
        panels.require_confirmed(by_chair, by_police)
        return
    with pytest.raises(Breach, match=f"Ask {asked} to confirm it"):
        panels.require_confirmed(by_chair, by_police)


@pytest.mark.rule("SNB-2")
@pytest.mark.parametrize(("plan", "in_days", "is_refused"), [("An evening.", 0, False), ("An evening.", -1, True), ("  ", 9, True)])
def test_a_plan_says_something_and_has_a_day_that_has_not_passed(plan: str, in_days: int, is_refused: bool) -> None:
    on = date(2026, 3, 1)
    done_by = on + timedelta(days=in_days)
    if is_refused:
        with pytest.raises(Breach) as refused:
            panels.require_plan(plan, done_by, on)
        assert refused.value.rule is panels.PLANNED
    else:
        panels.require_plan(plan, done_by, on)


@pytest.mark.rule("SNB-2")
def test_a_plan_is_wanted_while_there_is_none_and_once_its_day_has_passed() -> None:
    on = date(2026, 3, 1)
    assert panels.plan_wanted(None, on) is not None
    assert panels.plan_wanted(on, on) is None
    late = panels.plan_wanted(on - timedelta(days=1), on)
    assert late is not None
    assert "28 February 2026" in late.sentence


@pytest.mark.rule("OFF-8")
@pytest.mark.parametrize(
    ("has_secretary", "has_chair", "keeper"),
    [(True, True, "the secretary"), (True, False, "the secretary"), (False, True, "the chair"), (False, False, "nobody")],
)
def test_without_a_secretary_the_records_are_kept_otherwise(has_secretary, has_chair, keeper):
    assert panels.record_keeper(has_secretary, has_chair) == keeper
    assert panels.KEPT_BY[panels.Keeper(keeper)]


@pytest.mark.rule("PAN-8")
def test_a_list_that_both_sides_confirmed_is_closed():
    panels.require_open_takeover(False)
    with pytest.raises(Breach, match="is closed"):
        panels.require_open_takeover(True)


@pytest.mark.rule("PAN-8")
@pytest.mark.parametrize(
    ("founded", "adopted", "said"),
    [
        ((2020, 3, 1), (2020, 3, 1), ""),
        ((2020, 3, 1), (2026, 3, 1), ""),
        ((2026, 3, 2), (2026, 3, 2), "is still to come"),
        ((2020, 3, 1), (2026, 3, 2), "is still to come"),
        ((2020, 3, 2), (2020, 3, 1), "cannot have agreed"),
    ],
)
def test_a_panel_on_paper_was_set_up_and_then_agreed_its_terms(founded, adopted, said):
    dates = date(*founded), date(*adopted), date(2026, 3, 1)
    if not said:
        panels.require_paper_dates(*dates)
        return
    with pytest.raises(Breach, match=said):
        panels.require_paper_dates(*dates)


@pytest.mark.rule("PAN-8")
def test_signatures_on_paper_need_a_scan_to_look_at():
    panels.require_scan(0, has_scan=False)
    panels.require_scan(2, has_scan=True)
    with pytest.raises(Breach, match="1 member is entered"):
        panels.require_scan(1, has_scan=False)


@pytest.mark.rule("TOR-3", "PAN-8")
def test_a_signature_on_paper_is_not_of_a_day_to_come():
    panels.require_signed_on_paper(date(2026, 3, 1), date(2026, 3, 1))
    with pytest.raises(Breach, match="still to come"):
        panels.require_signed_on_paper(date(2026, 3, 2), date(2026, 3, 1))
