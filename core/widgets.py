"""Controls and fields in the manner of the GOV.UK Design System: dates in three boxes, times as people write them.

Dates and times accept what people type (" 3 ", "03", full-width figures, "Dec", "7.30pm"), and an error names the
part that is wrong.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

PARTS = ("day", "month", "year")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SHAPE_OF_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE)
TIMES_WITH_NAMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}


def tidied(text: object) -> str:
    """What somebody typed, without blanks around it and with every figure in its plain form."""
    return unicodedata.normalize("NFKC", "" if text is None else str(text)).strip()


def opened(what: str) -> str:
    """A phrase as the start of a sentence."""
    return what[:1].upper() + what[1:]


class WholeNumberInput(forms.TextInput):
    """A box for a whole number: no little arrows, which scrolling can turn, but the keyboard of figures on a phone."""

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "numeric", "class": "govuk-input--width-4", **(attrs or {})})


class Radios(forms.RadioSelect):
    """Radio buttons; `hints` gives a value its line of explanation."""

    def __init__(self, attrs: Mapping[str, Any] | None = None, *, hints: Mapping[Any, str] | None = None) -> None:
        super().__init__(dict(attrs or {}))
        self.hints = {str(value): hint for value, hint in (hints or {}).items()}


class Checkboxes(forms.CheckboxSelectMultiple):
    """Boxes to tick, any number of them; `hints` gives a value its line of explanation."""

    def __init__(self, attrs: Mapping[str, Any] | None = None, *, hints: Mapping[Any, str] | None = None) -> None:
        super().__init__(dict(attrs or {}))
        self.hints = {str(value): hint for value, hint in (hints or {}).items()}


class DateWidget(forms.MultiWidget):
    """Day, month and year in three boxes named NAME_day, NAME_month and NAME_year."""

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        box = {"inputmode": "numeric"}
        super().__init__({part: forms.TextInput(box) for part in PARTS}, dict(attrs or {}))

    def decompress(self, value: date | None) -> list[Any]:
        """The three boxes of a date."""
        return [value.day, value.month, value.year] if value else ["", "", ""]


class DateField(forms.Field):
    """A date from three boxes. `what` names it in errors: "the date of the meeting"."""

    widget = DateWidget

    def __init__(self, *, what: str = "the date", **kwargs: Any) -> None:
        self.what = what
        messages = {"required": f"Enter {what}: the day, the month and the year."} | kwargs.pop("error_messages", {})
        super().__init__(error_messages=messages, **kwargs)

    def to_python(self, value: Sequence[object] | date | None) -> date | None:
        """The date that was typed; None when all three boxes are empty."""
        if value is None or isinstance(value, date):
            return value
        typed = dict(zip(PARTS, map(tidied, value), strict=True))
        if not any(typed.values()):
            return None
        self._require_all(typed)
        day, month, year = self._day(typed["day"]), self._month(typed["month"]), self._year(typed["year"])
        try:
            return date(year, month, day)
        except ValueError:
            raise self._refusal("is not in the calendar: check the day and the month.", "day-month") from None

    def _require_all(self, typed: dict[str, str]) -> None:
        missing = [part for part in PARTS if not typed[part]]
        if missing:
            raise self._refusal(f"needs {' and '.join(f'a {part}' for part in missing)}.", "-".join(missing))

    def _day(self, text: str) -> int:
        if text.isdecimal() and 1 <= int(text) <= 31:
            return int(text)
        raise self._refusal("needs a day from 1 to 31.", "day")

    def _month(self, text: str) -> int:
        if text.isdecimal() and 1 <= int(text) <= 12:
            return int(text)
        if text[:3].lower() in MONTHS:
            return MONTHS.index(text[:3].lower()) + 1
        raise self._refusal("needs a month from 1 to 12.", "month")

    def _year(self, text: str) -> int:
        if text.isdecimal() and len(text) == 4 and int(text) > 0:
            return int(text)
        raise self._refusal("needs a year with four figures, like 2027.", "year")

    def _refusal(self, sentence: str, parts: str) -> ValidationError:
        return ValidationError(f"{opened(self.what)} {sentence}", code=parts)


class TimeField(forms.Field):
    """A time of day as people write it: 7 pm, 7.30pm, 19:30. `what` names it in errors."""

    widget = forms.TextInput

    def __init__(self, *, what: str = "the time", **kwargs: Any) -> None:
        self.what = what
        messages = {"required": f"Enter {what}, like 7.30 pm."} | kwargs.pop("error_messages", {})
        super().__init__(error_messages=messages, **kwargs)
        self.widget.attrs.setdefault("class", "govuk-input--width-5")

    def prepare_value(self, value: object) -> object:
        """A time as we write it; what was typed stays as it was typed."""
        return written(value) if isinstance(value, time) else value

    def to_python(self, value: object) -> time | None:
        """The time that was typed; None when the box is empty."""
        if isinstance(value, time):
            return value
        text = tidied(value).lower()
        if not text:
            return None
        if text in TIMES_WITH_NAMES:
            return TIMES_WITH_NAMES[text]
        match = SHAPE_OF_TIME.fullmatch(text)
        if match is None:
            raise ValidationError(f"Enter {self.what} like 7.30 pm or 19:30.", code="shape")
        return self._read(match)

    def _read(self, match: re.Match[str]) -> time:
        hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "")[:1]
        if half and 1 <= hour <= 12 and minute < 60:
            return time(hour % 12 + (12 if half == "p" else 0), minute)
        if half or hour > 23 or minute > 59:
            raise ValidationError(f"{opened(self.what)} is not a time of day. Enter it like 7.30 pm.", code="day")
        if hour < 12 and not match["hour"].startswith("0"):
            raise ValidationError(f"Say whether {self.what} is am or pm, like 7.30 pm.", code="half")
        return time(hour, minute)


def written(at: time) -> str:
    """A time as we write it: 7 pm, 7.30 pm."""
    minute = f".{at.minute:02}" if at.minute else ""
    return f"{(at.hour - 1) % 12 + 1}{minute} {'am' if at.hour < 12 else 'pm'}"
