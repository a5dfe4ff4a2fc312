"""The one door: every view says what it does, and nobody does it without a holding that allows it.

``panels`` registers who holds what on a day; ``access`` decides; views are marked with ``allow``, ``public`` or ``own``.
Whoever has no part in a place meets a 404 there, whoever has one but not this one a 403; case files are always a 404.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import Any, Protocol

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from access import decide
from access.actions import Action
from access.decide import Verdict
from access.holdings import Holding, Subject
from access.roles import Role
from core import audit

log = logging.getLogger(__name__)

PUBLIC = "public"
OWN = "own"
SAFE_METHODS = frozenset({"GET", "HEAD"})

View = Callable[..., HttpResponseBase]
Provider = Callable[[Any, date], Iterable[Holding]]
Who = AbstractBaseUser | AnonymousUser


class Thing(Protocol):
    """Something the gate can be asked about."""

    def gate_subject(self) -> Subject:
        """Return where the thing belongs and whose it is."""


_providers: list[Provider] = []
_remembered: ContextVar[dict[tuple[Any, date], tuple[Holding, ...]] | None] = ContextVar("remembered", default=None)


def register(provider: Provider) -> None:
    """Take note of a function that says what a person holds on a day."""
    if provider not in _providers:
        _providers.append(provider)


@dataclass(frozen=True, slots=True)
class Asker:
    """A person, or nobody, with what they hold on one day; lives as long as one request."""

    person: int | None
    holdings: tuple[Holding, ...]

    def verdict(self, action: Action, thing: Thing | None = None, *, own: bool = False) -> Verdict:
        """Decide; with ``own`` the question is about the asker's own part of the thing."""
        subject = thing.gate_subject() if thing is not None else Subject()
        if own:
            subject = replace(subject, owner=self.person)
        return decide.may(self.person, self.holdings, action, subject)

    def may(self, action: Action, thing: Thing | None = None, *, own: bool = False) -> bool:
        """Say whether they may; a check that fails means no."""
        try:
            return self.verdict(action, thing, own=own) is Verdict.ALLOWED
        except Exception:
            log.exception("The check of %s failed and counts as a refusal.", action)
            return False


def holdings_of(person: Who, on: date) -> tuple[Holding, ...]:
    """Return what the person holds on that day; nobody, and whoever may not sign in, holds nothing."""
    if not (person.is_authenticated and person.is_active):
        return ()
    known = _remembered.get()
    if known is None:
        return _looked_up(person, on)
    if (person.pk, on) not in known:
        known[person.pk, on] = _looked_up(person, on)
    return known[person.pk, on]


def holds(person: Who, on: date, *roles: Role) -> bool:
    """Say whether the person holds one of these roles anywhere on that day."""
    return any(held.role in roles for held in holdings_of(person, on))


def remembered(person: Who, on: date) -> tuple[Holding, ...] | None:
    """Return what the person holds on that day where it has been looked up for this page already."""
    return (_remembered.get() or {}).get((person.pk, on))


def _looked_up(person: Who, on: date) -> tuple[Holding, ...]:
    return tuple(holding for provider in _providers for holding in provider(person, on))


@contextmanager
def asked_once(known: Asker | None = None) -> Iterator[None]:
    """Look up once what somebody holds while many ask in a row and nothing is changed, as when duties are gathered.

    What one asker holds today may be known already.
    """
    found = {(known.person, timezone.localdate()): known.holdings} if known is not None else {}
    token = _remembered.set({**(_remembered.get() or {}), **found})
    try:
        yield
    finally:
        _remembered.reset(token)


def may(person: Who, action: Action, thing: Thing | None = None, *, on: date | None = None, own: bool = False) -> bool:
    """Say whether the person may do this with the thing today, or on the day given; always asked afresh."""
    return _asker_on(person, on or timezone.localdate()).may(action, thing, own=own)


