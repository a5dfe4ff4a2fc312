"""Keep London's places as the published lists have them: what is new comes in, nothing recorded since is undone (GEO-1, GEO-4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from access.actions import Action
from core import audit
from panels.importing.places import Places
from panels.models import BasicCommandUnit, Borough, Ward, WardBoundary, WardLsoa

BATCH = 500


@dataclass(frozen=True)
class Change:
    """How many rows of a kind came in and how many were put right."""

    new: int
    changed: int


@dataclass(frozen=True)
class Laid:
    """What an import did."""

    units: Change
    boroughs: Change
    wards: Change
    boundaries: Change
    lsoas: Change

    @property
    def is_unchanged(self) -> bool:
        """Say whether everything was there already."""
        return all(change == Change(0, 0) for change in (self.units, self.boroughs, self.wards, self.boundaries, self.lsoas))


@transaction.atomic
def lay_out(places: Places, *, changed_on: date) -> Laid:
    """Bring units, boroughs, wards, polygons and LSOAs in; wards of older lists ended the day before ``changed_on``."""
    units = _merge(BasicCommandUnit, "code", {unit.code: {"name": unit.name} for unit in places.units})
    boroughs = _merge(Borough, "code", _boroughs(places))
    wards = _merge(Ward, "code", _wards(places, changed_on), once=("valid_from", "valid_to"))
    ward_ids = dict(Ward.objects.filter(code__in=[*places.wards, *places.ended]).values_list("code", "pk"))
    boundaries = _merge(WardBoundary, "ward_id", _boundaries(places, ward_ids))
    lsoas = _merge(WardLsoa, "lsoa", {lsoa: {"ward_id": ward_ids[code]} for lsoa, code in places.lsoas.items()})
    _name_successors(places, ward_ids)
    laid = Laid(units, boroughs, wards, boundaries, lsoas)
    if not laid.is_unchanged:
        audit.record(None, Action.IMPORT_PLACES, BasicCommandUnit.objects.first() or BasicCommandUnit())
    return laid


def _merge(model: Any, key: str, wanted: Mapping[Any, Mapping[str, Any]], once: Sequence[str] = ()) -> Change:
    """Create the rows that are missing and change those that differ; fields named in ``once`` are set on creation alone."""
    if not wanted:
        return Change(0, 0)
    fields = [name for name in next(iter(wanted.values())) if name not in once]
    # Chosen here and not by the database, because SQLite limits how many values an IN takes.
    held = {getattr(row, key): row for row in model.objects.all() if getattr(row, key) in wanted}
    new = [model(**{key: value}, **row) for value, row in wanted.items() if value not in held]
    changed = []
    for value, row in held.items():
        if any(getattr(row, name) != wanted[value][name] for name in fields):
            for name in fields:
                setattr(row, name, wanted[value][name])
            changed.append(row)
    model.objects.bulk_create(new, batch_size=BATCH)
    model.objects.bulk_update(changed, fields, batch_size=BATCH)
    return Change(len(new), len(changed))


def _boroughs(places: Places) -> dict[str, dict[str, Any]]:
    units = dict(BasicCommandUnit.objects.values_list("code", "pk"))
    polices = {authority: units[unit.code] for unit in places.units for authority in unit.authorities}
    return {code: {"name": name, "slug": slugify(name), "bcu_id": polices.get(code)} for code, name in places.authorities.items()}


def _wards(places: Places, changed_on: date) -> dict[str, dict[str, Any]]:
    boroughs = dict(Borough.objects.values_list("code", "pk"))
    present = {
        code: {
            "name": ward.name,
            "borough_id": boroughs[ward.authority],
            "valid_from": changed_on if code in places.begun else None,
            "valid_to": None,
        }
        for code, ward in places.wards.items()
    }
    ended = {
        code: {
            "name": boundary.name,
            "borough_id": boroughs[boundary.authority],
            "valid_from": None,
            "valid_to": changed_on - timedelta(days=1),
        }
        for code, boundary in places.ended.items()
    }
    return present | ended


def _boundaries(places: Places, ward_ids: Mapping[str, int]) -> dict[int, dict[str, Any]]:
    return {
        ward_ids[code]: {
            "geometry": boundary.geometry,
            **dict(zip(("west", "south", "east", "north"), boundary.box, strict=True)),
            "source": boundary.source[:200],
        }
        for code, boundary in places.boundaries.items()
    }


def _name_successors(places: Places, ward_ids: Mapping[str, int]) -> None:
    """Name the successors of ended wards that have none yet: a recorded act is never overruled (GEO-4)."""
    through = Ward.successors.through
    known = set(through.objects.values_list("from_ward_id", flat=True))
    through.objects.bulk_create(
        [
            through(from_ward_id=ward_ids[old], to_ward_id=ward_ids[new])
            for old, successors in places.successors.items()
            if ward_ids[old] not in known
            for new in successors
        ],
        batch_size=BATCH,
    )
