"""The letters about somebody's own details, requests and complaints about data (App B; GDPR-4, GDPR-9)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from core.outbox import Draft
from people import queries
from people.models import DataComplaint, DataRequest, Pause, Person


def moved(person: Person, former: str, entry: int) -> Draft:
    """Tell the address to which letters went until now that they go to another one; ``entry`` is that of the audit trail."""
    words = {"person": person, "sign_in_url": settings.SITE_URL + reverse(settings.LOGIN_URL)}
    return Draft(
        key=f"people.person:{person.pk}:moved:{entry}",
        to=person,
        address=former,
        subject="Your letters go to another address from now on",
        text=render_to_string("letters/people/moved.txt", words),
        about=f"people.person:{person.pk}",
    )


def received(request: DataRequest) -> Draft:
    """Confirm that a request has come, and by when it is answered."""
    words = {"request": request, "how": queries.how_worked_out(request)}
    return _draft("request-received", request, request.person, "Your request about your data", words)


def arrived(request: DataRequest, keeper: Person) -> Draft:
    """Tell somebody who answers requests that one has come; what it asks stays on the page."""
    return _to_keeper("request-arrived", request, keeper, "A request about personal data has come", {"due_on": request.answer_by})


def question(request: DataRequest, asked: Pause) -> Draft:
    """Ask whoever made the request; the clock stands until they reply."""
    words = {"request": request, "asked": asked}
    return _draft(f"request-question:{asked.pk}", request, request.person, "A question about your request", words)


def replied(request: DataRequest, asked: Pause, keeper: Person) -> Draft:
    """Tell somebody who answers requests that the reply is there."""
    return _to_keeper(f"request-replied:{asked.pk}", request, keeper, "A reply to your question is there", {"due_on": request.answer_by})


def extended(request: DataRequest) -> Draft:
    """Tell whoever made the request that the answer takes longer, and why."""
    words = {"request": request, "how": queries.how_worked_out(request)}
    return _draft("request-extended", request, request.person, "Your request takes longer", words)


def answered(request: DataRequest) -> Draft:
    """Tell whoever made the request that the answer is there; the answer itself is read after signing in."""
    return _draft("request-answered", request, request.person, "Your request about your data is answered", {"request": request})


def refused(request: DataRequest) -> Draft:
    """Tell whoever made the request that it was refused, and where they can complain."""
    return _draft("request-refused", request, request.person, "Your request about your data", {"request": request})


def request_due(request: DataRequest, keeper: Person, day: date) -> Draft:
    """Remind somebody who answers requests; ``day`` is that of the reminder."""
    return _to_keeper(f"request-due:{day}", request, keeper, "A request about personal data is due", {"due_on": request.answer_by})


def complaint_arrived(complaint: DataComplaint, keeper: Person) -> Draft:
    """Tell somebody who answers them that a complaint about the handling of data has come."""
    words = {"due_on": complaint.acknowledge_by}
    return _to_keeper("complaint-arrived", complaint, keeper, "A complaint about the handling of data has come", words)


def complaint_due(complaint: DataComplaint, keeper: Person, day: date) -> Draft:
    """Remind somebody who answers complaints of the acknowledgement; ``day`` is that of the reminder."""
    words = {"due_on": complaint.acknowledge_by}
    return _to_keeper(f"complaint-due:{day}", complaint, keeper, "A complaint about the handling of data is to be acknowledged", words)


def complaint_acknowledged(complaint: DataComplaint) -> Draft:
    """Tell whoever complained that the complaint has arrived."""
    words = {"complaint": complaint}
    return _draft("complaint-acknowledged", complaint, complaint.person, "Your complaint about the handling of your data", words)


def complaint_answered(complaint: DataComplaint) -> Draft:
    """Tell whoever complained that the answer is there."""
    words = {"complaint": complaint}
    return _draft("complaint-answered", complaint, complaint.person, "Your complaint is answered", words)


def _to_keeper(name: str, thing: DataRequest | DataComplaint, keeper: Person, subject: str, words: dict[str, Any]) -> Draft:
    """Return a letter to one of those who answer; it names nobody but says where to look."""
    page = "data-request" if isinstance(thing, DataRequest) else "data-complaint-kept"
    here = settings.SITE_URL + reverse(page, kwargs={"reference": thing.reference})
    return _draft(f"{name}:{keeper.pk}", thing, keeper, subject, {**words, "page_url": here})


def _draft(name: str, thing: DataRequest | DataComplaint, person: Person, subject: str, words: dict[str, Any]) -> Draft:
    """Return a letter from the text of that name; its key is the thing and the name, so it is written once.

    Each says what waits after signing in. Whoever does not sign in has it on paper, and no address here.
    """
    about = f"{thing._meta.label_lower}:{thing.pk}"
    known = {"person": person, "own_url": settings.SITE_URL + thing.get_absolute_url(), **words}
    return Draft(
        key=f"{about}:{name}",
        to=person,
        address=person.address if person.email else "",
        subject=subject,
        text=render_to_string(f"letters/people/{name.partition(':')[0]}.txt", known),
        about=about,
        is_confidential=True,
    )