def asker(request: HttpRequest) -> Asker:
    """Return who asks in this request; what they hold is looked up once a request and never kept longer."""
    known: Asker | None = getattr(request, "gate_asker", None)
    if known is None or known.person != request.user.pk:
        today = timezone.localdate()
        known = _asker_on(request.user, today)
        request.gate_asker = known  # type: ignore[attr-defined]
    return known


def _asker_on(person: Who, on: date) -> Asker:
    """Return the asker; holdings that cannot be looked up count as none."""
    try:
        return Asker(person.pk, holdings_of(person, on))
    except Exception:
        log.exception("What somebody holds could not be looked up and counts as nothing.")
        return Asker(person.pk, ())


def allow(action: Action, *, find: Callable[..., Any] | None = None, own: bool = False) -> Callable[[View], View]:
    """Open the view to whoever may do this with the thing that ``find`` gets from the address; the view gets both.

    ``find`` takes what the address holds as keywords and raises ``Http404``. Without it the action is about the service as a
    whole and the view gets the request alone. With ``own`` the asker's own part of the thing is meant: their signature,
    their reply.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def door(request: HttpRequest, **address: Any) -> HttpResponseBase:
            if _is_stranger(request) and not _is_open_to_strangers(action, find, address):
                return _to_sign_in(request)
            thing = find(**address) if find is not None else None
            _require(request, action, thing, own)
            _require_not_read_only(request, action, thing)
            request.gate_thing = thing  # type: ignore[attr-defined]
            return view(request, thing) if find is not None else view(request, **address)

        door.gate_action, door.gate_own = action, own  # type: ignore[attr-defined]
        return door

    return mark


def public(view: View) -> View:
    """Mark a view that is open to everybody."""
    view.gate_action = PUBLIC  # type: ignore[attr-defined]
    return view


def own(view: View) -> View:
    """Open the view to whoever is signed in; it shows and changes nothing but their own things."""

    @wraps(view)
    def door(request: HttpRequest, **address: Any) -> HttpResponseBase:
        return _to_sign_in(request) if _is_stranger(request) else view(request, **address)

    door.gate_action = OWN  # type: ignore[attr-defined]
    return door


def _require_not_read_only(request: HttpRequest, action: Action, thing: Thing | None) -> None:
    """Refuse every change to what belongs to a dissolved panel, but for people's rights and what is brought to its end (DIS-3)."""
    if request.method in SAFE_METHODS or thing is None or decide.outlives_the_panel(action):
        return
    if thing.gate_subject().is_read_only:
        raise PermissionDenied("This panel is dissolved, so it can only be read. What it decided stays.")


def _is_stranger(request: HttpRequest) -> bool:
    return not request.user.is_authenticated


def _is_open_to_strangers(action: Action, find: Callable[..., Any] | None, address: dict[str, Any]) -> bool:
    """Say whether somebody who is not signed in may; a thing that is missing and one that is not open look the same."""
    if decide.is_public(action):
        return True
    if not decide.is_public_when_open(action) or find is None:
        return False
    try:
        thing = find(**address)
    except Http404:
        return False
    return Asker(None, ()).may(action, thing)


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """Send to the sign-in page and, where that can be done again by a link, back afterwards."""
    return redirect_to_login(request.get_full_path() if request.method in SAFE_METHODS else "/")


def _require(request: HttpRequest, action: Action, thing: Thing | None, own: bool) -> None:
    """Let through or refuse; a check that fails hides the thing, and every refusal leaves an entry."""
    try:
        verdict = asker(request).verdict(action, thing, own=own)
    except Exception:
        log.exception("The check of %s failed and counts as a refusal.", action)
        verdict = Verdict.HIDDEN
    if verdict is Verdict.ALLOWED:
        return
    if isinstance(request.user, AbstractBaseUser):
        audit.record(request.user, action, thing if isinstance(thing, Model) else request.user, outcome="refused")
    if verdict is Verdict.REFUSED:
        raise PermissionDenied
    raise Http404
