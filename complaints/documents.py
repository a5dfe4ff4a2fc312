"""A letter on paper, for somebody who does not sign in (HB 6.2, MTG-18)."""

from __future__ import annotations

from complaints.models import Complaint, Entry
from core.documents import render_pdf


def letter_pdf(entry: Entry) -> bytes:
    """Return the letter as a PDF to print and post."""
    complaint = entry.complaint
    can_ask = entry.kind == Entry.Kind.ANSWER and complaint.stage == Complaint.Stage.ANSWERED
    context = {"entry": entry, "complaint": complaint, "panel": complaint.panel, "can_ask": can_ask}
    return render_pdf("papers/complaint_letter.html", context, title=f"A letter about your complaint: {complaint.panel}")
