"""Letters about complaints: they say that something waits and where, and nothing of what it is (HB 6.2; R1).

What a complaint is about stands in its file alone. A letter is read over shoulders and kept on other people's machines.
"""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from complaints.models import Complaint, Entry
from core.outbox import Draft
from handbook.dates import in_full
from people.models import Person


def in_hand(complaint: Complaint, handler: Person) -> Draft:
    """Tell somebody that a complaint is theirs to handle."""
    day = complaint.reply_by if complaint.review_by is None else complaint.review_by
    why = f"It is acknowledged by {in_full(complaint.acknowledge_by)} and answered by {in_full(day)} (HB 6.2)."
    return _draft(
        complaint, f"in-hand:{complaint.assignments.count()}", handler, "Something confidential is in your hands", why, file_of(complaint)
    )


def reminder(complaint: Complaint, duty: str, what: str, by: date, day: date) -> Draft:
    """Bring a deadline to the handler's mind; ``day`` is that of the reminder, so that each is written once."""
    assert complaint.handler is not None
    subject = "Something confidential is late" if day > by else "Something confidential waits for you"
    due = "was due" if day > by else "is due"
    why = f"{what} {due} by {in_full(by)} (HB 6.2)."
    return _draft(complaint, f"{duty}:{day}:{complaint.handler_id}", complaint.handler, subject, why, file_of(complaint))


def to_complainant(entry: Entry) -> Draft:
    """Tell whoever complained that there is something to read."""
    complaint = entry.complaint
    assert complaint.complainant is not None
    why = "It is about a matter that you have raised. It is written out on your own page, so that nobody else reads it."
    return _draft(complaint, f"entry:{entry.pk}", complaint.complainant, "There is a reply for you", why, complaint.get_absolute_url())


def to_person(entry: Entry) -> Draft:
    """Tell whoever is complained about that the handler has shared something with them."""
    complaint = entry.complaint
    why = "It concerns you. It is on a page that only you can open."
    url = reverse("complaint-summary", args=[complaint.reference])
    return _draft(complaint, f"summary:{entry.pk}", complaint.about, "There is something for you to read", why, url)


def to_inspector(complaint: Complaint, inspector: Person) -> Draft:
    """Inform an inspector of a complaint at stage 2."""
    why = "The sergeant informs you of a complaint at stage 2 (HB 6.2)."
    return _draft(complaint, f"inspector:{inspector.pk}", inspector, "You are informed of something confidential", why, file_of(complaint))


def to_adviser(entry: Entry) -> Draft:
    """Tell somebody of the central unit that their advice is asked for."""
    assert entry.to is not None
    url = reverse("complaint-advice", args=[entry.complaint.reference])
    why = "Advice is asked for. The question names nobody (HB 6.2)."
    return _draft(entry.complaint, f"question:{entry.pk}", entry.to, "Your advice is asked for", why, url)


def advised(complaint: Complaint, handler: Person, entry: Entry) -> Draft:
    """Tell the reviewer that the advice has come."""
    return _draft(
        complaint, f"advice:{entry.pk}", handler, "There is advice for you", "The central unit has answered (HB 6.2).", file_of(complaint)
    )


def acknowledgement_text(complaint: Complaint) -> str:
    """Return the words that an acknowledgement begins with; the handler can change them."""
    return (
        f"Your complaint was received on {in_full(complaint.received_on)}. It will be looked into, and you will have an answer in writing "
        f"by {in_full(complaint.reply_by)}: 28 days after it was received (HB 6.2)."
    )


def review_text(complaint: Complaint) -> str:
    """Return the words with which the beginning of a review is told; the reviewer can change them."""
    by = complaint.review_by or complaint.reply_by
    return (
        f"Your complaint of {in_full(complaint.received_on)} is now at stage 2, and I review it. I had no part in stage 1. "
        f"You will have my decision by {in_full(by)}."
    )


def file_of(complaint: Complaint) -> str:
    """Return the address of the file for whoever handles it now."""
    return reverse("complaint-review" if complaint.is_at_sergeant else "complaint-file", args=[complaint.reference])


def _draft(complaint: Complaint, name: str, person: Person, subject: str, why: str, url: str) -> Draft:
    about = f"complaints.complaint:{complaint.pk}"
    words = {"person": person, "why": why, "url": f"{settings.SITE_URL}{url}", "panel": complaint.panel}
    return Draft(
        key=f"{about}:{name}",
        to=person,
        address=person.address,
        subject=f"{subject}: {complaint.panel}",
        text=render_to_string("letters/complaints/waits.txt", words),
        about=about,
        is_confidential=True,
    )
