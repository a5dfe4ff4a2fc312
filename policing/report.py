"""The police report of a ward: its latest months, two years by month, what the standard asks for (HB 4.2.1; POL-1 to POL-6, POL-11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from core.charts import Bar, Chart, Series, bars, line
from handbook.dates import add_months, in_full
from handbook.reports import STANDARD, Part, periods, standard
from handbook.rules import Rule, decides, rule
from handbook.words import listed
from panels.models import Ward
from policing import kinds, queries, ranking
from policing.comparison import Comparison, sentence, short
from policing.models import MonthlyTotal, Upload
from policing.months import partial, run, span, written

YEAR = 12
OLD_AFTER_MONTHS = 6
MOST_BARS = 8
BY_MONTH = "This source counts by month and has no days, so the report shows the latest months and not the latest weeks."

Counted = Callable[[str], bool]


@dataclass(frozen=True)
class Figure:
    """One number of the period with how it compares."""

    label: str
    number: str
    direction: str
    change: str
    earlier: str


@dataclass(frozen=True)
class Link:
    """Where members can look for themselves (POL-6)."""

    words: str
    url: str


@dataclass(frozen=True)
class Report:
    """Everything a page or a paper shows; without figures only the ward, the standard and the links."""

    ward: Ward
    on: date
    period: str
    opening: str
    figures: tuple[Figure, ...]
    years: Chart | None
    kinds: Chart | None
    table: tuple[tuple[str, ...], ...]
    table_head: tuple[str, ...]
    standard: tuple[Part, ...]
    notes: tuple[str, ...]
    links: tuple[Link, ...]
    source: str
    rank: str = ""

    @property
    def has_figures(self) -> bool:
        """Say whether there is anything to report."""
        return bool(self.period)

    @property
    def rule(self) -> Rule:
        """Return the rule that the report is held to."""
        return STANDARD

    @property
    def parts_met(self) -> int:
        """Return how many parts of the minimum standard are there."""
        return sum(part.is_met for part in self.standard)


LOOK = rule("POL-6", "HB 4.2.2", "Members can look for themselves: the report links to the public pages about the ward.")
LINKS = (
    Link("Your ward’s team and its crime map, on the Metropolitan Police’s pages", "https://www.met.police.uk/a/your-area/"),
    Link("Crime in your neighbourhood by street, on police.uk", "https://www.police.uk/pu/your-area/"),
    Link("The Metropolitan Police’s crime data dashboard", "https://www.met.police.uk/sd/stats-and-data/met/crime-data-dashboard/"),
)


@decides(LOOK)
def links(ward: Ward) -> tuple[Link, ...]:
    """Return where members look for themselves; a ward whose police force is another has the pages that cover every force."""
    return LINKS if ward.borough.bcu_id is not None else tuple(link for link in LINKS if "met.police.uk" not in link.url)


@dataclass(frozen=True)
class _Ledger:
    """A ward's numbers by month and kind. Months that no file covers have no number, which is not nought."""

    numbers: Mapping[tuple[date, str], int]
    months: frozenset[date]
    kinds: tuple[str, ...]

    def total(self, months: Sequence[date], counted: Counted) -> int | None:
        """Return the sum over the months, or nothing when one of them has no figures."""
        if not self.months.issuperset(months):
            return None
        return sum(self.numbers.get((month, kind), 0) for month in months for kind in self.kinds if counted(kind))


