"""Every part of the house style renders, says in words what it draws, and is proper HTML."""

import html as entities
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace as Thing
from typing import Any

import html5lib
import pytest
from django.conf import settings
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings
from django.urls import path

from core.templatetags import parts
from handbook.rules import Rule

FOLDER = Path(settings.BASE_DIR) / "templates" / "parts"
TODAY = date(2026, 11, 12)
RULE = Rule("MTG-2", "ToR 9b", "Notice goes out fourteen days before.")
DONE = Thing(text="On track", state="done", kind="ok")
DUTY = Thing(
    title="Send the notice of the meeting on 2 December",
    why="All 16 members and 5 partners need 14 days’ notice.",
    rule_source="ToR 9b",
    by=date(2026, 11, 18),
    url="/notice",
    button="Check and send",
)
STEPS = [
    Thing(when="8 September", what="Last meeting", how="held, 13 of 15 members", state="done"),
    Thing(when="12 November", what="Today", how="day 65 of the quarter", state="today"),
    Thing(when="18 November", what="Notice", how="last day, 14 days before", state="ahead"),
    Thing(when="2 December", what="Meeting", how="7 pm, Tidewell Hall", state="meeting"),
]
REASONS = [
    Thing(kind="ok", head="It meets in time.", text="Last met on 8 September.", word="In order", rule=RULE),
    Thing(kind="watch", head="One member may be losing touch.", text="", word="Worth your attention", rule="ToR 7b"),
    Thing(kind="stop", head="", text="No meeting for 187 days.", url="/ask", link="Ask about it"),
]
OUTCOMES = [
    Thing(kind="vote", head="The minutes are approved.", text="10 for, 0 against, 1 abstained."),
    Thing(kind="action", text="Mend the lighting in Mallow Walk."),
]
ADDS = [Thing(kind=kind, label=kind.capitalize(), url=f"/{kind}") for kind in ("note", "decision", "action", "vote", "interest")]
VOTE = {
    "id": "v1",
    "title": "8a. Renew the tenure of Joyce Appleyard for one year",
    "tag": Thing(text="Carried", state="done", kind="ok"),
    "sentence": "Joyce Appleyard’s tenure is renewed until 30 November 2027.",
    "sum": "8 for, 1 against, 2 abstained. 9 voted; 8 is more than 1.",
    "for_": 8,
    "against": 1,
    "abstained": 2,
    "needed": 5,
    "rule": "ToR 4c",
    "foot": "Closed at 8.21 pm by show of hands.",
    "url": "/who",
    "link": "Who could vote",
}
LINES = [
    Thing(kind="text", text="Three of four actions are done."),
    Thing(kind="out", word="Decided", text="The next report shows shop theft by street."),
    Thing(kind="vote", head="The minutes are approved.", text="10 for, 0 against."),
]
SAMPLES: dict[str, dict[str, Any]] = {
    "add": {"number": 8, "adds": ADDS},
    "agenda_item": {
        "number": 2,
        "title": "Minutes",
        "state": "done",
        "meta": "7.06 pm",
        "summary": "1 vote, 1 action",
        "outcomes": OUTCOMES,
        "is_open": True,
        "adds": ADDS,
        "why": "Has to be by 2 March.",
        "rule": "ToR 9a",
    },
    "back": {"url": "/meetings"},
    "breadcrumbs": {"crumbs": [Thing(label="Meetings", url="/meetings"), Thing(label="2 December 2026", url="/meetings/1")]},
    "date_leaf": {"by": TODAY, "today": TODAY},
    "details": {"summary": "Why we ask", "text": "So that there are chairs enough."},
    "direction": {"direction": "up"},
    "duty": {"duty": DUTY, "today": TODAY},
    "empty": {"text": "Nothing waits for you.", "next": "The next date is 25 November.", "url": "/", "link": "See the quarter"},
    "figure": {
        "label": "All crime",
        "number": "1,281",
        "kind": "ok",
        "direction": "down",
        "change": "83 fewer than the year before",
    },
    "htmx": {},
    "icon": {"kind": "note"},
    "mark": {"size": 38, "table": "#fff", "seat": "#fff", "open": "#ffb38c"},
    "masthead": {"title": "Meeting of 2 December", "place": "Osier Green ward panel", "lead": "It starts at 7 pm."},
    "notice": {
        "head": "The aim is the number of now.",
        "text": "Should it fall?",
        "state": "watch",
        "rule": RULE,
        "url": "/x",
        "link": "Change it",
        "live": True,
    },
    "outcome": {
        "kind": "decision",
        "head": "Agreed.",
        "text": "The next report shows shop theft.",
        "url": "/x",
        "link": "See it",
    },
    "pagination": {
        "page": Paginator(range(95), 10).get_page(4),
        "what": "members",
        "request": RequestFactory().get("/members?q=a"),
    },
    "panel": {"title": "The notice is on its way", "text": "21 letters were written."},
    "paper_facts": {"facts": [Thing(key="Held", value="2 December 2026"), Thing(key="Excused", value="Peter Lanchbury")]},
    "paper_head": {
        "title": "Minutes of 2 December",
        "place": "Osier Green",
        "state": "Draft",
        "state_text": "sent round on 9 December.",
    },
    "paper_item": {"number": 2, "title": "Minutes", "lines": LINES},
    "part": {"letter": "S", "title": "Specific: what is wrong, and where?", "id": "s", "tag": DONE},
    "presence": {
        "here": 13,
        "of": 16,
        "quorum": "Quorum: 3 needed, 12 count now",
        "is_quorate": True,
        "rest": "3 partners",
        "now": "item 8",
        "roll_url": "#roll",
    },
    "priority": {
        "number": 1,
        "title": "Fewer knives",
        "set_by": "set by the police team",
        "tag": DONE,
        "said": "Parents worry.",
        "did": "28 patrols.",
        "next": "A sweep.",
        "url": "/p",
    },
    "quarter": {"steps": STEPS},
    "reasons": {"reasons": REASONS},
    "roll": {
        "name": "present",
        "people": [
            Thing(value=1, name="Kit Ansah", is_here=True, state="Under 18"),
            Thing(value=2, name="Sunniva Dahl", is_here=False, state="No vote", is_stopped=True),
        ],
    },
    "round_table": {"taken": 0, "of": 0, "free": 0, "seats": []},
    "seats": {"here": 0, "of": 0, "width": 0, "dots": []},
    "sign": {"kind": "out", "small": True},
    "status": {"messages": [Thing(level_tag=tag, __str__=lambda _: "Saved.") for tag in ("success", "warning", "error", "info")]},
    "summary_list": {"rows": [Thing(key="Date", value="2 December 2026", url="/x"), Thing(key="Place", value="Tidewell Hall")]},
    "table": {"caption": "By month", "head": ["Month", "Crimes"], "rows": [["November", 118], ["December", 109]]},
    "tag": {"text": "Behind", "state": "watch", "kind": "watch"},
    "tally": {"for_": 1, "against": 0, "abstained": 0, "needed": 1, "voted": 1, "dots": []},
    "task_list": {
        "tasks": [Thing(title="Police report", url="/r", hint="for the pack", tag=DONE), Thing(title="Survey results")],
    },
    "vote": VOTE,
    "who": {"user": Thing(is_authenticated=True), "who": Thing(name="Rosalind Tettey", role="chair", url="/me")},
    "why": {"text": "The pack goes out seven days before.", "rule": "HB 4.2"},
}
RULES_PAGE = [path("rules/", lambda _: None, name="rules")]


