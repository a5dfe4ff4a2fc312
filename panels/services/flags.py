"""The central unit flags a clause that a panel has added and that does not fit the framework (HB 3.2; TOR-1)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook.panels import require_living
from handbook.terms import require_flag, require_open_flag
from panels import letters, queries
from panels.models import Flag, Panel
from panels.queries import flags as reads
from people.models import Person


@transaction.atomic
def raise_flag(panel: Panel, *, text: str, by: Person, on: date) -> Flag:
    """Flag what the panel has added to the terms in force; chair and secretary are told, and the terms stay as they are."""
    panel = queries.locked(panel)
    require_living(panel.is_living)
    terms = queries.terms_in_force(panel)
    require_flag(has_additions=terms is not None and bool(terms.additions), is_flagged=reads.flag_on(terms) is not None)
    assert terms is not None
    flag = Flag.objects.create(terms=terms, text=text, raised_by=by, raised_on=on)
    audit.record(by, Action.TERMS_FLAG, flag)
    officers = (queries.chair_of(panel, on), queries.secretary_of(panel, on))
    outbox.post([letters.clause_flagged(flag, one) for one in officers if one is not None])
    return flag


@transaction.atomic
def withdraw(panel: Panel, *, by: Person, on: date) -> Flag:
    """Take the flag back from the terms in force."""
    panel = queries.locked(panel)
    flag = reads.flag_on(queries.terms_in_force(panel))
    require_open_flag(flag is not None)
    assert flag is not None
    flag.withdrawn_on = on
    flag.save(update_fields=["withdrawn_on"])
    audit.record(by, Action.TERMS_FLAG, flag, "withdrawn")
    return flag
