"""The records of meetings as files: numbers and roles, no names, nothing before the minutes went out (HB 4.2; MTG-22)."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from django.utils import timezone

from community import records
from meetings.models import ActionPoint, AgendaItem, Attendance, Minutes, Outcome
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-22")]


def held(panel, *, is_sent=True, text="Ada Byron will ring the library."):
    meeting = meetings.held(panel, venue="=1+1")
    ada = make.member(panel, "Ada Byron")
    Attendance.objects.create(meeting=meeting, person=ada.person, membership=ada, capacity="member", state="present")
    Attendance.objects.create(meeting=meeting, person=make.partner(panel).person, capacity="partner", state="excused", reason="Ill")
    item = AgendaItem.objects.filter(meeting=meeting).first() or AgendaItem.objects.create(meeting=meeting, position=1, title="Concerns")
    Outcome.objects.create(item=item, kind="decision", text=text, recorded_by=ada.person)
    ActionPoint.objects.create(panel=panel, item=item, text="Ring the library", owner=ada.person)
    sent = {"stage": Minutes.Stage.CIRCULATED, "circulated_at": timezone.now()} if is_sent else {}
    Minutes.objects.create(meeting=meeting, **sent)
    return meeting


def tables(panel):
    archive = zipfile.ZipFile(io.BytesIO(records.archive(panel)))
    return {name: list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig")))) for name in archive.namelist()}


def test_each_meeting_has_a_line_with_its_numbers():
    panel = make.panel()
    meeting = held(panel)
    head, line = tables(panel)["meetings.csv"]
    found = dict(zip(head, line, strict=True))
    assert found["Date"] == meeting.on.isoformat()
    assert found["Notice given on"] == meeting.notice_given_on.isoformat()
    assert (found["Members present"], found["Partners present"], found["Police present"]) == ("1", "0", "0")
    assert (found["Stage"], found["Short notice"]) == ("Held", "no")


def test_decisions_and_actions_come_with_roles_and_never_with_names():
    panel = make.panel()
    held(panel)
    whole = "\n".join(str(row) for rows in tables(panel).values() for row in rows)
    assert "ring the library" in whole
    assert whole.count("Ring the library") == 1
    assert "Byron" not in whole
    assert "@" not in whole


def test_before_the_minutes_have_gone_out_there_are_only_numbers():
    panel = make.panel()
    held(panel, is_sent=False)
    found = tables(panel)
    assert len(found["meetings.csv"]) == 2
    assert len(found["decisions-priorities-actions.csv"]) == 1


def test_no_cell_is_a_formula():
    panel = make.panel()
    held(panel, text="=HYPERLINK(1)")
    rows = [cell for rows in tables(panel).values() for row in rows for cell in row]
    assert "'=1+1" in rows
    assert not [cell for cell in rows if cell.startswith(("=", "+", "-", "@"))]


def test_another_panel_is_not_in_it():
    held(make.panel())
    assert len(tables(make.panel())["meetings.csv"]) == 1