def report(ward: Ward, on: date, months: int = 3) -> Report:
    """Return the ward's report as of a day, from the months that have come in by then."""
    latest = queries.latest_month(ward, on)
    if latest is None:
        return Report(ward, on, "", "", (), None, None, (), (), standard(()), (), links(ward), "")
    ledger = _ledger(queries.totals(ward, add_months(latest, 1 - 2 * YEAR), latest))
    compared = periods(latest, _unbroken(ledger, latest, months))
    now, before, year_ago = compared.now, compared.before, compared.year_ago
    return Report(
        ward=ward,
        on=on,
        period=span(now[0], now[-1]),
        opening=_opening(ledger, now, year_ago),
        figures=_figures(ledger, now, before, year_ago),
        years=_years(ward, ledger, latest),
        kinds=_kinds(ward, ledger, now, year_ago),
        table=_table(ledger, now, before, year_ago),
        table_head=("Kind", span(year_ago[0], year_ago[-1]), span(before[0], before[-1]), span(now[0], now[-1])),
        standard=standard(kinds.categories(ledger.kinds)),
        notes=_notes(ledger, latest, on),
        links=links(ward),
        source=_source(queries.newest_confirmed(ward)),
        rank=ranking.sentence(ward, now),
    )


def _ledger(rows: Sequence[MonthlyTotal]) -> _Ledger:
    numbers = {(row.month, row.crime_type): row.number for row in rows}
    return _Ledger(numbers, frozenset(month for month, _ in numbers), tuple(sorted({kind for _, kind in numbers})))


def _unbroken(ledger: _Ledger, latest: date, most: int) -> int:
    """Return how many of the latest months have figures without a gap: a first file may bring a single month."""
    count = 1
    while count < most and add_months(latest, -count) in ledger.months:
        count += 1
    return count


def _is(kind: str) -> Counted:
    return lambda other: other == kind


def _opening(ledger: _Ledger, now: Sequence[date], year_ago: Sequence[date]) -> str:
    crime = ledger.total(now, kinds.is_crime) or 0
    then = ledger.total(year_ago, kinds.is_crime)
    return f"{span(now[0], now[-1])}: {_crimes(crime)} recorded. {sentence(crime, then, _a_year_before(now))}"


def _a_year_before(now: Sequence[date]) -> str:
    return "the same months a year before" if len(now) > 1 else "the same month a year before"


def _crimes(number: int) -> str:
    return "1 crime was" if number == 1 else f"{number:,} crimes were"


def _figures(ledger: _Ledger, now: Sequence[date], before: Sequence[date], year_ago: Sequence[date]) -> tuple[Figure, ...]:
    wanted: list[tuple[str, Counted]] = [("All crime", kinds.is_crime)]
    named = (("Violence", kinds.VIOLENCE), ("Antisocial behaviour", kinds.ASB), ("Robbery", kinds.ROBBERY))
    wanted += [(label, _is(kind)) for label, kind in named if kind in ledger.kinds]
    return tuple(_figure(label, now, *(ledger.total(months, counted) for months in (now, before, year_ago))) for label, counted in wanted)


def _figure(label: str, months: Sequence[date], now: int | None, before: int | None, year_ago: int | None) -> Figure:
    number = now or 0
    direction = Comparison(number, year_ago).direction if year_ago is not None else ""
    earlier = f"{before:,} in the {'months' if len(months) > 1 else 'month'} before" if before is not None else ""
    return Figure(label, f"{number:,}", direction, short(number, year_ago), earlier)


def _years(ward: Ward, ledger: _Ledger, latest: date) -> Chart:
    this_year, last_year = run(latest, YEAR), run(add_months(latest, -YEAR), YEAR)
    now, then = ledger.total(this_year, kinds.is_crime), ledger.total(last_year, kinds.is_crime)
    words = f"Some of the twelve months to {written(latest)} have no figures, so years cannot be compared yet."
    if now is not None:
        words = f"Twelve months to {written(latest)}: {_crimes(now)} recorded. {sentence(now, then, 'the twelve months before')}"
    return line(
        f"All recorded crime in {ward} by month, two years",
        words,
        this_year,
        Series("Last 12 months", tuple(ledger.total([month], kinds.is_crime) for month in this_year)),
        Series("Year before", tuple(ledger.total([month], kinds.is_crime) for month in last_year)),
    )


