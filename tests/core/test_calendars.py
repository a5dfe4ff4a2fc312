"""Calendar files: one meeting, one place in people's calendars, and nothing smuggled in."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from core import calendars

LONDON = ZoneInfo("Europe/London")
STARTS = datetime(2026, 12, 2, 18, 30, tzinfo=LONDON)
ENDS = datetime(2026, 12, 2, 20, 30, tzinfo=LONDON)


def file(**changes: object) -> bytes:
    fields = {
        "uid": "meeting-7@wardpanel.example",
        "sequence": 0,
        "starts_at": STARTS,
        "ends_at": ENDS,
        "title": "Osier Green ward panel",
        "place": "Kiln Hall; room 2, upstairs",
        "url": "https://wardpanel.example/meetings/7/",
    }
    return calendars.meeting_file(**{**fields, **changes})  # type: ignore[arg-type]


def lines(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_file_has_one_meeting_in_london_time() -> None:
    calendar = Calendar.from_ical(file())
    [event] = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "REQUEST"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("meeting-7@wardpanel.example", 0, "CONFIRMED")
    assert event["LOCATION"] == "Kiln Hall; room 2, upstairs"
    assert event.decoded("DTSTART") == STARTS
    assert "DTSTART;TZID=Europe/London:20261202T183000" in lines(file())
    assert len(calendar.walk("VTIMEZONE")) == 1


@pytest.mark.parametrize(("moment", "local"), [((2026, 4, 2, 17, 30), "20260402T183000"), ((2026, 11, 5, 18, 30), "20261105T183000")])
def test_hour_is_the_one_on_the_wall_in_summer_and_winter(moment: tuple[int, ...], local: str) -> None:
    starts = datetime(*moment, tzinfo=UTC)  # type: ignore[misc,arg-type]
    assert f"DTSTART;TZID=Europe/London:{local}" in lines(file(starts_at=starts, ends_at=starts))


def test_cancelled_meeting_goes_out_of_the_calendar_by_the_same_name() -> None:
    calendar = Calendar.from_ical(file(sequence=3, method="CANCEL"))
    [event] = calendar.walk("VEVENT")
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 3)
    assert event["UID"] == "meeting-7@wardpanel.example"
    assert calendars.media_type("CANCEL") == "text/calendar; method=CANCEL"


@pytest.mark.parametrize("field", ["uid", "title", "place", "url", "to"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x85", "\u2028"])
def test_nothing_breaks_out_of_its_line(field: str, end: str) -> None:
    content = file(**{field: f"x{end}ATTENDEE:mailto:evil@example.org{end}END:VEVENT{end}BEGIN:VEVENT"})
    calendar = Calendar.from_ical(content)
    [event] = calendar.walk("VEVENT")
    assert len([line for line in lines(content) if line.startswith("ATTENDEE")]) == (1 if field == "to" else 0)
    assert lines(content).count("END:VEVENT") == 1
    assert event["SEQUENCE"] == 0


def test_long_lines_are_folded_between_characters() -> None:
    content = file(title="é€😀" * 60)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    for line in content.split(b"\r\n"):
        line.decode()
    assert Calendar.from_ical(content).walk("VEVENT")[0]["SUMMARY"] == "é€😀" * 60


def test_only_the_reader_is_named() -> None:
    content = file(to="ann@ward.example")
    assert [line for line in lines(content) if "mailto" in line.lower()] == [
        "ATTENDEE:mailto:ann@ward.example",
        "ORGANIZER;CN=Wardpanel:mailto:wardpanel@localhost",
    ]


def entry(**changes: object) -> calendars.Entry:
    fields = {
        "uid": "meeting-7@wardpanel.example",
        "sequence": 3,
        "starts_at": STARTS,
        "ends_at": ENDS,
        "title": "Osier Green ward panel",
        "place": "Kiln Hall",
        "url": "https://wardpanel.example/meetings/7/",
        "stamped_at": STARTS,
    }
    return calendars.Entry(**{**fields, **changes})  # type: ignore[arg-type]


def test_a_calendar_to_read_has_every_meeting_in_london_time_and_is_the_same_each_time() -> None:
    found = [entry(), entry(uid="meeting-8@wardpanel.example", is_cancelled=True)]
    content = calendars.feed("Ward panel meetings", found)
    calendar = Calendar.from_ical(content)
    assert [event["STATUS"] for event in calendar.walk("VEVENT")] == ["CONFIRMED", "CANCELLED"]
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/London"]
    assert content == calendars.feed("Ward panel meetings", found)


def test_a_calendar_to_read_holds_its_lines_together() -> None:
    content = calendars.feed("x", [entry(place="Hall\r\nATTENDEE:mailto:a@b.example", title="Ward\nEND:VEVENT")])
    assert len(Calendar.from_ical(content).walk("VEVENT")) == 1
    assert not any(line.startswith("ATTENDEE") for line in lines(content))


def test_a_calendar_without_meetings_is_one() -> None:
    assert len(Calendar.from_ical(calendars.feed("x", [])).walk("VTIMEZONE")) == 1
