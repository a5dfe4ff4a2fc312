"""A complaint to stage two in the browser: made, acknowledged, answered, reviewed; axe looks at each page (HB 6)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from complaints.models import Complaint
from tests.complaints import made
from tests.journeys import prepared
from tests.journeys.typist import Typist
from tests.journeys.walk import Walk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_complaint_to_stage_two(walk: Walk) -> None:  # noqa: PLR0915 - one story from its first page to its last
    at = made.table()
    member = prepared.signed_in(walk, at.complainant)
    member.opens(reverse("complaints", args=[at.panel.slug]))
    member.follows("Make a complaint")
    member.presses("Send the complaint", refused=True)
    member.sees("There is a problem", "Say whom the complaint is about.")
    member.selects("Whom is it about?", at.about.full_name)
    member.fills({"What happened?": made.SAID, "What came of it, or why would a talk be wrong?": "She said it was a joke."})
    member.page.get_by_label("Yes", exact=True).check()
    member.presses("Send the complaint")
    member.sees("Your complaint is made.", "and five days is", "There is no reply yet.")
    reference = Complaint.objects.get().reference

    chair = prepared.signed_in(walk, at.chair)
    chair.opens("/home/")
    chair.sees("Acknowledge a complaint", "Answer a complaint in writing")
    chair.opens(reverse("complaint-file", args=[reference]))
    chair.sees(made.SAID, at.complainant.full_name)
    chair.follows("Send the acknowledgement")
    chair.presses("Send the acknowledgement")
    chair.sees("The acknowledgement is sent.")
    chair.follows("Share a summary")
    chair.fills({"Summary": "You are said to have shouted."})
    chair.presses("Share it")
    chair.follows("Answer in writing")
    chair.fills({"Answer": made.REPLY})
    chair.presses("Send the answer")
    chair.sees("The answer is sent.", "Open until")

    other = prepared.signed_in(walk, at.about)
    other.opens(reverse("complaint-summary", args=[reference]))
    other.sees("You are said to have shouted.")
    assert made.SAID not in other.reads()

    member.opens(reverse("complaint", args=[reference]))
    member.sees(made.REPLY)
    member.follows("Ask the sergeant to review it")
    member.fills({"What is still unresolved?": "It goes on."})
    member.presses("Ask for stage 2")
    member.sees("Your complaint is at stage 2.", "The handbook sets no limit for stage 2.")

    sergeant = prepared.signed_in(walk, at.sergeant)
    sergeant.opens(reverse("complaint-clocks", args=[at.panel.slug]))
    sergeant.sees("Days and nothing else")
    sergeant.opens(reverse("complaint-review", args=[reference]))
    sergeant.follows("Begin the review")
    sergeant.presses("Begin the review")
    sergeant.follows("Decide")
    sergeant.fills({"Decision": "She has to apologise."})
    sergeant.presses("Send the decision")
    sergeant.sees("The decision is sent.")
    chair.opens(reverse("complaint-handling", args=[reference]))
    chair.sees(made.REPLY)

    member.opens(reverse("complaint", args=[reference]))
    member.sees("She has to apologise.")
    member.follows("This settles it")
    member.presses("Close my complaint")
    member.sees("Your complaint is settled and closed.")


def test_the_answer_without_script_and_stage_two_by_keyboard(walk: Walk) -> None:
    at = made.table()
    complaint = made.acknowledged(at)
    chair = prepared.signed_in(walk, at.chair, scripts=False)
    chair.opens(reverse("complaint-file-answer", args=[complaint.reference]))
    chair.presses("Send the answer", refused=True)
    chair.sees("Write something before you send it.")
    chair.fills({"Answer": made.REPLY})
    chair.presses("Send the answer")
    chair.sees("The answer is sent.")
    typist = Typist(prepared.signed_in(walk, at.complainant))
    typist.visitor.opens(complaint.get_absolute_url())
    typist.is_not_trapped()
    typist.reaches("link", "Ask the sergeant to review it")
    typist.goes_on()
    typist.reaches("textbox", "What is still unresolved?")
    typist.types("It goes on.")
    typist.reaches("button", "Ask for stage 2")
    typist.goes_on()
    typist.visitor.sees("Your complaint is at stage 2.")
