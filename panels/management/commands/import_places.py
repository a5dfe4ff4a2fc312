"""Brings London's command units, boroughs, wards, polygons and LSOAs in from the published lists (GEO-1, GEO-4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from panels.importing.boundaries import Unreadable
from panels.importing.places import Kind, Paper, Places, gather, read
from panels.services.places import Laid, lay_out

# The day of the London borough elections from which the wards of 25 boroughs were redrawn; see docs/decisions.
CHANGED_ON = date(2022, 5, 5)
LARGEST_MB = 100
NAMED = (Kind.WARDS, Kind.UNITS, Kind.LSOAS, Kind.BOUNDARIES)


class Command(BaseCommand):
    """Read the lists, recognised by their headers, and store them in one piece or not at all."""

    help = "Imports wards, boroughs, command units, ward polygons and LSOAs from a folder or from named files; again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take folders and files, or files with what they have to be."""
        parser.add_argument("paths", nargs="*", type=Path, help="folders or files; each is recognised by its headers")
        for kind in NAMED:
            parser.add_argument(f"--{kind}", nargs="+", type=Path, default=[], metavar="FILE", help=f"files that hold {kind}")
        parser.add_argument(
            "--changed-on",
            type=date.fromisoformat,
            default=CHANGED_ON,
            metavar="DATE",
            help=f"the first day of the present wards where older ones ended (default {CHANGED_ON})",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read everything first, then store it."""
        try:
            places = gather(self._papers(options))
        except Unreadable as reason:
            raise CommandError(f"{reason} Nothing was stored.") from reason
        laid = lay_out(places, changed_on=options["changed_on"])
        for line in (*self._remarks(places), *self._counts(places, laid, options["changed_on"])):
            self.stdout.write(line)

    def _papers(self, options: dict[str, Any]) -> list[Paper]:
        papers = []
        for path in options["paths"]:
            if not path.exists():
                raise CommandError(f"There is no file or folder {path}.")
            papers += [_read(file) for file in _files(path)]
        for kind in NAMED:
            for path in options[str(kind)]:
                paper = _read(path)
                if paper.kind is not kind:
                    raise Unreadable(f"{path.name} was named for {kind}, but its headers say {paper.kind}.")
                papers.append(paper)
        if not papers:
            raise CommandError("Name a folder with the lists, or the files.")
        return papers

    def _remarks(self, places: Places) -> Iterable[str]:
        return (f"Note: {remark}" for remark in places.remarks)

    def _counts(self, places: Places, laid: Laid, changed_on: date) -> Iterable[str]:
        drawn = [boundary for code, boundary in places.boundaries.items() if code in places.wards]
        best_fit = sum(boundary.is_best_fit for boundary in drawn)
        yield f"Command units: {len(places.units)}. Authorities: {len(places.authorities)}. Wards on the list: {len(places.wards):,}."
        yield (
            f"Wards with a polygon: {len(drawn):,} ({len(drawn) - best_fit:,} real, {best_fit:,} by best fit). "
            f"Without: {len(places.wards) - len(drawn):,}."
        )
        yield f"Older wards with a polygon, ended before {changed_on:%-d %B %Y}: {len(places.ended):,}. LSOAs: {len(places.lsoas):,}."
        if laid.is_unchanged:
            yield "All of it was here already: nothing was changed."
            return
        for name, change in (
            ("command units", laid.units),
            ("boroughs", laid.boroughs),
            ("wards", laid.wards),
            ("polygons", laid.boundaries),
            ("LSOAs", laid.lsoas),
        ):
            yield f"Stored {name}: {change.new:,} new, {change.changed:,} changed."


def _files(path: Path) -> list[Path]:
    return sorted(file for file in path.iterdir() if file.suffix in {".csv", ".geojson", ".json"}) if path.is_dir() else [path]


def _read(path: Path) -> Paper:
    if not path.is_file():
        raise CommandError(f"There is no file {path}.")
    if path.stat().st_size > LARGEST_MB * 1_000_000:
        raise Unreadable(f"{path.name} is larger than {LARGEST_MB} MB.")
    return read(path.name, path.read_bytes())
