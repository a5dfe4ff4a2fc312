"""Messages: one reader, a stable name, a whole text, and nothing that breaks out of a header."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from pytest_django import Settings

from core import outbox, transport
from core.models import Letter
from core.outbox import Attachment, Draft
from core.transport import Undeliverable, message_id, message_of, require_deliverable

pytestmark = pytest.mark.django_db


def letter(**changes: object) -> Letter:
    fields = {"key": "meeting:7:notice:12", "to": None, "address": "ann@ward.example", "subject": "Notice", "text": "Come.\n"}
    [written] = outbox.post([Draft(**{**fields, **changes})])  # type: ignore[arg-type]
    return written


def as_received(written: Letter) -> EmailMessage:
    received = message_from_bytes(message_of(written).as_bytes(), policy=default)
    assert isinstance(received, EmailMessage)
    return received


def test_message_has_one_reader_and_a_name_made_of_its_key(settings: Settings) -> None:
    settings.DEFAULT_FROM_EMAIL = "Wardpanel <letters@wardpanel.example>"
    received = as_received(letter())
    assert (received["To"], received["Cc"], received["Bcc"]) == ("ann@ward.example", None, None)
    assert received["Message-ID"] == message_id("meeting:7:notice:12")
    assert received["Message-ID"].endswith("@wardpanel.example>")
    assert "meeting" not in received["Message-ID"]


def test_plain_text_is_whole_and_comes_before_the_html() -> None:
    received = as_received(letter(text="Come — all.\nYours\n", html="<h1>Come</h1>"))
    assert [part.get_content_type() for part in received.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert received.get_body(("plain",)).get_content().splitlines() == ["Come — all.", "Yours"]  # type: ignore[union-attr]


def test_enclosures_arrive_byte_for_byte_with_their_names() -> None:
    files = (
        Attachment("Tagesordnung für Büro.pdf", "application/pdf", bytes(range(256))),
        Attachment("a.csv", "text/csv", "é\r\n".encode()),
    )
    received = list(as_received(letter(attachments=files)).iter_attachments())
    assert [part.get_filename() for part in received] == ["Tagesordnung für Büro.pdf", "a.csv"]
    assert received[0].get_payload(decode=True) == bytes(range(256))
    assert received[1].get_content() == "é\r\n"


def test_calendar_file_arrives_with_its_method() -> None:
    content = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    [part] = as_received(letter(attachments=(Attachment("meeting.ics", "text/calendar; method=REQUEST", content),))).iter_attachments()
    assert part.get_content_type() == "text/calendar"
    assert part["Content-Type"].params["method"] == "REQUEST"
    assert part.get_payload(decode=True) == content


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x00", "\x85", "\u2028"])
@pytest.mark.parametrize("place", ["subject", "name", "address"])
def test_letter_that_would_break_out_of_a_header_fails_at_once_and_says_so(place: str, end: str) -> None:
    evil = f"a{end}Bcc: evil@example.org"
    changes: dict[str, dict[str, object]] = {
        "subject": {"subject": evil},
        "name": {"attachments": (Attachment(evil, "text/plain", b"x"),)},
        "address": {"address": f"ann@ward.example{end}Bcc:evil@example.org"},
    }
    refused = letter(**changes[place])
    assert refused.stage == Letter.Stage.FAILED
    assert refused.failure.endswith(".")


@pytest.mark.parametrize(
    "address", ["ann", "ann@", "@ward.example", "a b@ward.example", "ann@ward.example,bea@ward.example", "ünn@ward.example"]
)
def test_address_that_cannot_exist_is_refused(address: str) -> None:
    with pytest.raises(Undeliverable):
        require_deliverable(address, "Notice")


def test_domain_travels_in_its_ascii_form() -> None:
    assert as_received(letter(address="ann@bücher.example"))["To"] == "ann@xn--bcher-kva.example"


def test_demo_keeps_every_letter(settings: Settings) -> None:
    settings.DEMO = True
    assert isinstance(transport.transport(), transport.Shelf)
    settings.DEMO = False
    assert isinstance(transport.transport(), transport.Smtp)
