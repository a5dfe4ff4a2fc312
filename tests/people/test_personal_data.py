"""A copy holds what is the person's and nobody else's, whatever hangs together with it."""

import pytest

from people import personal_data
from tests import make
from tests.people import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def words(person):
    return "\n".join(
        f"{section.title} {row.about} {value.words}"
        for section in personal_data.sections(person)
        for row in section.rows
        for value in row.values
    )


def test_nobody_else_is_named():
    panel = make.panel()
    other = make.chair(panel, "Quillfeather").person
    person = make.member(panel, "Beatriz Fontela").person
    request = made.request(person)
    request.entered_by = other
    request.save()
    told = words(person)
    assert "Quillfeather" not in told
    assert other.email not in told
    assert personal_data.SOMEBODY_ELSE in told


def test_what_somebody_entered_for_another_tells_only_that():
    person, other = make.person(), make.person()
    request = made.request(other, details="My old address")
    request.entered_by = person
    request.save()
    [section] = [section for section in personal_data.sections(person) if section.title == "Requests you entered for others"]
    assert [value.field for value in section.rows[0].values] == ["received_on", "entered_by"]


def test_passwords_secrets_and_references_stay_here():
    person = make.person(password="a long enough password")
    request = made.request(person)
    fields = {value.field for section in personal_data.sections(person) for row in section.rows for value in row.values}
    assert not fields & {"password", "data", "reference", "sha256", "file"}
    assert request.reference not in {
        value.words for section in personal_data.sections(person) for row in section.rows for value in row.values if value.field != "text"
    }


def test_what_holds_nothing_is_left_out():
    assert [section.title for section in personal_data.sections(make.person())] == ["You"]


def test_every_section_says_why_and_how_long():
    person = make.member(make.panel()).person
    made.request(person)
    for section in personal_data.sections(person):
        assert section.purposes, section.title
        assert section.times, section.title
