"""Pages of those who answer requests and complaints about personal data (row 49 of the permissions; GDPR-4, GDPR-9, GDPR-10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.downloads import attachment
from core.gate import allow
from core.pages import form_page
from people import documents, queries
from people.forms import AnswerForm, NothingToFillIn, QuestionForm, ReasonForm, ReleaseForm, ReplyForm
from people.models import DataComplaint, DataRequest
from people.requests import SignedIn
from people.services import copies, data_complaints, rights

LAST_ENDED = 20


@allow(Action.DATA_RUN)
def index(request: HttpRequest) -> HttpResponse:
    """Show what is to be answered, the nearest day first, and what was answered last."""
    context = {
        "title": "Requests about personal data",
        "today": timezone.localdate(),
        "requests": queries.open_requests(),
        "complaints": queries.open_complaints(),
        "ended": queries.ended(LAST_ENDED),
    }
    return render(request, "people/answering.html", context)


@allow(Action.DATA_RUN, find=queries.request_in)
def show(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Show one request with everything that can be done about it."""
    context = {
        "title": made,
        "made": made,
        "how": queries.how_worked_out(made),
        "question": queries.open_question(made),
        "copy": queries.copy_of(made),
        "copy_to_post": made.is_by_post and queries.copy_to_fetch(made, timezone.localdate()),
        "today": timezone.localdate(),
    }
    return render(request, "people/answer_request.html", context)


@allow(Action.DATA_RUN, find=queries.request_in)
def ask(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Ask about identity or scope, which stops the clock."""
    return _step(request, made, QuestionForm(), rights.pause, "Ask a question", "The question is sent, and the clock stands still.")


@allow(Action.DATA_RUN, find=queries.request_in)
def reply(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Record a reply that came by another way, which lets the clock go on."""
    return _step(request, made, ReplyForm(), rights.reply, "Record the reply", "The reply is recorded, and the clock runs again.")


@allow(Action.DATA_RUN, find=queries.request_in)
def extend(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Take three months instead of one."""
    return _step(request, made, ReasonForm(), rights.extend, "Take more time", "The person is told why it takes longer.")


@allow(Action.DATA_RUN, find=queries.request_in)
def answer(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Answer the request in writing."""
    return _step(request, made, AnswerForm(), rights.answer, "Answer the request", "The request is answered, and the person is told so.")


@allow(Action.DATA_RUN, find=queries.request_in)
def refuse(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Refuse the request with its reason."""
    return _step(request, made, ReasonForm(), rights.refuse, "Refuse the request", "The person is told of the refusal and its reason.")


@allow(Action.DATA_RUN, find=queries.request_in)
def order(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Have the copy made."""
    title = "Make the copy"
    return _step(request, made, NothingToFillIn(), copies.order, title, "The copy is being made. Look again in a minute.")


@allow(Action.DATA_RUN, find=queries.request_in)
def release(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Show what the copy tells, and release it once it was looked through."""
    copy = queries.copy_to_release(made)
    return form_page(
        request,
        ReleaseForm(),
        act=lambda **said: copies.release(copy, **said, by=request.user, on=timezone.localdate()),
        title="Look through the copy",
        template="people/release.html",
        to=_page_of(made),
        done="The copy is released. The person can fetch it for 14 days.",
        context={"back": _page_of(made), "place": made.person, "sections": copies.look_through(copy, by=request.user)},
        submit="Release the copy",
    )


@allow(Action.DATA_RUN, find=queries.by_post_in)
def letter(request: HttpRequest, made: DataRequest) -> HttpResponse:
    """Hand out what whoever asked reads on paper."""
    return _letter(made)


@allow(Action.DATA_RUN, find=queries.by_post_in)
def post_copy(request: SignedIn, made: DataRequest) -> HttpResponse:
    """Hand out the released copy, to be printed and posted to somebody who cannot fetch it."""
    found = queries.copy_to_post(made, timezone.localdate())
    return attachment(f"everything-kept-{found.released_on}.zip", "application/zip", copies.fetch_to_post(found, by=request.user))


@allow(Action.DATA_RUN, find=queries.complaint_by_post_in)
def complaint_letter(request: HttpRequest, made: DataComplaint) -> HttpResponse:
    """Hand out what whoever complained reads on paper."""
    return _letter(made)


@allow(Action.DATA_RUN, find=queries.complaint_in)
def complaint(request: SignedIn, made: DataComplaint) -> HttpResponse:
    """Show one complaint about the handling of data with what can be done about it."""
    return render(request, "people/answer_complaint.html", {"title": made, "made": made, "today": timezone.localdate()})


@allow(Action.DATA_RUN, find=queries.complaint_in)
def acknowledge(request: SignedIn, made: DataComplaint) -> HttpResponse:
    """Acknowledge the complaint."""
    title = "Acknowledge the complaint"
    return _step(request, made, NothingToFillIn(), data_complaints.acknowledge, title, "The person is told that the complaint has arrived.")


@allow(Action.DATA_RUN, find=queries.complaint_in)
def answer_complaint(request: SignedIn, made: DataComplaint) -> HttpResponse:
    """Answer the complaint in writing."""
    return _step(request, made, AnswerForm(), data_complaints.answer, "Answer the complaint", "The complaint is answered.")


def _step(
    request: SignedIn, made: DataRequest | DataComplaint, form: BaseForm, act: Callable[..., Any], title: str, done: str
) -> HttpResponse:
    """Carry a page that does one thing about a request or a complaint."""
    back = _page_of(made)
    return form_page(
        request,
        form,
        act=lambda **said: act(made, **said, by=request.user, on=timezone.localdate()),
        title=title,
        template="people/step.html",
        to=back,
        done=done,
        context={"back": back, "place": made.person, "made": made, "step": act.__name__},
        submit=title,
    )


def _letter(made: DataRequest | DataComplaint) -> HttpResponse:
    return attachment("letter.pdf", "application/pdf", documents.letter_pdf(made, timezone.localdate()))


def _page_of(made: DataRequest | DataComplaint) -> str:
    page = "data-request" if isinstance(made, DataRequest) else "data-complaint-kept"
    return reverse(page, kwargs={"reference": made.reference})
