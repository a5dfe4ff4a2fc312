"""What somebody who does not sign in reads on paper of their request or complaint about personal data (App B; GDPR-4, GDPR-9, MTG-18)."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.documents import render_pdf
from people import queries
from people.models import DataComplaint, DataRequest


def letter_pdf(made: DataRequest | DataComplaint, on: date) -> bytes:
    """Return a letter to print and post: where it stands, what is asked of them, and the answer once there is one."""
    context: dict[str, Any] = {"made": made, "on": on}
    if isinstance(made, DataRequest):
        context |= {"how": queries.how_worked_out(made), "question": queries.open_question(made)}
    return render_pdf("papers/data_letter.html", context, title=f"A letter to {made.person}: {made}")