def draw(source: str, **context: Any) -> str:
    """What a line of template comes to."""
    return Template("{% load parts %}" + source).render(Context(context))


def test_every_part_has_a_sample() -> None:
    assert {part.stem for part in FOLDER.glob("*.html")} == set(SAMPLES)


@pytest.mark.parametrize("part", sorted(SAMPLES))
def test_a_part_begins_by_saying_what_it_is_for(part: str) -> None:
    assert (FOLDER / f"{part}.html").read_text().startswith("{# ")


@pytest.mark.parametrize("part", sorted(SAMPLES))
def test_a_part_is_proper_html_without_styles_of_its_own(part: str) -> None:
    drawn = render_to_string(f"parts/{part}.html", SAMPLES[part])
    html5lib.HTMLParser(strict=True).parseFragment(drawn)
    assert "style=" not in drawn
    assert "onclick" not in drawn


@pytest.mark.parametrize("part", sorted(set(SAMPLES) - {"htmx", "who", "status", "roll"}))
def test_a_part_says_every_word_it_is_given(part: str) -> None:
    drawn = entities.unescape(render_to_string(f"parts/{part}.html", SAMPLES[part]))
    for key in ("title", "text", "head", "label", "caption", "sentence", "sum", "lead", "change"):
        value = SAMPLES[part].get(key)
        if isinstance(value, str):
            assert value in drawn


@pytest.mark.parametrize("part", sorted(SAMPLES))
def test_what_people_wrote_is_escaped(part: str) -> None:
    nasty = {key: "<script>" if isinstance(value, str) and key not in ("state", "kind") else value for key, value in SAMPLES[part].items()}
    assert "<script>" not in render_to_string(f"parts/{part}.html", nasty)


