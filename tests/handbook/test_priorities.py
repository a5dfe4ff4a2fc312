"""Priorities: who sets them, the five parts, review and upkeep."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import priorities
from handbook.priorities import Draft, Measure, Review
from handbook.rules import Breach
from tests.handbook import second

TODAY = date(2026, 12, 2)
NEXT_MEETING = date(2027, 2, 24)
READY = Draft(
    problem="The same few people steal from the shops between 4 and 8 pm and threaten staff.",
    place="Station Parade, numbers 1 to 61",
    measures=(Measure("patrols a week", 3, 5),),
    first_step="Patrols start between 4 and 8 pm.",
    first_step_by=date(2027, 1, 15),
    ward_issue="71 of the 214 thefts from shops were on the Parade.",
    leaves_time=True,
    done_by=date(2027, 5, 19),
)


def parts(draft, next_meeting_on=None):
    """The first words of what is missing."""
    return [breach.sentence.split(":")[0] for breach in priorities.breaches(draft, TODAY, next_meeting_on)]


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize("number", range(1, 8))
@pytest.mark.parametrize("by_police", [True, False])
def test_the_police_set_the_first_priority_and_only_that(number, by_police):
    if by_police == (number == 1):
        priorities.require_setter(number, by_police)
        return
    with pytest.raises(Breach) as caught:
        priorities.require_setter(number, by_police)
    assert caught.value.rule.id == "PRI-1"


def test_priorities_are_numbered_from_one():
    with pytest.raises(ValueError, match="from one"):
        priorities.require_setter(0, True)


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize(("by_police", "by_panel", "warned"), [(1, 2, 0), (1, 5, 0), (0, 2, 1), (1, 1, 1), (1, 0, 1), (0, 0, 2), (0, 1, 2)])
def test_fewer_than_one_and_two_are_a_warning(by_police, by_panel, warned):
    assert len(priorities.too_few(by_police, by_panel)) == warned


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize(
    ("by_panel", "said"),
    [
        (0, "No local priorities are set; the panel sets at least two. (HB 2.1)"),
        (1, "One local priority is set; the panel sets at least two. (HB 2.1)"),
    ],
)
def test_the_warning_counts_the_local_priorities(by_panel, said):
    assert [str(warning) for warning in priorities.too_few(1, by_panel)] == [said]


@pytest.mark.rule("PRI-2")
def test_a_draft_with_all_five_parts_passes():
    assert priorities.breaches(READY, TODAY, NEXT_MEETING) == ()
    priorities.require_smart(READY, TODAY, NEXT_MEETING)
    assert priorities.warnings(READY) == ()


@pytest.mark.rule("PRI-2")
def test_an_empty_draft_lacks_all_five_and_says_each():
    assert parts(Draft()) == ["Specific", "Measurable", "Achievable", "Relevant", "Timely"]
    with pytest.raises(Breach, match=r"Specific:.*Measurable:.*Achievable:.*Relevant:.*Timely:") as caught:
        priorities.require_smart(Draft(), TODAY)
    assert caught.value.rule.id == "PRI-2"


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"problem": " "}, "Specific"),
        ({"place": ""}, "Specific"),
        ({"measures": ()}, "Measurable"),
        ({"measures": (Measure(" ", 3, 5),)}, "Measurable"),
        ({"measures": (Measure("patrols", None, 5),)}, "Measurable"),
        ({"measures": (Measure("patrols", 3, None),)}, "Measurable"),
        ({"measures": (Measure("patrols", 3, 5), Measure("reports", 8, None))}, "Measurable"),
        ({"first_step": ""}, "Achievable"),
        ({"first_step_by": None}, "Achievable"),
        ({"first_step_by": date(2027, 2, 25)}, "Achievable"),
        ({"ward_issue": ""}, "Relevant"),
        ({"done_by": None}, "Timely"),
        ({"done_by": TODAY}, "Timely"),
        ({"leaves_time": False}, "Timely"),
    ],
)
def test_each_gap_is_named_by_its_part(change, part):
    assert parts(replace(READY, **change), NEXT_MEETING) == [part]


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    "change",
    [
        {"measures": (Measure("arrests", 0, 0),)},
        {"first_step_by": NEXT_MEETING},
        {"done_by": date(2026, 12, 3)},
    ],
)
def test_nought_is_a_number_and_the_last_days_are_allowed(change):
    assert parts(replace(READY, **change), NEXT_MEETING) == []


@pytest.mark.rule("PRI-2")
def test_the_first_step_may_be_any_day_while_no_next_meeting_is_known():
    assert parts(replace(READY, first_step_by=date(2030, 1, 1))) == []


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    "words",
    [
        "Reduce drug dealing across the ward.",
        "Across the whole ward",
        "throughout our ward",
        "The entire ward",
        "ward-wide",
        "Wardwide burglary",
        "all over the ward",
        "everywhere in this ward",
        "The whole of the ward",
        "the ward as a whole",
        "Whole ward.",
        "across  the\nward",
    ],
)
@pytest.mark.parametrize("field", ["problem", "place"])
def test_a_priority_for_the_whole_ward_is_a_warning(words, field):
    found = priorities.warnings(replace(READY, **{field: words}))
    assert [warning.rule.id for warning in found] == ["PRI-2"]
    assert "too wide to patrol" in found[0].sentence


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize("place", ["The ward", "in our ward.", " this ward "])
def test_the_ward_is_no_place(place):
    assert len(priorities.warnings(replace(READY, place=place))) == 1


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    "words",
    ["Reward posters at X Park", "The Ward family shop", "Bus stop in the ward's north", "Ward Street", "X Park"],
)
def test_a_defined_place_is_no_warning(words):
    assert priorities.warnings(replace(READY, place=words)) == ()


@pytest.mark.rule("PRI-2")
def test_an_aim_that_is_the_number_of_now_is_a_warning():
    found = priorities.warnings(replace(READY, measures=(Measure("reports", 8, 8), Measure("patrols", 3, 5))))
    assert [str(warning) for warning in found] == [
        "The aim of the measure “reports” is its number of now. Should it rise or fall? (HB 2.1)"
    ]


@pytest.mark.rule("PRI-5")
def test_a_meeting_closes_when_each_priority_is_reviewed_or_says_why_not():
    priorities.require_all_reviewed([])
    priorities.require_all_reviewed([Review("Knives", True), Review("Scooters", False, "The officer was called away.")])


@pytest.mark.rule("PRI-5")
@pytest.mark.parametrize(
    ("reviews", "said"),
    [
        ([Review("Knives", True), Review("Scooters", False, " ")], "One priority has not been reviewed: Scooters."),
        (
            [Review("Knives", False), Review("Litter", False)],
            "Two priorities have not been reviewed: Knives and Litter.",
        ),
    ],
)
def test_a_priority_that_was_forgotten_is_named(reviews, said):
    with pytest.raises(Breach) as caught:
        priorities.require_all_reviewed(reviews)
    assert caught.value.sentence.startswith(said)


@pytest.mark.rule("PRI-9")
@given(st.dates(date(2019, 1, 1), date(2045, 12, 31)), st.integers(0, 120))
def test_upkeep_is_overdue_as_in_the_second_formulation(updated_on, days):
    on = updated_on + timedelta(days=days)
    expected = second.is_overdue(updated_on, on, 3)
    assert (priorities.out_of_date(updated_on, on) is not None) is expected


@pytest.mark.rule("PRI-9")
def test_three_months_to_the_day_are_up_to_date():
    assert priorities.update_by(date(2026, 11, 30)) == date(2027, 2, 28)
    assert priorities.out_of_date(date(2026, 9, 8), date(2026, 12, 8)) is None
    assert str(priorities.out_of_date(date(2026, 9, 8), date(2026, 12, 9))) == (
        "This priority was last brought up to date on 8 September 2026, more than three months ago. "
        "An update was due by 8 December 2026. (Neighbourhood Policing Guarantee)"
    )


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize("kind", list(priorities.Violence))
def test_the_first_priority_is_about_violence_or_one_of_its_drivers(kind):
    assert priorities.require_violence(kind.value) is kind
    assert kind.words


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize("kind", ["", "litter", "Violence"])
def test_anything_else_is_no_first_priority(kind):
    with pytest.raises(Breach, match="about violence or what drives it") as caught:
        priorities.require_violence(kind)
    assert caught.value.rule.id == "PRI-1"


@pytest.mark.rule("PRI-1")
def test_the_panel_closes_its_own_priorities_and_not_the_police_teams():
    priorities.require_closable(by_police=False)
    with pytest.raises(Breach, match="ends when the team sets another one"):
        priorities.require_closable(by_police=True)


@pytest.mark.rule("PRI-3")
@pytest.mark.parametrize("statement", ["", "  \n"])
def test_nothing_is_agreed_before_the_police_team_has_said_what_it_can_do(statement):
    priorities.require_statement("Two patrols a week until March.")
    with pytest.raises(Breach, match="has not said yet what it can do") as caught:
        priorities.require_statement(statement)
    assert caught.value.rule.id == "PRI-3"


@pytest.mark.rule("PRI-4")
def test_how_it_fits_is_asked_for_and_not_required():
    assert priorities.unexplained("One of the borough's three.") is None
    assert priorities.unexplained(" ").rule.id == "PRI-4"


@pytest.mark.rule("PRI-7")
def test_a_priority_without_evidence_is_a_warning():
    assert priorities.without_evidence(1) is None
    assert priorities.without_evidence(0).rule.id == "PRI-7"


@pytest.mark.rule("PRI-2")
def test_each_part_of_a_draft_says_how_far_it_is():
    wide = replace(READY, place="across the ward", measures=(Measure("reports", 8, 8),), done_by=None)
    found = {part.letter: part for part in priorities.parts(wide, TODAY)}
    assert "".join(found) == "SMART"
    assert [found[letter].state.value for letter in "SMART"] == ["look-again", "look-again", "ready", "ready", "to-write"]
    assert "too wide to patrol" in found["S"].sentences[0]
    assert found["T"].sentences == ("Say by which date the aims should be met.",)


@pytest.mark.rule("PRI-2")
def test_a_part_that_is_missing_and_doubtful_is_still_to_write():
    part = priorities.parts(replace(READY, problem="", place="the ward"), TODAY)[0]
    assert part.state is priorities.State.TO_WRITE
    assert len(part.sentences) == 2
