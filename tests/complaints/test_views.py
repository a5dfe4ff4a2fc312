"""The pages of complaints: who sees what, what they say, what they refuse (permissions, section 4)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from complaints.models import Complaint, Entry
from complaints.services import handling, reviewing
from core import duties
from core.models import AuditEntry, Letter
from panels.models import Membership, Office
from panels.services import leaving
from people.models import Person
from tests import make
from tests.complaints import made
from tests.complaints.made import Table, fresh
from tests.pages import problems, queries, shown

pytestmark = pytest.mark.django_db
OF_FILE = (
    "complaint",
    "complaint-ask",
    "complaint-settle",
    "complaint-summary",
    "complaint-handling",
    "complaint-advice",
    "complaint-file",
)
OF_REVIEW = ("complaint-review", "complaint-review-note", "complaint-review-decide", "complaint-review-inspector")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture
def at() -> Table:
    return made.table()


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def missing(answer: Any) -> str:
    """Return the body of a page that is not there, without the token that differs each time."""
    assert answer.status_code == 404
    return TOKEN.sub("", answer.content.decode())


def sees_nothing(person: Person, complaint: Complaint) -> None:
    """Check that no page, letter, duty or count tells somebody that there is a complaint."""
    client = signed_in(person)
    unknown = missing(client.get(reverse("complaint-file", args=["0" * 32])))
    for name in (*OF_FILE, *OF_REVIEW):
        address = reverse(name, args=[complaint.reference])
        assert missing(client.get(address)) == unknown, name
        assert missing(client.post(address)) == unknown, name
    for page in ("/home/", reverse("complaints", args=[complaint.panel.slug]), "/letters/"):
        said = shown(client.get(page, follow=True))
        assert complaint.reference not in said, page
        assert made.SAID not in said, page
        assert "Your complaints" not in said, page
    assert not Letter.objects.filter(to=person, is_confidential=True).exists()
    assert not any("complaint" in duty.title for duty in duties.owed_by(person, make.today()))


@pytest.mark.rule("CMP-3")
@pytest.mark.parametrize("stage", ["complaint", "acknowledged", "answered", "under_review"])
def test_line_1_the_person_complained_about_sees_nothing_until_it_is_shared(at: Table, stage: str) -> None:
    complaint = getattr(made, stage)(at)
    sees_nothing(at.about, complaint)
    handler = at.sergeant if complaint.is_at_sergeant else at.chair
    handling.share(complaint, text="You are said to have shouted.", by=handler, on=make.today())
    page = shown(signed_in(at.about).get(reverse("complaint-summary", args=[complaint.reference])))
    assert "You are said to have shouted." in page
    for hidden in (made.SAID, at.complainant.full_name, made.REPLY):
        assert hidden not in page
    assert signed_in(at.about).get(reverse("complaint", args=[complaint.reference])).status_code == 404


@pytest.mark.rule("CMP-3")
def test_line_2_a_chair_complained_about_sees_nothing(at: Table) -> None:
    complaint = made.complaint(at, about=at.chair)
    sees_nothing(at.chair, complaint)
    listed = AuditEntry.objects.filter(panel_id=at.panel.pk, thing="complaints.complaint")
    assert not listed.exists()


@pytest.mark.rule("CMP-3")
def test_line_2_a_chair_who_made_or_saw_it_has_no_part_in_handling(at: Table) -> None:
    for complaint in (made.complaint(at, by=at.chair), made.complaint(at, witnesses=(at.chair,))):
        for name in ("complaint-file", "complaint-review", "complaint-handling"):
            assert signed_in(at.chair).get(reverse(name, args=[complaint.reference])).status_code == 404


@pytest.mark.rule("CMP-3")
@pytest.mark.parametrize("stage", ["complaint", "answered", "under_review"])
def test_line_3_the_secretary_sees_no_complaint_at_all(at: Table, stage: str) -> None:
    sees_nothing(make.secretary(at.panel).person, getattr(made, stage)(at))


@pytest.mark.rule("CMP-3")
@pytest.mark.parametrize("stage", ["complaint", "answered", "under_review"])
def test_line_4_the_ward_officer_sees_no_complaint_content(at: Table, stage: str) -> None:
    complaint = getattr(made, stage)(at)
    client = signed_in(make.dwo(at.panel.ward).person)
    for name in (*OF_FILE, *OF_REVIEW):
        assert client.get(reverse(name, args=[complaint.reference])).status_code == 404
    assert client.get(reverse("complaint-clocks", args=[at.panel.slug])).status_code == 404


@pytest.mark.rule("CMP-3")
def test_line_19_a_handler_sees_no_other_complaint(at: Table) -> None:
    mine, other = made.complaint(at), made.under_review(at)
    elsewhere = made.complaint(made.table())
    client = signed_in(at.chair)
    assert client.get(reverse("complaint-file", args=[mine.reference])).status_code == 200
    for complaint in (other, elsewhere):
        assert client.get(reverse("complaint-file", args=[complaint.reference])).status_code == 404
        assert client.get(reverse("complaint-review", args=[complaint.reference])).status_code == 404
    assert signed_in(at.sergeant).get(reverse("complaint-file", args=[mine.reference])).status_code == 404


def test_chairs_of_other_panels_see_nothing(at: Table) -> None:
    sees_nothing_at = made.table()
    complaint = made.complaint(at)
    client = signed_in(sees_nothing_at.chair)
    for name in (*OF_FILE, *OF_REVIEW):
        assert client.get(reverse(name, args=[complaint.reference])).status_code == 404


def test_whoever_complained_reads_replies_and_no_notes(at: Table) -> None:
    complaint = made.acknowledged(at)
    handling.note(complaint, text="I doubt her account.", by=at.chair, on=make.today())
    said = {"with_complainant": True, "with_person": True, "adult": "", "text": "Nobody gave way."}
    handling.record_meeting(complaint, held_on=make.today(), **said, by=at.chair, on=make.today())  # type: ignore[arg-type]
    handling.share(complaint, text="For Piotr alone.", by=at.chair, on=make.today())
    handling.answer(complaint, text=made.REPLY, by=at.chair, on=make.today())
    page = shown(signed_in(at.complainant).get(complaint.get_absolute_url()))
    for seen in (made.SAID, "It has arrived.", made.REPLY, "and five days is"):
        assert seen in page
    for hidden in ("I doubt her account.", "Nobody gave way.", "For Piotr alone."):
        assert hidden not in page


def test_the_chair_reads_their_own_handling_and_nothing_of_the_review(at: Table) -> None:
    complaint = made.under_review(at)
    handling.note(complaint, text="The chair was unfair.", by=at.sergeant, on=make.today())
    client = signed_in(at.chair)
    assert client.get(reverse("complaint-file", args=[complaint.reference])).status_code == 404
    page = shown(client.get(reverse("complaint-handling", args=[complaint.reference])))
    assert made.REPLY in page
    for hidden in ("The chair was unfair.", "I review it.", "It goes on."):
        assert hidden not in page


@pytest.mark.rule("CMP-9")
def test_the_sergeant_sees_the_clock_of_stage_1_and_nothing_else(at: Table) -> None:
    complaint = made.complaint(at, on=make.today() - timedelta(days=7))
    page = shown(signed_in(at.sergeant).get(reverse("complaint-clocks", args=[at.panel.slug])))
    assert "Overdue" in page
    for hidden in (made.SAID, at.complainant.full_name, at.about.full_name, at.chair.full_name, complaint.reference):
        assert hidden not in page


def test_access_ends_when_the_file_is_closed_but_for_handler_and_inspector(at: Table) -> None:
    complaint = made.under_review(at)
    reviewing.inform(complaint, inspector=at.inspector, by=at.sergeant, on=make.today())
    handling.share(complaint, text="For Piotr alone.", by=at.sergeant, on=make.today())
    reviewing.decide(complaint, text="Enough.", by=at.sergeant, on=make.today())
    reviewing.settle(complaint, by=at.complainant, on=make.today())
    for person, name, status in (
        (at.complainant, "complaint", 404),
        (at.about, "complaint-summary", 404),
        (at.sergeant, "complaint-review", 200),
        (at.inspector, "complaint-review", 200),
    ):
        assert signed_in(person).get(reverse(name, args=[complaint.reference])).status_code == status, person
    assert "Your complaints" not in shown(signed_in(at.complainant).get(reverse("complaints", args=[at.panel.slug])))


@pytest.mark.rule("CMP-5", "CMP-7")
def test_whoever_complained_and_left_the_panel_still_reads_the_answer_and_asks_for_stage_2(at: Table) -> None:
    complaint = made.answered(at)
    leaving.end(Membership.objects.get(person=at.complainant), by=None, on=make.today() - made.days(1))
    client = signed_in(at.complainant)
    assert client.get(reverse("complaints", args=[at.panel.slug])).status_code == 404
    page = client.get(complaint.get_absolute_url()).content.decode()
    assert made.REPLY in page
    assert reverse("complaints", args=[at.panel.slug]) not in page
    answer = client.post(reverse("complaint-ask", args=[complaint.reference]), {"text": "It goes on."}, follow=True)
    assert "Your complaint is at stage 2." in answer.content.decode()
    for name in (*OF_REVIEW, "complaint-file", "complaint-handling"):
        assert client.get(reverse(name, args=[complaint.reference])).status_code == 404


@pytest.mark.rule("CMP-7")
def test_whoever_left_the_panel_settles_it_and_is_led_home(at: Table) -> None:
    complaint = made.answered(at)
    leaving.end(Membership.objects.get(person=at.complainant), by=None, on=make.today() - made.days(1))
    client = signed_in(at.complainant)
    answer = client.post(reverse("complaint-settle", args=[complaint.reference]), follow=True)
    assert answer.redirect_chain == [(reverse("home"), 303)]
    assert answer.status_code == 200
    assert client.get(complaint.get_absolute_url()).status_code == 404


@pytest.mark.rule("CMP-3")
def test_a_summary_is_read_by_the_person_complained_about_who_left_and_by_nobody_else(at: Table) -> None:
    complaint = made.acknowledged(at)
    address = reverse("complaint-summary", args=[complaint.reference])
    leaving.end(Membership.objects.get(person=at.about), by=None, on=make.today() - made.days(1))
    assert signed_in(at.about).get(address).status_code == 404
    handling.share(complaint, text="It is about the meeting in May.", by=at.chair, on=make.today())
    assert "the meeting in May" in signed_in(at.about).get(address).content.decode()
    for person in (at.complainant, make.person(), at.chair):
        assert signed_in(person).get(address).status_code == 404


@pytest.mark.rule("CMP-8")
def test_complaints_about_the_police_are_shown_where_they_belong_and_not_kept(at: Table) -> None:
    page = shown(signed_in(at.complainant).get(reverse("complaints", args=[at.panel.slug])))
    assert "www.policeconduct.gov.uk" in page
    assert "Nothing about it is kept here." in page
    form = {"about": str(at.sergeant.pk), "text": "x", "chat": "held", "chat_note": "y"}
    assert signed_in(at.complainant).post(reverse("complaint-make", args=[at.panel.slug]), form).status_code == 422
    assert not Complaint.objects.exists()


def make_it(person: Person, at: Table, **changes: str) -> Any:
    form = {"about": str(at.about.pk), "text": made.SAID, "chat": "held", "chat_note": "She laughed.", "wish": ""} | changes
    return signed_in(person).post(reverse("complaint-make", args=[at.panel.slug]), form)


@pytest.mark.rule("CMP-1", "CMP-3")
def test_a_member_makes_a_complaint_and_is_led_to_it(at: Table) -> None:
    answer = make_it(at.complainant, at)
    complaint = Complaint.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, complaint.get_absolute_url())
    assert complaint.handler == at.chair


@pytest.mark.rule("CMP-1")
def test_the_form_says_what_is_missing(at: Table) -> None:
    assert "Write what came of the talk" in problems(make_it(at.complainant, at, chat_note=""))
    assert "Say whom the complaint is about." in problems(make_it(at.complainant, at, about=""))


def test_a_suspended_member_sees_no_list_and_names_the_person(at: Table) -> None:
    suspended = make.suspended(at.panel).person
    page = shown(signed_in(suspended).get(reverse("complaint-make", args=[at.panel.slug])))
    assert at.about.full_name not in page
    assert make_it(suspended, at, name=at.about.full_name).status_code == 303
    assert "goes elsewhere" in problems(make_it(suspended, at, name="Nobody"))


def test_extra_fields_of_a_forged_form_change_nothing(at: Table) -> None:
    make_it(at.complainant, at, handler=str(at.complainant.pk), level="sergeant", stage="closed", complainant=str(at.chair.pk))
    complaint = Complaint.objects.get()
    assert (complaint.handler, complaint.level, complaint.stage, complaint.complainant) == (at.chair, "chair", "received", at.complainant)


@pytest.mark.rule("CMP-2")
def test_the_chair_enters_a_letter_and_a_nameless_one_only_with_a_reason(at: Table) -> None:
    day = make.today()
    form = {
        "complainant": "",
        "is_written": "yes",
        "received_on_day": str(day.day),
        "received_on_month": str(day.month),
        "received_on_year": str(day.year),
        "about": str(at.about.pk),
        "text": made.SAID,
        "chat": "not_said",
        "special_reason": "",
    }
    address = reverse("complaint-enter", args=[at.panel.slug])
    assert "special reason" in problems(signed_in(at.chair).post(address, form))
    assert signed_in(at.chair).post(address, form | {"special_reason": "A threat."}).status_code == 303
    assert Complaint.objects.get().complainant is None


@pytest.mark.rule("CMP-4", "CMP-5", "CMP-6", "CMP-7")
def test_a_complaint_goes_its_way_from_page_to_page(at: Table) -> None:
    make_it(at.complainant, at)
    reference = Complaint.objects.get().reference
    day = make.today()
    held = {"held_on_day": str(day.day), "held_on_month": str(day.month), "held_on_year": str(day.year), "with_complainant": "on"}
    adviser = make.central().person
    steps: list[tuple[Person, str, dict[str, str]]] = [
        (at.chair, "complaint-file-acknowledge", {"text": "It has arrived."}),
        (at.chair, "complaint-file-note", {"text": "Heard both."}),
        (at.chair, "complaint-file-meeting", {**held, "text": "They talked."}),
        (at.chair, "complaint-file-share", {"text": "A summary."}),
        (at.chair, "complaint-file-answer", {"text": made.REPLY}),
        (at.complainant, "complaint-ask", {"text": "It goes on."}),
        (at.sergeant, "complaint-review-acknowledge", {"text": "I review it."}),
        (at.sergeant, "complaint-review-inspector", {"person": str(at.inspector.pk)}),
        (at.sergeant, "complaint-review-advice", {"person": str(adviser.pk), "text": "What may be asked?"}),
        (adviser, "complaint-advice", {"text": "An apology."}),
        (at.sergeant, "complaint-review-decide", {"text": "She apologises."}),
        (at.complainant, "complaint-settle", {}),
    ]
    for person, name, form in steps:
        address = reverse(name, args=[reference])
        assert signed_in(person).get(address).status_code == 200, name
        assert signed_in(person).post(address, form).status_code == 303, name
    assert Complaint.objects.get().stage == "closed"
    page = shown(signed_in(at.sergeant).get(reverse("complaint-review", args=[reference])))
    for said in (
        made.SAID,
        at.complainant.full_name,
        "Heard both.",
        "They talked.",
        "What may be asked?",
        "An apology.",
        "She apologises.",
    ):
        assert said in page


@pytest.mark.rule("CMP-7")
def test_stage_2_by_letter_is_entered_by_chair_or_sergeant(at: Table) -> None:
    by_post = make.member(at.panel, person=make.person("Dorothy Finch", email=None)).person
    day = make.today()
    form = {"asked_on_day": str(day.day), "asked_on_month": str(day.month), "asked_on_year": str(day.year), "text": "It goes on."}
    first, second = made.answered(at, by=by_post), made.answered(at, by=by_post)
    assert signed_in(at.chair).post(reverse("complaint-file-asked", args=[first.reference]), form).status_code == 303
    address = reverse("complaint-asked-sergeant", args=[at.panel.slug])
    assert "No answered complaint" in problems(signed_in(at.sergeant).post(address, form | {"reference": "f" * 32}))
    assert signed_in(at.sergeant).post(address, form | {"reference": second.reference}).status_code == 303
    assert {fresh(one).stage for one in (first, second)} == {"review-asked"}


def test_letters_on_paper_are_printed_and_noted_as_posted(at: Table) -> None:
    by_post = make.member(at.panel, person=make.person("Dorothy Finch", email=None)).person
    complaint = made.acknowledged(at, by=by_post)
    entry = complaint.entries.get(kind=Entry.Kind.ACKNOWLEDGEMENT)
    paper = signed_in(at.chair).get(reverse("complaint-file-letter", args=[complaint.reference, entry.pk]))
    assert paper.content.startswith(b"%PDF")
    assert signed_in(at.chair).post(reverse("complaint-file-posted", args=[complaint.reference, entry.pk])).status_code == 303
    assert "Posted on" in shown(signed_in(at.chair).get(reverse("complaint-file", args=[complaint.reference])))


def test_the_file_warns_of_what_is_late_of_the_young_and_of_letters_that_came_back(at: Table) -> None:
    young = make.member(at.panel, age=16).person
    complaint = made.acknowledged(at, by=young, on=make.today() - timedelta(days=29))
    Letter.objects.filter(to=young).update(stage="failed")
    page = shown(signed_in(at.chair).get(reverse("complaint-file", args=[complaint.reference])))
    for said in ("The answer is late", "Whoever complained is under 18.", "Their parent", "could not be delivered"):
        assert said in page
    assert "The person complained about is under 18." not in page


@pytest.mark.rule("MEM-13")
def test_the_file_warns_that_the_person_complained_about_is_young(at: Table) -> None:
    complaint = made.acknowledged(at, about=make.member(at.panel, age=16).person)
    page = shown(signed_in(at.chair).get(reverse("complaint-file", args=[complaint.reference])))
    assert "The person complained about is under 18." in page
    assert "only together with Their parent" in page
    assert "Whoever complained is under 18." not in page


def test_markup_in_a_complaint_is_shown_as_text(at: Table) -> None:
    complaint = made.complaint(at, text="<script>alert(1)</script>")
    body = signed_in(at.chair).get(reverse("complaint-file", args=[complaint.reference])).content.decode()
    assert "<script>alert(1)" not in body
    assert "&lt;script&gt;alert(1)" in body


def test_a_handler_hands_over_and_is_led_home(at: Table) -> None:
    complaint = made.complaint(at)
    answer = signed_in(at.chair).post(reverse("complaint-file-aside", args=[complaint.reference]))
    assert (answer.status_code, answer["Location"]) == (303, "/home/")
    assert fresh(complaint).handler == at.sergeant


def test_the_chair_finds_what_is_in_their_hands_on_the_page_of_complaints(at: Table) -> None:
    complaint, page = made.complaint(at), reverse("complaints", args=[at.panel.slug])
    file = reverse("complaint-file", args=[complaint.reference])
    assert file in shown(signed_in(at.chair).get(page))
    assert file not in shown(signed_in(at.complainant).get(page))
    signed_in(at.chair).post(reverse("complaint-file-aside", args=[complaint.reference]))
    assert file not in shown(signed_in(at.chair).get(page))


def test_whoever_is_chair_no_more_opens_nothing_the_next_day(at: Table) -> None:
    complaint = made.complaint(at)
    client = signed_in(at.chair)
    assert client.get(reverse("complaint-file", args=[complaint.reference])).status_code == 200
    Office.objects.filter(panel=at.panel, kind="chair").update(until=make.today() - timedelta(days=1))
    assert client.get(reverse("complaint-file", args=[complaint.reference])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_take_as_many_queries_for_many_as_for_one(at: Table, rows: int) -> None:
    for _ in range(rows):
        made.complaint(at)
    assert queries(signed_in(at.complainant), reverse("complaints", args=[at.panel.slug])) == 13
    assert queries(signed_in(at.sergeant), reverse("complaint-clocks", args=[at.panel.slug])) == 11


@pytest.mark.parametrize("rows", [1, 3])
def test_a_file_takes_as_many_queries_with_many_entries_as_with_one(at: Table, rows: int) -> None:
    complaint = made.complaint(at)
    for _ in range(rows):
        handling.note(complaint, text="A note.", by=at.chair, on=make.today())
    assert queries(signed_in(at.chair), reverse("complaint-file", args=[complaint.reference])) == 10


@pytest.mark.rule("CMP-9")
def test_numbers_are_shown_without_a_ward_and_not_below_ten(at: Table) -> None:
    made.complaint(at)
    borough = at.panel.ward.borough
    page = shown(signed_in(at.inspector).get(reverse("complaint-numbers", args=[borough.slug])))
    assert "Not shown" in page
    assert at.panel.ward.name not in page
