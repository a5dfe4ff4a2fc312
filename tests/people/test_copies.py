"""The file of a copy: a page to read and the same for programs, with nothing that would be fetched."""

import io
import json
import zipfile
from datetime import date

import pytest

from people import copies
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]
ON = date(2026, 11, 7)


def files(person):
    with zipfile.ZipFile(io.BytesIO(copies.zipped(person, ON))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_both_files_tell_the_same():
    panel = make.panel("Osier Green")
    person = make.member(panel, "Beatriz Fontela", community="traders of the market").person
    found = files(person)
    assert set(found) == {"everything.html", "everything.json"}
    for text in found.values():
        assert "Beatriz Fontela" in text
        assert "traders of the market" in text
    held = json.loads(found["everything.json"])
    assert held["made_on"] == "7 November 2026"
    [membership] = [section for section in held["sections"] if section["model"] == "panels.Membership"]
    assert membership["rows"][0]["about"] == "Osier Green ward panel"
    assert membership["times"] == ["six years after you leave", "until a year after you turn 18, longer where a concern was recorded"]


def test_the_page_runs_nothing_and_fetches_nothing():
    person = make.person("Eve <script>alert(1)</script>")
    page = files(person)["everything.html"]
    assert "<script" not in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "src=" not in page.replace('src="data:', "")


def test_what_the_file_tells_can_be_read_back():
    person = make.person("Beatriz Fontela", phone="020 7946 0000")
    [you, *_] = copies.told_by(copies.zipped(person, ON))
    assert you["rows"][0]["phone"] == "020 7946 0000"