def test_the_round_table_says_how_many_seats_are_free() -> None:
    drawn = draw("{% round_table 16 %}")
    assert "16 of 25 seats at the table are taken, 9 are free" in drawn
    assert drawn.count('fill="#0b4a52" stroke="#0b4a52"') == 16
    assert drawn.count('fill="#fff" stroke="#8f3411"') == 9


def test_one_free_seat_is_said_in_the_singular() -> None:
    assert "1 is free" in draw("{% round_table 24 %}")


def test_the_seats_say_who_is_here() -> None:
    drawn = draw("{% seats 13 16 %}")
    assert "13 of 16 are here" in drawn
    assert drawn.count("<circle") == 16


@pytest.mark.parametrize(("needed", "line"), [(1, "27.0"), (5, "131.0"), (6, "157.0")])
def test_the_line_of_a_tally_lies_after_the_needed_vote(needed: int, line: str) -> None:
    drawn = draw("{% tally 6 3 1 needed %}", needed=needed)
    assert f'<g transform="translate({line} ' in drawn
    assert f"needed: {needed}" in drawn


def test_a_tally_has_one_dot_for_each_person_and_says_the_sum() -> None:
    drawn = draw("{% tally 6 3 1 6 %}")
    assert drawn.count("<circle") == 10
    assert "6 for, 3 against, 1 abstained; 6 of the 9 votes are needed" in drawn


def test_a_tally_of_a_full_panel_keeps_its_words_inside() -> None:
    drawn = draw("{% tally 13 12 0 25 %}")
    width = float(re.search(r'width="(\d+)"', drawn)[1])  # type: ignore[index]
    line = float(re.search(r"translate\((\S+) 28", drawn)[1])  # type: ignore[index]
    assert line + 10 < width


@pytest.mark.parametrize(
    ("by", "words"),
    [(date(2026, 11, 12), "today"), (date(2026, 11, 13), "1 day"), (date(2026, 11, 18), "6 days"), (date(2026, 11, 10), "2 days late")],
)
def test_days_are_counted_in_words(by: date, words: str) -> None:
    assert parts.days_left(by, TODAY) == words


def test_an_address_breaks_before_its_at_and_markup_in_it_stays_text() -> None:
    assert parts.whole_address("nalini.perera-holt@wexcombe.example") == "nalini.perera-holt<wbr>@wexcombe.example"
    assert parts.whole_address("<b>") == "&lt;b&gt;"
    assert parts.whole_address("<b>@x") == "&lt;b&gt;<wbr>@x"


def test_a_duty_with_no_day_is_never_due() -> None:
    assert not parts.is_due(None, TODAY)
    drawn = render_to_string("parts/duty.html", {"duty": Thing(**{**vars(DUTY), "by": None}), "today": TODAY})
    assert "no date" in drawn


def test_the_button_of_a_due_duty_is_solid() -> None:
    due = Thing(**{**vars(DUTY), "by": TODAY})
    assert "secondary" not in render_to_string("parts/duty.html", {"duty": due, "today": TODAY})
    assert "secondary" in render_to_string("parts/duty.html", {"duty": DUTY, "today": TODAY})


def test_a_rule_named_by_its_number_is_shown_by_its_place() -> None:
    assert draw('{% ref "SNB-2" %}') == '<a class="wp-ref" href="/rules/#SNB-2">SNWP</a>'


def test_a_head_that_is_a_sentence_takes_no_colon() -> None:
    assert "<b>The minutes are approved.</b>" in draw(
        '{% include "parts/outcome.html" %}', kind="vote", head="The minutes are approved.", text="10 for"
    )
    assert "<b>Admit Joyce:</b>" in draw('{% include "parts/outcome.html" %}', kind="vote", head="Admit Joyce", text="10 for")


@override_settings(ROOT_URLCONF=type("urls", (), {"urlpatterns": RULES_PAGE}))
def test_a_rule_leads_to_its_place_on_the_page_of_rules() -> None:
    assert draw("{% ref rule %}", rule=RULE) == '<a class="wp-ref" href="/rules/#MTG-2">ToR 9b</a>'
    assert draw('{% ref "ToR 9b" %}') == '<a class="wp-ref" href="/rules/#tor-9b">ToR 9b</a>'


@override_settings(ROOT_URLCONF=type("urls", (), {"urlpatterns": []}))
def test_a_rule_is_plain_where_there_is_no_page_of_rules() -> None:
    assert draw("{% ref rule %}", rule=RULE) == '<span class="wp-ref">ToR 9b</span>'


def test_an_unknown_sign_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError, match="no sign 'thumb'"):
        draw('{% sign "thumb" %}')
