"""The terms of reference: additions only, and signatures that outlive their version by one meeting."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import terms
from handbook.rules import Breach
from handbook.terms import Clause
from tests.handbook import second

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CORE = (Clause("1", "The name."), Clause("3a", "At most 25."), Clause("9b", "Notice of 14 days."))
EXTRA = Clause("12", "We decide on priorities by ballot.")


@pytest.mark.rule("TOR-1")
@pytest.mark.parametrize("proposed", [CORE, (*CORE, EXTRA), (EXTRA, *CORE), (CORE[0], EXTRA, *CORE[1:])])
def test_clauses_can_be_added_anywhere(proposed):
    terms.require_additions_only(CORE, proposed)


@pytest.mark.rule("TOR-1")
@pytest.mark.parametrize(
    ("proposed", "said"),
    [
        (CORE[1:], "Clause 1 of the core terms is missing"),
        ((*CORE[:2], Clause("9b", "Notice of 7 days.")), "Clause 9b of the core terms has been changed"),
        ((CORE[1], CORE[0], CORE[2]), "stand in another order"),
        ((*CORE, Clause("9b", "Notice of 21 days.")), "Two clauses have the same number"),
        ((*CORE, EXTRA, EXTRA), "Two clauses have the same number"),
        ((), "Clause 1 of the core terms is missing"),
    ],
)
def test_the_core_is_neither_amended_nor_cut(proposed, said):
    with pytest.raises(Breach, match=said) as caught:
        terms.require_additions_only(CORE, proposed)
    assert caught.value.rule.id == "TOR-1"


@pytest.mark.rule("TOR-2")
def test_the_terms_show_their_panel_and_their_dates():
    head = terms.heading("Osier Green Ward Panel", date(2025, 3, 4), date(2026, 9, 8))
    assert (head.name, head.adopted, head.revised) == (
        "Osier Green Ward Panel",
        "Adopted on 4 March 2025",
        "Last revised on 8 September 2026",
    )


@pytest.mark.rule("TOR-2")
def test_terms_that_were_never_revised_say_so():
    assert terms.heading("Osier Green Ward Panel", date(2025, 3, 4), None).revised == "Not revised since"
    assert terms.heading("Osier Green", date(2025, 3, 4), date(2025, 3, 4)).revised == "Last revised on 4 March 2025"


@pytest.mark.rule("TOR-2")
def test_a_revision_does_not_come_before_the_adoption():
    with pytest.raises(Breach, match="Correct one of the two dates"):
        terms.heading("Osier Green Ward Panel", date(2025, 3, 4), date(2025, 3, 3))


@pytest.mark.rule("TOR-3")
@given(DAYS, st.lists(DAYS, max_size=6), DAYS)
def test_a_signature_serves_as_in_the_second_formulation(superseded_on, meetings, on):
    assert terms.serves_until(superseded_on, meetings) == second.first_after(superseded_on, meetings)
    signed_on = date(2025, 1, 1)
    expected = second.still_serves(superseded_on, meetings, on)
    assert terms.signature_serves(signed_on, superseded_on, meetings, on) is expected


@pytest.mark.rule("TOR-3")
def test_who_never_signed_has_no_signature_that_serves():
    assert not terms.signature_serves(None, None, [], date(2026, 12, 2))


@pytest.mark.rule("TOR-3")
def test_a_signature_serves_from_its_day_on():
    assert terms.signature_serves(date(2026, 12, 2), None, [], date(2026, 12, 2))
    assert not terms.signature_serves(date(2026, 12, 3), None, [], date(2026, 12, 2))


@pytest.mark.rule("TOR-3")
def test_an_earlier_signature_serves_until_the_end_of_the_next_meeting():
    signed_on, superseded_on, meeting_on = date(2025, 3, 4), date(2026, 9, 8), date(2026, 12, 2)
    held = [superseded_on, meeting_on]
    assert terms.signature_serves(signed_on, superseded_on, held, meeting_on)
    assert not terms.signature_serves(signed_on, superseded_on, held, date(2026, 12, 3))
    assert terms.serves_until(superseded_on, [superseded_on]) is None


@pytest.mark.rule("TOR-3")
def test_a_signature_of_the_version_in_force_serves_without_end():
    assert terms.serves_until(None, [date(2026, 12, 2)]) is None
    assert terms.signature_serves(date(2025, 3, 4), None, [date(2026, 12, 2)], date(2030, 1, 1))


@pytest.mark.rule("PAN-2")
@pytest.mark.parametrize(("is_first", "has_terms"), [(True, True), (False, True), (False, False)])
def test_later_agendas_need_no_item_for_the_terms(is_first, has_terms):
    terms.require_terms_on_first_agenda(is_first, has_terms)


@pytest.mark.rule("PAN-2")
def test_the_first_agenda_has_an_item_for_the_terms():
    with pytest.raises(Breach) as caught:
        terms.require_terms_on_first_agenda(True, False)
    assert str(caught.value) == (
        "This is the first meeting of the panel, and agreeing the terms of reference is not on its agenda. Add an item for them. (HB 3.1)"
    )


@pytest.mark.rule("TOR-4")
@pytest.mark.parametrize(
    ("is_change", "is_on_text_in_force", "is_undecided", "words"),
    [(False, True, True, "as they do now"), (True, False, True, "altered since"), (True, True, False, "decided or withdrawn")],
)
def test_a_proposal_alters_the_text_in_force_and_is_decided_once(is_change, is_on_text_in_force, is_undecided, words):
    with pytest.raises(Breach, match=words) as refused:
        terms.require_alteration(is_change, is_on_text_in_force, is_undecided)
    assert refused.value.rule is terms.ALTERATION
    terms.require_alteration(is_change=True, is_on_text_in_force=True, is_undecided=True)


@pytest.mark.rule("TOR-4")
def test_a_proposal_is_its_authors_and_the_officers_to_change():
    terms.require_author(is_author=True, is_officer=False)
    terms.require_author(is_author=False, is_officer=True)
    with pytest.raises(Breach, match="Somebody else"):
        terms.require_author(is_author=False, is_officer=False)


@pytest.mark.rule("TOR-5")
@pytest.mark.parametrize(("circulated", "now", "went"), [("a", "a", True), ("a", "b", False), (None, "a", False)])
def test_the_text_went_with_the_notice_when_its_fingerprint_is_the_same(circulated, now, went):
    assert terms.went_with_notice(circulated, now) is went


@pytest.mark.rule("TOR-7")
def test_a_newer_edition_is_to_be_adopted():
    assert terms.to_adopt("1.1", "1.1") is None
    warning = terms.to_adopt("1.0", "1.1")
    assert warning.rule is terms.NEW_CORE
    assert "edition 1.0" in warning.sentence
    assert "edition 1.1" in warning.sentence


@pytest.mark.rule("TOR-5")
def test_the_words_of_a_proposal_stay_while_they_are_voted_on():
    terms.require_no_open_vote(is_voted_on=False)
    with pytest.raises(Breach, match="words stay as they are") as refused:
        terms.require_no_open_vote(is_voted_on=True)
    assert refused.value.rule is terms.CIRCULATED


@pytest.mark.rule("PAN-3")
@pytest.mark.parametrize(
    ("clauses", "is_missing"),
    [
        ([], True),
        (["We meet at the library."], True),
        (["We meet at the library.", "Priorities are decided by what the figures show."], False),
        (["Members choose by a show of hands."], False),
        ([terms.CLAUSE_ON_DECIDING], False),
    ],
)
def test_a_panel_writes_down_how_it_decides(clauses, is_missing):
    warning = terms.no_way_of_deciding(clauses)
    assert (warning is not None) is is_missing
    assert warning is None or warning.rule is terms.DECIDING
