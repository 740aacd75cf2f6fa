"""EDTF dates (ISO 8601-2:2019): their bounds, their order, and how two compare.

Source: https://www.loc.gov/standards/datetime/. The record uses days, months and years, the
qualifiers `?`, `~` and `%`, one-of-a-range `[a..b]` and intervals `a/b`. The tests hold what is
read here against the library edtf, which takes a hundred times as long for each date.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Form = Literal["year", "month", "day", "one_of", "interval"]

ALLOWED = (
    'a day "2023-10-19", a month "2023-10" or a year "2023", each with "?", "~" or "%" behind it; '
    'one day in a range "[2023-10-01..2023-10-19]", "[..2024-06-12]" or "[2023-10-19..]"; '
    'an interval "2022/2024-06"'
)
_ALLOWED = f"allowed are {ALLOWED}"
_NOT_TAKEN = {
    r"-?\d{4}-\d\d-\d\dT.*": "a day with an hour in EDTF",
    r"[{\[].*,.*[}\]]|\{.*\}": "a set of dates in EDTF",
    r"[\d-]*X[\dX-]*": "a date with unknown digits in EDTF",
    r"Y-?\d+.*|-\d{4}.*": "a year far from ours in EDTF",
    r"\d{4}S\d.*|Y.*S\d+": "a year with significant digits in EDTF",
    r"[?~%]\d.*|\d{4}[?~%]-.*": "a date of which one part is uncertain in EDTF",
    r"\d{4}(-\d\d){0,2}[?~%]?/\d{4}(-\d\d){0,2}[?~%]?": (
        "an interval with an uncertain end in EDTF"
    ),
    r"/\d{4}.*|\d{4}(-\d\d){0,2}/": "an interval with an unknown end in EDTF",
}
_QUALIFIED = re.compile(r"(?P<date>\d{4}(?:-\d\d){0,2})(?P<qualifier>[?~%]?)", re.ASCII)
_RANGE = re.compile(
    r"\[(?P<from>\d{4}(?:-\d\d){0,2})?\.\.(?P<to>\d{4}(?:-\d\d){0,2})?\]"
    r"|(?P<start>\d{4}(?:-\d\d){0,2}|\.\.)/(?P<end>\d{4}(?:-\d\d){0,2}|\.\.)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Span:
    """What is known of a date: the first and the last day that it can mean.

    `earliest` and `latest` are None where the range is open on that side; `ends` holds the two
    written ends of a range or interval.
    """

    text: str
    form: Form
    earliest: date | None
    latest: date | None
    uncertain: bool = False
    approximate: bool = False
    ends: tuple[str | None, str | None] = (None, None)

    @property
    def day(self) -> date | None:
        """The one day meant, or None where the sources leave more than one."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def days(self) -> float:
        """How many days it can mean; infinite where a side is open."""
        if self.earliest is None or self.latest is None:
            return float("inf")
        return (self.latest - self.earliest).days + 1

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=20_000)
def parse(text: str) -> Span:
    """Read one EDTF text. Raises ValueError that says what is allowed."""
    if match := _QUALIFIED.fullmatch(text):
        return _single(text, match["date"], match["qualifier"])
    if match := _RANGE.fullmatch(text):
        low, high = (_end(match["from"] or match["start"]), _end(match["to"] or match["end"]))
        if low or high:
            return _range(text, low, high)
    raise _refused(text)


def of_day(day: date) -> Span:
    """The span of one known day."""
    return Span(day.isoformat(), "day", day, day)


def happened_by(span: Span, day: date) -> bool:
    """Whether it had certainly happened by the end of `day`."""
    return span.latest is not None and span.latest <= day


def passed(span: Span, day: date) -> bool:
    """Whether its last possible day lies before `day`."""
    return span.latest is not None and span.latest < day


def overlaps(span: Span, start: date | None, end: date | None) -> bool:
    """Whether any day of the span lies from `start` to `end`, both included, None for open.

    Nothing lies between days in the wrong order.
    """
    if start and end and start > end:
        return False
    begins_in_time = end is None or span.earliest is None or span.earliest <= end
    ends_in_time = start is None or span.latest is None or span.latest >= start
    return begins_in_time and ends_in_time


def within(span: Span, outer: Span) -> bool:
    """Whether every day that the span can mean is one that the outer can mean."""
    begins_in_time = outer.earliest is None or (
        span.earliest is not None and span.earliest >= outer.earliest
    )
    ends_in_time = outer.latest is None or (span.latest is not None and span.latest <= outer.latest)
    return begins_in_time and ends_in_time


def contradict(first: Span, second: Span) -> bool:
    """Whether two reports of one date have no day in common."""
    return not overlaps(first, second.earliest, second.latest)


def order(span: Span) -> tuple[date, date, str]:
    """Sort key: by the last possible day, then by the first, so that a vague date comes first."""
    return (span.latest or date.max, span.earliest or date.min, span.text)


def _end(text: str | None) -> str | None:
    return None if text in (None, "..") else text


def _single(text: str, plain: str, qualifier: str) -> Span:
    forms: tuple[Form, ...] = ("year", "month", "day")
    return Span(
        text,
        forms[plain.count("-")],
        _first(plain),
        _last(plain),
        uncertain=qualifier in {"?", "%"},
        approximate=qualifier in {"~", "%"},
    )


def _range(text: str, low: str | None, high: str | None) -> Span:
    if low and high and text.startswith("[") and len(low) != len(high):
        raise ValueError(f'"{text}" has ends of two forms; write both as days or both as months')
    earliest = _first(low) if low else None
    latest = _last(high) if high else None
    if earliest and latest and earliest > latest:
        raise ValueError(f'"{text}" ends before it begins')
    form: Form = "one_of" if text.startswith("[") else "interval"
    return Span(text, form, earliest, latest, ends=(low, high))


def _refused(text: str) -> ValueError:
    """Why a text that is no date of the record is none: EDTF can say more than the record."""
    if len(text) > 60:
        return ValueError(f'"{text[:57]}..." is not a date; {_ALLOWED}')
    for form, words in _NOT_TAKEN.items():
        if re.fullmatch(form, text, re.ASCII):
            return ValueError(f'"{text}" is {words}, which the record does not take; {_ALLOWED}')
    return ValueError(f'"{text}" is not a date; {_ALLOWED}')


def _not_in_calendar(plain: str) -> ValueError:
    year, month, *_ = [*plain.split("-"), ""]
    if year == "0000":
        reason = "the year 0 of EDTF, which the record does not take"
    elif month.isdigit() and 21 <= int(month) <= 41 and plain.count("-") == 1:
        reason = "a season or part of a year in EDTF, which the record does not take"
    else:
        reason = "no day of the calendar"
    return ValueError(f'"{plain}" is {reason}; {_ALLOWED}')


def _first(plain: str) -> date:
    year, month, day = [*map(int, plain.split("-")), 1, 1][:3]
    try:
        return date(year, month, day)
    except ValueError as error:
        raise _not_in_calendar(plain) from error


def _last(plain: str) -> date:
    first = _first(plain)
    if plain.count("-") == 2:
        return first
    month = first.month if "-" in plain else 12
    return date(first.year, month, monthrange(first.year, month)[1])
