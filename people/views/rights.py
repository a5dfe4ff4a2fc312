"""Pages on which people use their rights in what is kept about them (App B; GDPR-4, GDPR-9)."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.downloads import attachment
from core.gate import own
from core.pages import form_page
from people import queries
from people.forms import DataComplaintForm, ReplyForm, RightForm
from people.requests import SignedIn
from people.services import copies, data_complaints, rights


@own
def index(request: SignedIn) -> HttpResponse:
    """Show the person's rights, and their requests and complaints so far."""
    context = {
        "title": "Your data, your rights",
        "requests": queries.requests_of(request.user),
        "complaints": queries.complaints_of(request.user),
    }
    return render(request, "people/rights.html", context)


@own
def ask(request: SignedIn) -> HttpResponse:
    """Let the person use one of their rights."""
    return form_page(
        request,
        RightForm(),
        act=lambda **said: rights.ask(**said, by=request.user, on=timezone.localdate()),
        title="Ask about your data",
        template="people/ask.html",
        to=lambda made: made.get_absolute_url(),
        done="Your request has come in.",
        context={"back": reverse("rights"), "leave": "Go back without sending"},
        submit="Send the request",
    )


@own
def show(request: SignedIn, reference: str) -> HttpResponse:
    """Show the person's own request: where it stands, by when it is answered and why then."""
    made = queries.own_request(request.user, reference)
    context = {
        "title": made,
        "made": made,
        "how": queries.how_worked_out(made),
        "question": queries.open_question(made),
        "copy": queries.copy_to_fetch(made, timezone.localdate()),
    }
    return render(request, "people/right.html", context)


@own
def reply(request: SignedIn, reference: str) -> HttpResponse:
    """Let the person answer the question that keeps their request waiting."""
    made = queries.own_request(request.user, reference)
    question = queries.open_question(made)
    if question is None:
        raise Http404
    return form_page(
        request,
        ReplyForm(),
        act=lambda **said: rights.reply(made, **said, by=request.user, on=timezone.localdate()),
        title="Answer the question",
        to=made.get_absolute_url(),
        done="Your reply is there, and the clock runs again.",
        context={"back": made.get_absolute_url(), "lead": question.question},
        submit="Send the reply",
    )


@own
@reauthentication_required  # type: ignore[untyped-decorator]
def copy(request: SignedIn, reference: str) -> HttpResponse:
    """Hand the person the copy that was released to them, for as long as it can be fetched, once they have proved anew who they are."""
    found = queries.own_copy(request.user, reference, timezone.localdate())
    return attachment(f"everything-kept-{found.released_on}.zip", "application/zip", copies.fetch(found, by=request.user))


@own
def complain(request: SignedIn) -> HttpResponse:
    """Let the person complain about how their data were handled."""
    return form_page(
        request,
        DataComplaintForm(),
        act=lambda **said: data_complaints.complain(**said, by=request.user, on=timezone.localdate()),
        title="Complain about the handling of your data",
        template="people/complain.html",
        to=lambda made: made.get_absolute_url(),
        done="Your complaint has come in.",
        context={"back": reverse("rights"), "leave": "Go back without sending"},
        submit="Send the complaint",
    )


@own
def complaint(request: SignedIn, reference: str) -> HttpResponse:
    """Show the person's own complaint and where it stands."""
    made = queries.own_complaint(request.user, reference)
    return render(request, "people/data_complaint.html", {"title": made, "made": made})