def _kinds(ward: Ward, ledger: _Ledger, now: Sequence[date], year_ago: Sequence[date]) -> Chart:
    drawn = [Bar(kinds.words(kind), ledger.total(now, _is(kind)) or 0, ledger.total(year_ago, _is(kind))) for kind in ledger.kinds]
    drawn.sort(key=lambda bar: (-bar.now, bar.name))
    return bars(
        f"Records in {ward} by kind, {span(now[0], now[-1])}",
        _kinds_sentence(drawn, _a_year_before(now)),
        _shortened(drawn),
        now=span(now[0], now[-1]),
        before=span(year_ago[0], year_ago[-1]),
    )


def _kinds_sentence(drawn: Sequence[Bar], when: str) -> str:
    """Name the largest kind and, where one stands out of what chance would do, the one that changed most."""
    largest = drawn[0]
    words = f"{largest.name} is the largest kind with {largest.now:,}."
    changed = [(bar, Comparison(bar.now, bar.before)) for bar in drawn if bar.before is not None]
    if not changed:
        return f"{words} There are no full figures for {when} to set them against."
    clear = [(bar, compared) for bar, compared in changed if compared.is_beyond_chance]
    if not clear:
        return f"{words} No kind differs from {when} by more than chance can make it."
    bar, compared = max(clear, key=lambda pair: abs(pair[1].difference))
    return (
        f"{words} {bar.name} changed most: {bar.now:,}, which is {compared.more_or_fewer} in {when}. "
        "What caused it, the numbers alone do not say."
    )


def _shortened(drawn: Sequence[Bar]) -> list[Bar]:
    """Return the largest kinds with everything else as one bar; the table below keeps them all."""
    if len(drawn) <= MOST_BARS + 1:
        return list(drawn)
    rest = drawn[MOST_BARS:]
    before = None if any(bar.before is None for bar in rest) else sum(bar.before or 0 for bar in rest)
    return [*drawn[:MOST_BARS], Bar("All other kinds", sum(bar.now for bar in rest), before)]


def _table(ledger: _Ledger, now: Sequence[date], before: Sequence[date], year_ago: Sequence[date]) -> tuple[tuple[str, ...], ...]:
    wanted: list[tuple[str, Counted]] = [(kinds.words(kind), _is(kind)) for kind in ledger.kinds]
    wanted.append(("All crime, without antisocial behaviour", kinds.is_crime))
    return tuple((label, *(_cell(ledger.total(months, counted)) for months in (year_ago, before, now))) for label, counted in wanted)


def _cell(number: int | None) -> str:
    return "no figures" if number is None else f"{number:,}"


def _notes(ledger: _Ledger, latest: date, on: date) -> tuple[str, ...]:
    notes = [BY_MONTH]
    if add_months(latest, OLD_AFTER_MONTHS) <= on:
        notes.append(f"The newest figures are those of {written(latest)}.")
    window = run(latest, 2 * YEAR)
    missing = [month for month in window if min(ledger.months) < month and month not in ledger.months]
    if missing:
        notes.append(f"There are no figures for {listed([written(month) for month in missing])}; that does not mean nothing happened.")
    broken = partial({month: ledger.total([month], lambda _: True) or 0 for month in ledger.months})
    if broken:
        months = listed([written(month) for month in broken])
        notes.append(f"The figures of {months} are far lower than usual and may not be complete.")
    if {"Vehicle crime"} & set(ledger.kinds):
        notes.append("Vehicle crime holds theft of and theft from vehicles: this source does not tell them apart.")
    return tuple(notes)


def _source(upload: Upload | None) -> str:
    if upload is None or upload.confirmed_at is None:
        return ""
    day = in_full(timezone.localtime(upload.confirmed_at).date())
    return (
        f"{upload.get_source_display()}. The last file was brought by {upload.uploaded_by} and confirmed on {day}; "
        f"{upload.kept:,} of its {upload.rows:,} lines lie in this ward."
    )
