"""Pages of police files, for the officers of a ward, and of the report, for its panel."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.downloads import attachment
from core.gate import allow
from core.pages import form_page
from panels.models import Panel, Ward
from panels.queries import living_panel_of, panel_in, ward_in
from people.requests import SignedIn
from policing import queries, services
from policing.forms import ConfirmForm, DiscardForm, UploadForm
from policing.models import Upload
from policing.notices import notices
from policing.report import report as report_of
from policing.tables import by_kind, by_month, groups

PAGE = 20


@allow(Action.REPORT_UPLOAD, find=ward_in)
def index(request: HttpRequest, ward: Ward) -> HttpResponse:
    """List the files that were brought for a ward."""
    page = Paginator(queries.uploads_of(ward), PAGE).get_page(request.GET.get("page"))
    context = {
        "ward": ward,
        "page": page,
        "panel": living_panel_of(ward),
        "title": "Police files",
        "place": f"{ward}, {ward.borough}",
        "lead": "Files with police figures that were brought for this ward. The report counts those that were confirmed.",
    }
    return render(request, "policing/index.html", context)


@allow(Action.REPORT_UPLOAD, find=ward_in)
def upload(request: SignedIn, ward: Ward) -> HttpResponse:
    """Let an officer bring a file; nothing counts yet."""
    return form_page(
        request,
        UploadForm(request.POST or None, request.FILES or None, ward=ward, on=timezone.localdate()),
        act=lambda file: services.keep(file, ward, by=request.user),
        title="Bring a police file",
        to=lambda kept: kept.get_absolute_url(),
        submit="Check this file",
        context={
            "place": f"{ward}, {ward.borough}",
            "back": reverse("uploads", args=[ward.code]),
            "lead": "First the file is checked and you see what was understood. Then you confirm it.",
            "explanation": (
                "Only the month, the kind of crime and the ward of each line are kept. "
                "The file itself, places and references in it are not (POL-9)."
            ),
        },
    )


@allow(Action.REPORT_UPLOAD, find=queries.upload_in)
def show(request: SignedIn, upload: Upload) -> HttpResponse:
    """Show what was understood of a file and, while it waits, let an officer confirm it."""
    context = _understood(upload)
    if upload.stage != Upload.Stage.CHECKED or not upload.kept:
        return render(request, "policing/upload.html", context)
    panel = living_panel_of(upload.ward)
    return form_page(
        request,
        ConfirmForm(request.POST or None),
        act=lambda is_cleared: services.confirm(upload, is_cleared=is_cleared, by=request.user),
        title=context["title"],
        template="policing/confirm.html",
        to=reverse("report", args=[panel.slug]) if panel else reverse("uploads", args=[upload.ward.code]),
        done=f"The figures of {upload} are in the report.",
        submit="Confirm these figures",
        context=context,
    )


@allow(Action.REPORT_UPLOAD, find=queries.upload_in)
def discard(request: SignedIn, upload: Upload) -> HttpResponse:
    """Let an officer put a file away that is not to count."""
    return form_page(
        request,
        DiscardForm(request.POST or None),
        act=lambda: services.discard(upload, by=request.user),
        title="Discard this file?",
        to=reverse("uploads", args=[upload.ward.code]),
        done=f"{upload} was discarded. Nothing of it counts.",
        submit="Discard the file",
        context={
            "place": f"{upload}, for {upload.ward}",
            "back": upload.get_absolute_url(),
            "lead": "What was understood of it will not count. You can bring the file again.",
            "warns": True,
        },
    )


@allow(Action.REPORT_UPLOAD, find=queries.upload_in)
def set_aside(request: HttpRequest, upload: Upload) -> HttpResponse:
    """Hand out every line that was set aside with its reason, as a table for a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Line", "Reason"])
    rows = ((line, group.reason) for group in upload.set_aside.all() for first, last in group.lines for line in range(first, last + 1))
    writer.writerows(sorted(rows))
    return attachment(f"set-aside-{upload.pk}.csv", "text/csv; charset=utf-8", text.getvalue().encode("utf-8-sig"))


@allow(Action.REPORT_READ, find=panel_in)
def report(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the police report of the panel's ward."""
    made = report_of(panel.ward, timezone.localdate())
    context = {
        "panel": panel,
        "ward": panel.ward,
        "report": made,
        "title": "Police report",
        "place": panel,
        "lead": f"Crime and antisocial behaviour in {panel.ward}, {made.period}." if made.has_figures else "",
    }
    return render(request, "policing/report.html", context)


def _understood(upload: Upload) -> dict[str, Any]:
    """Return what both pages of an upload show."""
    standing = queries.standing_totals(upload.ward) if upload.stage == Upload.Stage.CHECKED else {}
    return {
        "upload": upload,
        "ward": upload.ward,
        "title": "What was understood",
        "place": f"{upload.ward}, {upload.ward.borough}",
        "back": reverse("uploads", args=[upload.ward.code]),
        "notices": notices(upload, standing, on=timezone.localdate()) if upload.stage == Upload.Stage.CHECKED else (),
        "months": by_month(upload, standing),
        "kinds": by_kind(upload),
        "set_aside": groups(upload),
    }
