"""Membership: seats, ties to the ward, tenure, protection of the young, and the chair."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import membership
from handbook.membership import Admission, Basis
from handbook.rules import Breach
from tests.handbook import second

DAYS = st.dates(date(2019, 1, 1), date(2045, 12, 31))
MEETINGS = st.lists(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=6)
CHRISTMAS = date(2026, 12, 25)


# Seats


@pytest.mark.rule("MEM-1")
@pytest.mark.parametrize("members", range(25))
def test_there_is_a_seat_up_to_the_twenty_fifth_member(members):
    membership.require_seat(members)


@pytest.mark.rule("MEM-1")
@pytest.mark.parametrize("members", [25, 26])
def test_twenty_sixth_member_is_refused(members):
    with pytest.raises(Breach) as caught:
        membership.require_seat(members)
    assert str(caught.value) == f"The panel already has {members} members. (ToR 3a)"


@pytest.mark.rule("MEM-2")
@pytest.mark.parametrize("members", range(26))
def test_fewer_than_twelve_members_are_a_warning(members):
    assert (membership.few_members(members) is None) is (members in range(12, 26))


@pytest.mark.rule("MEM-2")
@pytest.mark.parametrize(
    ("members", "said"),
    [
        (11, "11 members belong to the panel; at least 12 are recommended. 14 seats are free to recruit for. (HB 3.4)"),
        (1, "One member belongs to the panel; at least 12 are recommended. 24 seats are free to recruit for. (HB 3.4)"),
    ],
)
def test_the_warning_says_how_many_seats_are_free(members, said):
    assert str(membership.few_members(members)) == said


# Who can be a member


@pytest.mark.rule("MEM-3")
@pytest.mark.parametrize("basis", Basis)
def test_who_lives_works_or_studies_in_the_ward_and_agrees_is_eligible(basis):
    membership.require_eligible(basis, agrees=True)


@pytest.mark.rule("MEM-3")
@pytest.mark.parametrize(
    ("basis", "agrees", "said"),
    [
        (None, True, "Say which of the three"),
        (None, False, "Say which of the three"),
        (Basis.WORKS, False, "agrees with"),
    ],
)
def test_a_tie_to_the_ward_and_agreement_are_both_needed(basis, agrees, said):
    with pytest.raises(Breach, match=said) as caught:
        membership.require_eligible(basis, agrees)
    assert caught.value.rule.id == "MEM-3"


@pytest.mark.rule("MEM-4")
def test_a_member_is_admitted_by_a_vote_that_carried():
    membership.require_admission(Admission.VOTE, carried=True)
    with pytest.raises(Breach, match="by a vote at a meeting") as caught:
        membership.require_admission(Admission.VOTE, carried=False, panel_is_interim=True)
    assert caught.value.rule.id == "MEM-4"


@pytest.mark.rule("MEM-4")
def test_only_an_interim_panel_has_founding_members():
    membership.require_admission(Admission.FOUNDING, panel_is_interim=True)
    with pytest.raises(Breach, match="Only an interim panel"):
        membership.require_admission(Admission.FOUNDING, carried=True, panel_is_interim=False)


@pytest.mark.rule("MEM-4")
def test_members_on_paper_are_taken_over_without_a_vote():
    membership.require_admission(Admission.TAKEN_OVER)


# Tenure


@pytest.mark.rule("MEM-6", "OFF-4")
@given(DAYS)
def test_a_tenure_ends_on_the_same_day_of_the_next_year(start):
    assert membership.tenure_ends(start) == second.months_on(start, 12)


@pytest.mark.rule("MEM-6")
def test_a_tenure_from_29_february_ends_on_28_february():
    assert membership.tenure_ends(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.rule("MEM-6", "OFF-4")
@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), MEETINGS, st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_a_tenure_serves_as_in_the_second_formulation(ends_on, meetings, on):
    assert membership.vote_lasts_until(ends_on, meetings) == second.first_after(ends_on, meetings)
    assert membership.tenure_serves(ends_on, meetings, on) is second.still_serves(ends_on, meetings, on)


@pytest.mark.rule("MEM-6", "OFF-4")
def test_a_tenure_carries_on_until_the_end_of_the_first_meeting_with_a_quorum():
    ends_on, meeting_on = date(2026, 11, 30), date(2026, 12, 2)
    assert membership.tenure_serves(ends_on, [], date(2030, 1, 1))
    assert membership.tenure_serves(ends_on, [meeting_on], meeting_on)
    assert not membership.tenure_serves(ends_on, [meeting_on], date(2026, 12, 3))


@pytest.mark.rule("MEM-6", "OFF-4")
def test_a_meeting_on_the_last_day_of_the_year_is_not_after_it():
    ends_on = date(2026, 11, 30)
    assert membership.vote_lasts_until(ends_on, [ends_on]) is None
    assert membership.vote_lasts_until(ends_on, [date(2027, 3, 1), date(2026, 12, 1)]) == date(2026, 12, 1)


@pytest.mark.rule("MEM-6", "OFF-4")
@pytest.mark.parametrize(
    ("renewed_on", "until"),
    [
        (date(2026, 9, 8), date(2027, 11, 30)),
        (date(2026, 11, 30), date(2027, 11, 30)),
        (date(2026, 12, 2), date(2027, 12, 2)),
    ],
)
def test_a_renewal_joins_the_old_year_or_starts_with_the_vote(renewed_on, until):
    assert membership.renewed_until(date(2026, 11, 30), renewed_on) == until


@pytest.mark.rule("MEM-6", "OFF-4")
@given(DAYS)
def test_reminders_come_90_and_30_days_before(ends_on):
    assert membership.tenure_reminders(ends_on) == (second.walk(ends_on, -90), second.walk(ends_on, -30))


@pytest.mark.rule("MEM-6")
@pytest.mark.parametrize(
    ("ends_on", "belongs"),
    [
        (date(2026, 11, 30), True),
        (date(2027, 3, 1), True),
        (date(2027, 3, 2), True),
        (date(2027, 3, 3), False),
    ],
)
def test_a_renewal_is_on_the_last_agenda_before_the_end(ends_on, belongs):
    assert membership.belongs_on_agenda(ends_on, date(2026, 12, 2)) is belongs


@pytest.mark.rule("MEM-6")
def test_a_panel_that_meets_more_often_votes_later():
    assert not membership.belongs_on_agenda(date(2027, 3, 1), date(2026, 12, 2), interval_months=2)


@pytest.mark.rule("MEM-7")
@given(DAYS, st.integers(1000, 1200))
def test_three_years_are_a_warning(since, days):
    on = since + timedelta(days=days)
    expected = on >= second.months_on(since, 36)
    assert (membership.long_service(since, on) is not None) is expected


@pytest.mark.rule("MEM-7")
def test_the_day_before_three_years_is_not():
    assert membership.long_service(date(2023, 12, 2), date(2026, 12, 1)) is None
    assert str(membership.long_service(date(2023, 12, 2), date(2026, 12, 2))) == (
        "This member completed three years on 2 December 2026. Two to three years are advised; the panel reviews "
        "whether to extend the membership. (HB 3.4.3)"
    )


# The young


@pytest.mark.rule("MEM-12", "MEM-13")
@given(DAYS, DAYS)
def test_somebody_is_under_18_before_the_birthday(born_on, on):
    comes_of_age_on = membership.turns_18_on(born_on)
    assert comes_of_age_on == second.birthday(born_on, 18)
    assert membership.is_under_18(comes_of_age_on, on) is (on < second.birthday(born_on, 18))


@pytest.mark.rule("MEM-12", "MEM-13")
def test_the_eighteenth_birthday_ends_the_protection():
    comes_of_age_on = membership.turns_18_on(date(2008, 12, 25))
    assert membership.is_under_18(comes_of_age_on, date(2026, 12, 24))
    assert not membership.is_under_18(comes_of_age_on, CHRISTMAS)
    assert not membership.is_under_18(None, CHRISTMAS)


@pytest.mark.rule("MEM-12", "MEM-13")
@pytest.mark.parametrize(
    ("young", "permission", "assessment", "adult"), list(product([True, False], [True, False], [True, False], ["Abena", " "]))
)
def test_the_young_need_all_three_safeguards(young, permission, assessment, adult):
    allowed = not young or (permission and assessment and adult == "Abena")
    if allowed:
        membership.require_safeguarding(young, permission, assessment, adult)
        return
    with pytest.raises(Breach) as caught:
        membership.require_safeguarding(young, permission, assessment, adult)
    assert caught.value.rule.id == ("MEM-12" if not (permission and assessment) else "MEM-13")


@pytest.mark.rule("MEM-12")
@pytest.mark.parametrize(
    ("permission", "assessment", "said"),
    [(True, False, "risk assessment"), (False, True, "given permission in writing")],
)
def test_what_is_missing_is_named(permission, assessment, said):
    with pytest.raises(Breach, match=said):
        membership.require_safeguarding(True, permission, assessment, "Abena Ansah")


@pytest.mark.rule("MEM-13")
def test_the_young_attend_with_a_named_adult():
    membership.require_accompanied(True, "Abena Ansah")
    membership.require_accompanied(False, "")
    with pytest.raises(Breach) as caught:
        membership.require_accompanied(True, " ")
    assert str(caught.value) == (
        "This member is under 18 and attends only with an appropriate adult, in the room or online. "
        "Enter the full name of that adult. (HB 3.3.4)"
    )


@pytest.mark.rule("MEM-13")
@pytest.mark.parametrize(
    ("people", "under_18", "warned"),
    [(2, 1, True), (2, 2, True), (1, 1, True), (3, 1, False), (2, 0, False), (25, 3, False)],
)
def test_a_meeting_of_two_with_somebody_young_is_a_warning(people, under_18, warned):
    assert (membership.one_to_one(people, under_18) is not None) is warned


@pytest.mark.rule("PAN-6")
@given(DAYS, DAYS)
def test_the_age_of_a_youth_ambassador_is_as_in_the_second_formulation(born_on, on):
    expected = second.birthday(born_on, 16) <= on < second.birthday(born_on, 26)
    try:
        membership.require_youth_ambassador(born_on, on)
    except Breach:
        assert not expected
    else:
        assert expected


@pytest.mark.rule("PAN-6")
@pytest.mark.parametrize(
    ("born_on", "said"),
    [
        (date(2010, 12, 26), "is not 16 until 26 December 2026"),
        (date(2000, 12, 25), "and this member is older"),
    ],
)
def test_too_young_and_too_old_are_said_apart(born_on, said):
    with pytest.raises(Breach, match=said):
        membership.require_youth_ambassador(born_on, CHRISTMAS)


@pytest.mark.rule("PAN-6")
def test_the_sixteenth_birthday_and_the_last_day_of_25_are_allowed():
    membership.require_youth_ambassador(date(2010, 12, 25), CHRISTMAS)
    membership.require_youth_ambassador(date(2000, 12, 26), CHRISTMAS)
    assert membership.youth_ambassador_until(date(2000, 12, 26)) == date(2026, 12, 26)


# The chair


@pytest.mark.rule("OFF-1", "OFF-2")
@pytest.mark.parametrize(
    ("is_member", "is_councillor", "basis", "mostly"),
    list(product([True, False], [True, False], [None, *Basis], [True, False])),
)
def test_the_chair_is_a_member_of_the_ward_and_no_councillor(is_member, is_councillor, basis, mostly):
    tied = {None: False, Basis.LIVES: True, Basis.WORKS: mostly, Basis.STUDIES: mostly}[basis]
    if is_member and not is_councillor and tied:
        membership.require_chair(is_member, is_councillor, basis, mostly)
        return
    with pytest.raises(Breach) as caught:
        membership.require_chair(is_member, is_councillor, basis, mostly)
    assert caught.value.rule.id == ("OFF-2" if is_councillor else "OFF-1")


@pytest.mark.rule("OFF-2")
def test_a_councillor_is_told_why():
    with pytest.raises(Breach, match="A councillor is never the chair, so that"):
        membership.require_chair(False, True, Basis.LIVES, True)


@pytest.mark.rule("MEM-15")
@pytest.mark.parametrize(("is_member", "is_suspended", "said"), [(False, False, "is none now"), (True, True, "is suspended already")])
def test_only_a_member_who_is_not_suspended_is_suspended(is_member, is_suspended, said):
    membership.require_suspension(is_member=True, is_suspended=False)
    with pytest.raises(Breach, match=said):
        membership.require_suspension(is_member, is_suspended)


@pytest.mark.rule("MEM-15")
def test_a_suspension_that_has_ended_is_not_changed():
    membership.require_still_suspended(is_over=False)
    with pytest.raises(Breach, match="its outcome stands"):
        membership.require_still_suspended(is_over=True)


@pytest.mark.rule("MEM-5")
def test_chair_and_officers_hear_of_who_would_like_to_join_once_each():
    assert membership.told_of_interest(1, [2, 3, 2]) == (1, 2, 3)
    assert membership.told_of_interest(None, [2]) == (2,)
    assert membership.told_of_interest(1, [1]) == (1,)


@pytest.mark.rule("MEM-5")
def test_an_interest_is_decided_once_and_left_to_the_secretary_by_the_chair():
    membership.require_undecided_interest(True)
    membership.require_chair_to_delegate(True)
    for refused in (membership.require_undecided_interest, membership.require_chair_to_delegate):
        with pytest.raises(Breach):
            refused(False)


@pytest.mark.rule("MEM-6")
def test_a_meeting_is_told_whose_vote_lapses_with_it():
    held_on = date(2026, 12, 2)
    assert membership.lapsing([], held_on) is None
    assert membership.lapsing([held_on, date(2027, 1, 1)], held_on) is None
    one, two = membership.lapsing([date(2026, 12, 1), held_on], held_on), membership.lapsing([date(2026, 12, 1)] * 2, held_on)
    assert one.rule is two.rule is membership.TENURE
    assert one.sentence.startswith("The year of one member has ended. With the end of this meeting this member has no vote")
    assert two.sentence.startswith("The year of two members has ended. With the end of this meeting they have no vote")


@pytest.mark.rule("OFF-4")
def test_the_chairs_office_ends_with_the_first_meeting_with_a_quorum_after_the_year():
    held_on = date(2026, 12, 2)
    for ends_on, ends in ((date(2026, 12, 1), True), (held_on, False), (date(2026, 12, 3), False)):
        assert membership.office_ends_with(ends_on, held_on) is ends
        assert (membership.unelected(ends_on, held_on) is not None) is ends
    warning = membership.unelected(date(2026, 12, 1), held_on)
    assert warning.rule is membership.CHAIR_TENURE
    assert warning.sentence.startswith("The chair's year ended on 1 December 2026, and the office ends with this meeting.")


@pytest.mark.rule("MEM-14")
@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("Have you been vetted?", True),
        ("DBS number", True),
        ("police checks", True),
        ("Unspent convictions", True),
        ("Were you ever charged with an offence?", True),
        ("Leave out anything about convictions: nobody asks for it.", False),
        ("Arrests on the estate", False),
        ("Time spent on the ward", False),
        ("Check your answers", False),
    ],
)
def test_a_question_about_checks_is_told_from_others(words, asks):
    assert membership.asks_about_checks(words) is asks
