"""A resident answers: counted, or kept and left out with its reason; nothing tells who it was (SUR-1, SUR-7, SUR-8)."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import F

from handbook import surveys as handbook
from handbook.rules import Breach
from surveys import checks, queries
from surveys.models import Chosen, DayKey, Mark, Option, Question, Response, Survey, UsedPage, Written
from surveys.pages import Page

# One household or one telephone has a whole network of these; a single address of it says nothing.
NETWORK_OF_VERSION_6 = 64


@dataclass(frozen=True)
class Answers:
    """What somebody chose and wrote."""

    options: tuple[Option, ...] = ()
    written: Mapping[Question, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Say whether no question was answered."""
        return not self.options and not self.written


@transaction.atomic
def take(survey: Survey, *, answers: Answers, page: Page, address: str, on: date) -> Response | None:
    """Take one answer; nothing comes of a page that was sent before. The address is used for today's marks and kept nowhere."""
    survey = queries.locked(survey)
    if not survey.is_open_on(on):
        raise Breach(handbook.OPEN, "This survey is not open today.")
    if not UsedPage.objects.get_or_create(token=page.token, defaults={"day": on})[1]:
        return None
    marks = _Marks(survey, address, on)
    handbook.require_room(marks.from_address, marks.to_survey)
    left_out = handbook.left_out(
        handbook.Arrival(
            seconds=page.seconds,
            least_seconds=handbook.least_seconds(checks.seconds_of(survey)),
            from_address_today=marks.from_address,
            to_survey_today=marks.to_survey,
            is_same_as_another=marks.has_come(answers),
        )
    )
    marks.count(answers)
    return _keep(survey, answers, left_out or "")


class _Marks:
    """Today's marks of one survey, as keyed hashes: how much came in all, from this network, and word for word the same from it."""

    def __init__(self, survey: Survey, address: str, on: date) -> None:
        self.survey, self.on, self.network = survey, on, _network(address)
        self.key = DayKey.objects.get_or_create(day=on)[0].key
        self.from_address = self._times(self.network)
        self.to_survey = self._times("")

    def has_come(self, answers: Answers) -> bool:
        """Say whether the same answers came from this network today."""
        return self._times(self._same(answers)) > 0

    def count(self, answers: Answers) -> None:
        """Mark that they came."""
        for what in ("", self.network, self._same(answers)):
            mark, _ = Mark.objects.get_or_create(survey=self.survey, day=self.on, digest=self._digest(what))
            Mark.objects.filter(pk=mark.pk).update(times=F("times") + 1)

    def _same(self, answers: Answers) -> str:
        options = sorted(option.pk for option in answers.options)
        written = sorted((question.pk, text) for question, text in answers.written.items())
        return json.dumps([self.network, options, written])

    def _times(self, what: str) -> int:
        found = Mark.objects.filter(survey=self.survey, day=self.on, digest=self._digest(what))
        return next(iter(found.values_list("times", flat=True)), 0)

    def _digest(self, what: str) -> str:
        return hmac.new(self.key.encode(), what.encode(), hashlib.sha256).hexdigest()


def _network(address: str) -> str:
    """Return the network that one household has: an address of version 4, or its half of one of version 6."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if known.version == 4:
        return str(known)
    return str(ipaddress.ip_network((known, NETWORK_OF_VERSION_6), strict=False))


def _keep(survey: Survey, answers: Answers, left_out: str) -> Response:
    response = Response.objects.create(survey=survey, left_out=left_out)
    Chosen.objects.bulk_create(Chosen(response=response, option=option) for option in answers.options)
    Written.objects.bulk_create(
        Written(question=question, text=handbook.without_contact(text), left_out=left_out) for question, text in answers.written.items()
    )
    return response
