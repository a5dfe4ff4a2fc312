"""The terms are altered by a proposal that goes with a notice and a vote at that meeting (ToR 10; TOR-1, TOR-4, TOR-5, TOR-7)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook.panels import require_living
from handbook.terms import require_additions_only, require_alteration, require_author
from panels import letters, queries, texts
from panels.models import Amendment, HandbookEdition, HandbookPart, Panel, Terms
from panels.queries import amendments as reads
from people.models import Person

Stage = Amendment.Stage
Change = Callable[..., Amendment]
Requirement = Callable[[Amendment], None]
_requirements: list[Requirement] = []


def require_before_change(requirement: Requirement) -> None:
    """Take note of a function of an app above that refuses to let a proposal be changed or withdrawn, as while it is voted on."""
    if requirement not in _requirements:
        _requirements.append(requirement)


@transaction.atomic
def propose(panel: Panel, *, additions: str, reason: str, edition: HandbookEdition | None = None, by: Person, on: date) -> Amendment:
    """Propose how the panel's own clauses are to read or, with an edition, that its core text is adopted; chair and secretary are told."""
    panel = queries.locked(panel)
    require_living(panel.is_living)
    base = _in_force(panel)
    amendment = Amendment(
        panel=panel,
        base=base,
        edition=edition or base.edition,
        additions=_tidied(additions),
        reason=reason.strip(),
        proposed_by=by,
        proposed_on=on,
    )
    _require_sound(amendment, base)
    amendment.save()
    audit.record(by, Action.TERMS_PROPOSE, amendment)
    officers = (queries.chair_of(panel, on), queries.secretary_of(panel, on))
    outbox.post([letters.amendment_proposed(amendment, one) for one in officers if one is not None and one != by])
    return amendment


@transaction.atomic
def revise(amendment: Amendment, *, additions: str, reason: str, by: Person, on: date) -> Amendment:
    """Change the words of a proposal; a notice that has carried the old ones no longer allows the vote (TOR-5)."""
    amendment = reads.locked_amendment(amendment)
    _require_changeable(amendment, by, on)
    amendment.additions, amendment.reason = _tidied(additions), reason.strip()
    _require_sound(amendment, _in_force(amendment.panel))
    amendment.save(update_fields=["additions", "reason"])
    audit.record(by, Action.TERMS_PROPOSE, amendment, "revised")
    return amendment


@transaction.atomic
def withdraw(amendment: Amendment, *, by: Person, on: date) -> Amendment:
    """Take a proposal back before a meeting has decided on it."""
    amendment = reads.locked_amendment(amendment)
    _require_changeable(amendment, by, on)
    require_alteration(is_change=True, is_on_text_in_force=True, is_undecided=amendment.is_undecided)
    amendment.stage, amendment.decided_on = Stage.WITHDRAWN, on
    amendment.save(update_fields=["stage", "decided_on"])
    audit.record(by, Action.TERMS_PROPOSE, amendment, "withdrawn")
    return amendment


def is_author(amendment: Amendment, person: Person, on: date) -> bool:
    """Say whether the proposal is the person's to change: their own, or that of the panel whose officer they are."""
    return amendment.proposed_by_id == person.pk or _is_officer(amendment, person, on)


def require_open(amendment: Amendment) -> None:
    """Refuse a vote on a proposal that is decided or rests on terms that have been altered since."""
    _require_sound(amendment, _in_force(amendment.panel))


@transaction.atomic
def carry(amendment: Amendment, *, by: Person, on: date) -> Terms:
    """Adopt what a meeting has carried as a new version of that day and ask every member to sign it (TOR-3, TOR-4)."""
    panel = queries.locked(amendment.panel_id)
    require_living(panel.is_living)
    amendment = reads.locked_amendment(amendment)
    _require_sound(amendment, _in_force(panel))
    terms = Terms.objects.create(
        panel=panel,
        edition=amendment.edition,
        version=max(panel.terms.values_list("version", flat=True)) + 1,
        additions=amendment.additions,
        put_forward_on=amendment.proposed_on,
        adopted_on=on,
    )
    amendment.stage, amendment.decided_on, amendment.result = Stage.CARRIED, on, terms
    amendment.save(update_fields=["stage", "decided_on", "result"])
    audit.record(by, Action.TERMS_ADOPT, terms)
    outbox.post([letters.sign_again(seat, terms) for seat in queries.members_of(panel, on)])
    return terms


@transaction.atomic
def reject(amendment: Amendment, *, by: Person, on: date) -> Amendment:
    """Record that a meeting did not carry a proposal; the terms stay as they are."""
    amendment = reads.locked_amendment(amendment)
    require_alteration(is_change=True, is_on_text_in_force=True, is_undecided=amendment.is_undecided)
    amendment.stage, amendment.decided_on = Stage.NOT_CARRIED, on
    amendment.save(update_fields=["stage", "decided_on"])
    audit.record(by, Action.TERMS_ADOPT, amendment, "not carried")
    return amendment


def _in_force(panel: Panel) -> Terms:
    terms = queries.terms_in_force(panel)
    assert terms is not None, "a panel is founded with terms of reference"
    return terms


def _require_sound(amendment: Amendment, in_force: Terms) -> None:
    """Refuse what alters nothing, rests on an older text, is decided, or touches the core."""
    old = (amendment.base.edition_id, amendment.base.additions)
    require_alteration(
        is_change=(amendment.edition_id, amendment.additions) != old,
        is_on_text_in_force=amendment.base_id == in_force.pk,
        is_undecided=amendment.is_undecided,
    )
    core = texts.core_clauses(queries.sections_of(amendment.edition, HandbookPart.Kind.TERMS))
    require_additions_only(core, [*core, *texts.own_clauses(amendment.additions)])


def _require_changeable(amendment: Amendment, by: Person, on: date) -> None:
    """Refuse a change by somebody else, or while an app above holds the proposal, whose row is held here."""
    require_author(is_author=amendment.proposed_by_id == by.pk, is_officer=_is_officer(amendment, by, on))
    for requirement in _requirements:
        requirement(amendment)


def _is_officer(amendment: Amendment, by: Person, on: date) -> bool:
    return by in {queries.chair_of(amendment.panel, on), queries.secretary_of(amendment.panel, on)}


def _tidied(additions: str) -> str:
    """Return the clauses one to a line, without empty lines."""
    return "\n".join(line.strip() for line in additions.splitlines() if line.strip())
