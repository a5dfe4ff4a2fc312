"""What stands behind the addresses of requests and complaints about personal data."""

from __future__ import annotations

from panels.models import Panel
from people.models import Person
from tests import make
from tests.access.grid import SERVICE
from tests.access.things import Thing
from tests.people import made


def at_request(panel: Panel) -> Thing:
    """Make somebody's open request."""
    return Thing({"reference": made.request(make.member(panel).person).reference}, level=SERVICE)


def at_question(panel: Panel) -> Thing:
    """Make somebody's request that waits for a reply."""
    return Thing({"reference": made.paused(make.member(panel).person).reference}, level=SERVICE)


def at_copy(panel: Panel) -> Thing:
    """Make a copy that was released to somebody."""
    return Thing({"reference": made.released(make.member(panel).person).reference}, level=SERVICE)


def at_copy_to_release(panel: Panel) -> Thing:
    """Make a request whose copy has been made."""
    return Thing({"reference": made.copy(make.member(panel).person).request.reference}, level=SERVICE)


def at_complaint(panel: Panel) -> Thing:
    """Make somebody's complaint about the handling of data."""
    return Thing({"reference": made.complaint(make.member(panel).person).reference}, level=SERVICE)


def by_post(panel: Panel) -> Person:
    """Make a member who does not sign in."""
    return make.member(panel, person=make.person(email=None)).person


def at_letter(panel: Panel) -> Thing:
    """Make a request that is answered by post."""
    return Thing({"reference": made.request(by_post(panel)).reference}, level=SERVICE, is_costly=True)


def at_letter_of_complaint(panel: Panel) -> Thing:
    """Make a complaint that is answered by post."""
    return Thing({"reference": made.complaint(by_post(panel)).reference}, level=SERVICE, is_costly=True)


def at_copy_to_post(panel: Panel) -> Thing:
    """Make a copy that was released to somebody who does not sign in."""
    return Thing({"reference": made.released(by_post(panel)).request.reference}, level=SERVICE)


THINGS = {
    "right": at_request,
    "right-reply": at_question,
    "data-copy": at_copy,
    "data-complaint": at_complaint,
    "data-request": at_request,
    "data-request-ask": at_request,
    "data-request-reply": at_question,
    "data-request-extend": at_request,
    "data-request-answer": at_request,
    "data-request-refuse": at_request,
    "data-copy-order": at_request,
    "data-copy-release": at_copy_to_release,
    "data-request-letter": at_letter,
    "data-copy-post": at_copy_to_post,
    "data-complaint-letter": at_letter_of_complaint,
    "data-complaint-kept": at_complaint,
    "data-complaint-acknowledge": at_complaint,
    "data-complaint-answer": at_complaint,
}
