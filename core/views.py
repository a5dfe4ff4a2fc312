"""The letters of the demo: whatever the service has written, to whomever, is read here and goes nowhere else."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from core import outbox
from core.downloads import attachment
from core.gate import public
from core.models import Enclosure

LETTERS_ON_A_PAGE = 50


@public
def letters(request: HttpRequest) -> HttpResponse:
    """List the letters, newest first."""
    _require_demo()
    words = request.GET.get("to", "").replace("\x00", "").strip()[:200]
    page = Paginator(outbox.letters_to(words, request.user.pk), LETTERS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "core/letters.html", {"title": "Letters", "page": page, "words": words})


@public
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one letter as its reader gets it."""
    _require_demo()
    found = get_object_or_404(outbox.readable_by(request.user.pk).prefetch_related("enclosures"), pk=pk)
    return render(request, "core/letter.html", {"title": found.subject, "letter": found})


@public
def enclosure(request: HttpRequest, pk: int, enclosure_pk: int) -> HttpResponse:
    """Hand over a file that goes out with a letter."""
    _require_demo()
    found = get_object_or_404(
        Enclosure.objects.select_related("file"), pk=enclosure_pk, letter=pk, letter__in=outbox.readable_by(request.user.pk)
    )
    return attachment(found.name, found.media_type, found.content)


def _require_demo() -> None:
    """Outside the demo there are no such pages."""
    if not settings.DEMO:
        raise Http404
