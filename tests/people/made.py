"""Makers of requests, copies and complaints about personal data, by the services that people use."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from handbook.data_protection import Right
from people.models import DataComplaint, DataCopy, DataRequest, Person
from people.services import copies, data_complaints, rights
from tests import make


def request(person: Person | None = None, *, right: str = Right.ACCESS.value, on: date | None = None, **said: Any) -> DataRequest:
    """Make an open request for a copy, asked today unless the test says otherwise."""
    return rights.ask(right=right, details=said.get("details", ""), by=person or make.person(), on=on or make.today())


def paused(person: Person | None = None, *, on: date | None = None) -> DataRequest:
    """Make a request that waits for a reply."""
    made = request(person, on=on)
    return rights.pause(made, question="Which panel do you mean?", by=make.person(), on=on or make.today())


def copy(person: Person | None = None, *, on: date | None = None) -> DataCopy:
    """Make a copy that has been made and not been released."""
    ordered = copies.order(request(person, on=on), by=make.person(), on=on or make.today())
    copies.make_waiting(timezone.now())
    return DataCopy.objects.get(pk=ordered.pk)


def released(person: Person | None = None, *, on: date | None = None) -> DataCopy:
    """Make a copy that was released, today unless the test says otherwise."""
    return copies.release(copy(person, on=on), has_looked=True, by=make.person(), on=on or make.today())


def released_for(asked: DataRequest) -> DataCopy:
    """Release the copy that somebody has asked for."""
    copies.order(asked, by=make.person(), on=make.today())
    copies.make_waiting(timezone.now())
    return copies.release(DataCopy.objects.get(request=asked), has_looked=True, by=make.person(), on=make.today())


def complaint(person: Person | None = None, *, on: date | None = None) -> DataComplaint:
    """Make a complaint about the handling of data."""
    return data_complaints.complain(text="My telephone number was read out.", by=person or make.person(), on=on or make.today())
