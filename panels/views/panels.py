"""Pages that set a panel up: an officer's wards, an interim panel, the step to an active one, its settings (HB 3.1; PAN-1, PAN-7)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow, own
from core.pages import form_page
from panels import queries
from panels.forms import NothingToFillIn, PanelForm, SettingsForm
from panels.models import Panel, Ward
from panels.services import panels as services
from people.requests import SignedIn


@own
def wards(request: SignedIn) -> HttpResponse:
    """Show an officer the wards of their posting, and which have a panel."""
    found = list(queries.wards_of_officer(request.user, timezone.localdate()))
    context = {"wards": found, "title": "Your wards", "lead": "Every ward should have a panel."}
    return render(request, "panels/wards.html", context)


@allow(Action.INTERIM_CREATE, find=queries.ward_in)
def new(request: SignedIn, ward: Ward) -> HttpResponse:
    """Set up an interim panel for a ward without one."""
    return form_page(
        request,
        PanelForm(initial={"name": ward.name, "label": "ward panel"}),
        act=lambda **said: services.found_interim(ward, **said, by=request.user, on=timezone.localdate()),
        title="Set up an interim panel",
        template="panels/new.html",
        to=lambda panel: reverse("members", kwargs={"panel": panel.slug}),
        done=lambda panel: f"{panel} is set up. Add its founding members and name an interim chair.",
        context={"place": ward, "back": reverse("wards"), "has_panel": queries.living_panel_of(ward) is not None},
        submit="Set up the panel",
    )


@allow(Action.INTERIM_CREATE, find=queries.panel_in)
def activate(request: SignedIn, panel: Panel) -> HttpResponse:
    """Make an interim panel an active one."""
    members = reverse("members", kwargs={"panel": panel.slug})
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: services.activate(panel, by=request.user, on=timezone.localdate()),
        title="Make the panel active",
        template="panels/activate.html",
        to=members,
        done=f"{panel} is active.",
        context={"place": panel, "back": members},
        submit="Make it active",
    )


@allow(Action.PANEL_EDIT, find=queries.panel_in)
def settings(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let chair, secretary or ward officer change what the panel is called and how often it meets."""
    members = reverse("members", kwargs={"panel": panel.slug})
    return form_page(
        request,
        SettingsForm(initial=SettingsForm.initial_of(panel)),
        act=lambda **said: services.change_settings(panel, **said, by=request.user),
        title="The panel’s settings",
        template="panels/settings.html",
        to=members,
        done=lambda changed: f"The settings of {changed} are kept.",
        context={"place": panel, "back": members},
    )
