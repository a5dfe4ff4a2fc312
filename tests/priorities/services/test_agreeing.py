"""Priorities are set by whom the handbook says, in all five parts, and told about (PRI-1, PRI-2, PRI-4, PRI-9)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import AuditEntry
from handbook.dates import add_months
from handbook.priorities import Measure
from handbook.rules import Breach
from meetings.models import Minutes
from meetings.services import running
from priorities import services
from priorities.models import Priority
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db

Stage, Setter = Priority.Stage, Priority.Setter


@pytest.fixture
def meeting():
    """Return a meeting in progress."""
    return evening.evening()[0]


def record(meeting, **parts):
    """Record a priority at the meeting, as its secretary does."""
    more = {name: parts.pop(name) for name in ("agreed_how", "replaces") if name in parts}
    said = {"agreed_how": Priority.Agreed.DISCUSSION} | more
    return services.record(meeting.panel, wording=made.wording(**parts), meeting=meeting, by=meeting.proposed_by, on=meeting.on, **said)


@pytest.mark.rule("PRI-1")
def test_the_police_team_sets_the_first_priority():
    panel = make.panel()
    officer = make.dwo(panel.ward).person
    priority = services.set_first(panel, wording=made.wording(), by=officer, on=make.today())
    assert (priority.number, priority.set_by, priority.agreed_how) == (1, Setter.POLICE, Priority.Agreed.POLICE)
    assert (priority.stage, priority.agreed_on, priority.updated_on) == (Stage.IN_FORCE, make.today(), make.today())


@pytest.mark.rule("PRI-1")
def test_a_new_first_priority_takes_the_place_of_the_one_before():
    panel = make.panel()
    before = made.priority(panel, 1)
    services.set_first(panel, wording=made.wording(), by=make.dwo(panel.ward).person, on=make.today())
    before.refresh_from_db()
    assert (before.stage, before.ended_on) == (Stage.REPLACED, make.today())
    assert Priority.objects.filter(panel=panel, number=1, stage=Stage.IN_FORCE).count() == 1


@pytest.mark.rule("PRI-1")
def test_the_panels_own_start_at_number_two_whatever_the_police_team_has_set(meeting):
    assert [record(meeting).number, record(meeting).number] == [2, 3]
    assert set(meeting.panel.priorities.values_list("set_by", flat=True)) == {Setter.PANEL}


@pytest.mark.rule("PRI-1")
def test_the_panel_cannot_put_its_own_in_the_place_of_the_first(meeting):
    first = made.priority(meeting.panel, 1)
    with pytest.raises(Breach, match="the police team sets it"):
        record(meeting, replaces=first)
    first.refresh_from_db()
    assert first.stage == Stage.IN_FORCE


def test_a_replacement_keeps_the_number_and_ends_the_one_before(meeting):
    before = record(meeting)
    other = record(meeting)
    after = record(meeting, replaces=before)
    before.refresh_from_db()
    other.refresh_from_db()
    assert after.number == before.number
    assert (before.stage, before.ended_on) == (Stage.REPLACED, meeting.on)
    assert other.stage == Stage.IN_FORCE


@pytest.mark.rule("PRI-1")
def test_the_panel_chooses_at_a_meeting_and_not_before_it():
    panel = make.panel()
    ahead = meetings.meeting(panel)
    with pytest.raises(Breach, match="The panel chooses its priorities at a meeting") as refusal:
        record(ahead)
    assert refusal.value.rule.id == "PRI-1"
    assert not Priority.objects.exists()


def test_what_was_agreed_can_be_recorded_after_the_meeting_while_its_minutes_are_a_draft(meeting):
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    meeting.refresh_from_db()
    assert record(meeting).meeting == meeting


@pytest.mark.rule("MTG-17")
def test_nothing_is_added_to_a_meeting_whose_minutes_have_gone_out(meeting):
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    Minutes.objects.filter(meeting=meeting).update(stage=Minutes.Stage.CIRCULATED)
    meeting.refresh_from_db()
    with pytest.raises(Breach, match="have gone out") as refusal:
        record(meeting)
    assert refusal.value.rule.id == "MTG-17"
    assert not Priority.objects.exists()


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    ("parts", "letter"),
    [
        ({"problem": "  "}, "Specific"),
        ({"area": ""}, "Specific"),
        ({"measures": ()}, "Measurable"),
        ({"measures": (Measure("Patrols", None, 12),)}, "Measurable"),
        ({"measures": (Measure("", 6, 12),)}, "Measurable"),
        ({"step": ""}, "Achievable"),
        ({"relevance": ""}, "Relevant"),
        ({"leaves_time": False}, "Timely"),
    ],
)
def test_each_part_that_is_missing_is_refused_by_its_letter(parts, letter, meeting):
    for act in (lambda: record(meeting, **parts), lambda: _first(meeting.panel, **parts)):
        with pytest.raises(Breach, match=f"^{letter}: ") as refusal:
            act()
        assert refusal.value.rule.id == "PRI-2"
    assert not Priority.objects.exists()


def _first(panel, **parts):
    return services.set_first(panel, wording=made.wording(**parts), by=make.dwo(panel.ward).person, on=make.today())


@pytest.mark.rule("PRI-2")
def test_the_aim_is_met_on_a_later_day_than_today():
    panel = make.panel()
    with pytest.raises(Breach, match="not in the future"):
        _first(panel, due_on=make.today())
    assert _first(panel, due_on=make.today() + timedelta(days=1)).due_on == make.today() + timedelta(days=1)


@pytest.mark.rule("PRI-2")
def test_everything_that_is_missing_is_said_at_once():
    with pytest.raises(Breach) as refusal:
        _first(make.panel(), problem="", measures=(), relevance="")
    said = refusal.value.sentence
    assert all(letter in said for letter in ("Specific:", "Measurable:", "Relevant:"))


@pytest.mark.rule("PRI-2")
def test_a_refused_first_priority_leaves_the_one_before_in_force():
    panel = make.panel()
    before = made.priority(panel, 1)
    with pytest.raises(Breach):
        _first(panel, step="")
    before.refresh_from_db()
    assert before.stage == Stage.IN_FORCE


@pytest.mark.rule("PRI-2")
def test_every_measure_is_kept_with_its_baseline_and_its_target(meeting):
    two = (Measure("Patrols a month", 6, 12), Measure("Reports a month", 14, 0))
    priority = record(meeting, measures=two)
    assert [(one.name, one.baseline, one.target) for one in priority.measures.all()] == [
        ("Patrols a month", 6, 12),
        ("Reports a month", 14, 0),
    ]


def test_everything_that_was_written_is_kept(meeting):
    priority = record(meeting, agreed_how=Priority.Agreed.VOTE)
    said = made.wording()
    for name in ("title", "problem", "area", "step", "step_by", "relevance", "due_on", "police_statement"):
        assert getattr(priority, name) == getattr(said, name)
    assert (priority.agreed_how, priority.agreed_on, priority.meeting) == (Priority.Agreed.VOTE, meeting.on, meeting)


@pytest.mark.rule("PRI-9")
def test_telling_brings_a_priority_up_to_date():
    priority = made.priority(make.panel(), updated_on=add_months(make.today(), -4))
    by = make.person("PC Leanne Hartfield")
    update = services.tell(priority, text="Forty bicycles were marked.", by=by, on=make.today())
    priority.refresh_from_db()
    assert priority.updated_on == make.today()
    assert (update.on, update.by, list(priority.updates.all())) == (make.today(), by, [update])


@pytest.mark.rule("PRI-9")
def test_word_of_an_earlier_day_does_not_turn_the_date_back():
    priority = made.priority(make.panel())
    services.tell(priority, text="Found in an old notebook.", by=make.person(), on=add_months(make.today(), -2))
    priority.refresh_from_db()
    assert priority.updated_on == make.today()


def test_each_act_leaves_one_entry_with_its_person(meeting):
    officer = make.dwo(meeting.panel.ward).person
    before = AuditEntry.objects.count()
    first = services.set_first(meeting.panel, wording=made.wording(), by=officer, on=make.today())
    record(meeting)
    services.tell(first, text="Done.", by=officer, on=make.today())
    entries = AuditEntry.objects.order_by("pk").values_list("action", "by_id", "panel_id")
    assert list(entries[before:]) == [
        ("priority.set_first", officer.pk, meeting.panel_id),
        ("priority.record", meeting.proposed_by_id, meeting.panel_id),
        ("priority.progress", officer.pk, meeting.panel_id),
    ]


@pytest.fixture
def draft(meeting):
    """Return a draft of the panel that is put to the meeting, ready to be agreed."""
    return made.draft(meeting.panel, put_to=meeting)


def agree(draft, meeting):
    return services.agree(draft, meeting=meeting, discussion="Traders asked for it.", by=meeting.proposed_by, on=meeting.held_on)


@pytest.mark.rule("VOTE-4")
@pytest.mark.rule("PRI-1")
def test_a_draft_is_agreed_through_discussion_and_takes_the_lowest_free_number(meeting, draft):
    made.priority(meeting.panel, 2)
    agreed = agree(draft, meeting)
    assert (agreed.pk, agreed.number, agreed.stage, agreed.agreed_how) == (draft.pk, 3, Stage.IN_FORCE, Priority.Agreed.DISCUSSION)
    assert (agreed.discussion, agreed.agreed_on, agreed.meeting) == ("Traders asked for it.", meeting.held_on, meeting)


def test_a_draft_takes_the_place_for_which_it_was_put_forward(meeting, draft):
    before = made.priority(meeting.panel, 2)
    draft.replaces = before
    draft.save()
    assert agree(draft, meeting).number == 2
    before.refresh_from_db()
    assert before.stage == Stage.REPLACED


@pytest.mark.rule("PRI-3")
def test_a_draft_is_not_agreed_before_the_police_team_has_answered(meeting):
    with pytest.raises(Breach) as refusal:
        agree(made.draft(meeting.panel, put_to=meeting, police_statement=""), meeting)
    assert refusal.value.rule.id == "PRI-3"


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(("parts", "letter"), [({"area": ""}, "Specific"), ({"leaves_time": False}, "Timely")])
def test_a_draft_that_is_not_whole_is_discussed_and_not_agreed(meeting, parts, letter):
    with pytest.raises(Breach, match=f"^{letter}"):
        agree(made.draft(meeting.panel, put_to=meeting, **parts), meeting)


@pytest.mark.rule("PRI-2")
def test_the_first_step_is_taken_before_the_next_meeting(meeting):
    late = made.draft(meeting.panel, put_to=meeting, step_by=add_months(make.today(), 3) + timedelta(days=1))
    with pytest.raises(Breach, match="the first step comes after the next meeting"):
        agree(late, meeting)
    meetings.meeting(meeting.panel, in_days=20)
    with pytest.raises(Breach, match="the first step comes after the next meeting"):
        agree(made.draft(meeting.panel, put_to=meeting, step_by=make.today() + timedelta(days=21)), meeting)


@pytest.mark.rule("PRI-1")
def test_a_draft_of_the_police_team_is_not_agreed_as_one_of_the_panel(meeting):
    with pytest.raises(Breach) as refusal:
        agree(made.draft(meeting.panel, put_to=meeting, set_by=Setter.POLICE), meeting)
    assert refusal.value.rule.id == "PRI-1"


@pytest.mark.rule("PRI-1")
def test_the_police_team_sets_what_it_has_drafted():
    panel = make.panel()
    draft = made.draft(panel, set_by=Setter.POLICE)
    wording = services.Wording.of(draft)
    first = services.set_first(panel, wording=wording, draft=draft, by=make.person(), on=make.today())
    assert (first.pk, first.number, first.stage, first.measures.count()) == (draft.pk, 1, Stage.IN_FORCE, 1)


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize("violence", ["", "litter"])
def test_the_first_priority_is_about_violence(violence):
    with pytest.raises(Breach) as refusal:
        _first(make.panel(), violence=violence)
    assert refusal.value.rule.id == "PRI-1"


@pytest.mark.rule("PRI-3")
def test_a_priority_is_not_recorded_without_the_police_teams_word(meeting):
    with pytest.raises(Breach) as refusal:
        record(meeting, police_statement=" ")
    assert refusal.value.rule.id == "PRI-3"
