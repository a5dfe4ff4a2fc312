"""How a panel is doing, as a list of reasons; other apps add theirs (HB 3.3, 3.4; PAN-4, MEM-2, MEM-8, OFF-1, OFF-8, TOR-3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from handbook import membership as rules
from handbook.dates import in_full
from handbook.evenings import Caller, caller
from handbook.panels import KEPT_BY, PARTNERS, RECORDS, Keeper, missing_partners, no_secretary, record_keeper
from handbook.representation import serve_long
from handbook.rules import Rule
from handbook.terms import SIGNATURE
from handbook.words import counted, opening
from panels import queries
from panels.models import Membership, Office, Panel


@dataclass(frozen=True)
class Reason:
    """One thing that is in order or wants attention: a short title, a sentence, and the rule it goes by."""

    title: str
    sentence: str
    rule: Rule
    is_ok: bool

    @property
    def source(self) -> str:
        """Return where the rule stands."""
        return self.rule.source


CALLS = {Caller.DEPUTY: "the deputy", Caller.SECRETARY: "the secretary", Caller.POLICE: "the police team"}

Provider = Callable[[Panel, date], Iterable[Reason]]
_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Take note of a function that says how a panel is doing in one respect."""
    if provider not in _providers:
        _providers.append(provider)


def reasons(panel: Panel, on: date) -> list[Reason]:
    """Return every reason, those in order first, each group as the providers give it."""
    found = [reason for provider in (_own, *_providers) for reason in provider(panel, on)]
    return sorted(found, key=lambda reason: not reason.is_ok)


def is_working(panel: Panel, on: date) -> bool:
    """Say whether nothing wants attention."""
    return all(reason.is_ok for reason in reasons(panel, on))


def _own(panel: Panel, on: date) -> Iterator[Reason]:
    members = queries.members_on(panel, on)
    offices = {office.kind: office for seat in members for office in queries.offices_held(seat)}
    yield _chair(offices)
    yield _secretary(record_keeper(Office.Kind.SECRETARY in offices, Office.Kind.CHAIR in offices))
    yield _seats(len(members))
    yield from _long_service(members, on)
    yield _signatures(panel, members)
    yield _partners(panel, on)


def _chair(offices: Mapping[str, Office]) -> Reason:
    office = offices.get(Office.Kind.CHAIR)
    if office is None:
        who = CALLS[caller(False, Office.Kind.DEPUTY in offices, Office.Kind.SECRETARY in offices)]
        return Reason("It has no chair.", f"A meeting elects one; until then {who} calls it.", rules.CHAIR, is_ok=False)
    return Reason("It has a chair.", f"The tenure ends on {in_full(office.ends_on)}.", rules.CHAIR_TENURE, is_ok=True)


def _secretary(keeper: Keeper) -> Reason:
    """Say who keeps the records: a secretary, whom every panel is better off with, or else the chair (PAN-4, OFF-8)."""
    missing = no_secretary(keeper is Keeper.SECRETARY)
    if missing is not None:
        return Reason("It has no secretary.", KEPT_BY[keeper], missing.rule, is_ok=False)
    return Reason("It has a secretary.", KEPT_BY[keeper], RECORDS, is_ok=True)


def _seats(count: int) -> Reason:
    warning = rules.few_members(count)
    said = f"{opening(counted(count, 'member'))} of {rules.MAX_MEMBERS}."
    if warning is not None:
        return Reason("It has few members.", f"{said} At least {rules.RECOMMENDED} are recommended.", warning.rule, is_ok=False)
    return Reason("It has members enough.", said, rules.TWELVE, is_ok=True)


def _long_service(members: list[Membership], on: date) -> Iterator[Reason]:
    """Say in numbers that members have served for long; it names nobody (MEM-7)."""
    warning = serve_long((seat.admitted_on for seat in members if seat.admitted_on is not None), on)
    if warning is not None:
        yield Reason("Some have served for long.", warning.sentence, warning.rule, is_ok=False)


def _signatures(panel: Panel, members: list[Membership]) -> Reason:
    terms = queries.terms_in_force(panel)
    signed = queries.signed_by(terms) if terms else set()
    missing = [seat for seat in members if seat.person_id not in signed]
    if not members or not missing:
        return Reason("Everybody has signed.", "The terms of reference are signed by every member.", SIGNATURE, is_ok=True)
    who = opening(counted(len(missing), "member"))
    verb = "has" if len(missing) == 1 else "have"
    return Reason("Signatures are missing.", f"{who} {verb} not signed the terms of reference.", SIGNATURE, is_ok=False)


def _partners(panel: Panel, on: date) -> Reason:
    partners = queries.partners_on(panel, on)
    warning = missing_partners(partner.kind for partner in partners)
    if warning is not None:
        return Reason("Partners are missing.", warning.sentence, warning.rule, is_ok=False)
    said = f"{opening(counted(len(partners), 'partner'))}, a councillor, the council and housing among them."
    return Reason("Its partners are at the table.", said, PARTNERS, is_ok=True)
