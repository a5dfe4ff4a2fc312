"""Everybody's page of their own details (App B; GDPR-4)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.gate import own
from core.pages import form_page
from people import services
from people.forms import DetailsForm
from people.requests import SignedIn


@own
def details(request: SignedIn) -> HttpResponse:
    """Show what is kept of how the person is reached, and the ways to sign in."""
    context = {"person": request.user, "title": "Your details", "is_young": request.user.is_under_18(timezone.localdate())}
    return render(request, "people/details.html", context)


@own
def change(request: SignedIn) -> HttpResponse:
    """Let the person put their own details right."""
    person = request.user
    initial = {"full_name": person.full_name, "contact_email": person.contact_email, "phone": person.phone}
    return form_page(
        request,
        DetailsForm(initial=initial, known_as=person.full_name),
        act=lambda **said: services.put_right(person, **said),
        title="Change your details",
        to=reverse("details"),
        done="Your details are changed.",
        context={"back": reverse("details")},
    )
