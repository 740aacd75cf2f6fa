"""Dates in the usual spellings, each as one word: `2023-10-19`, or `2023-10` for a month."""

import re

from anyascii import anyascii
from babel.dates import get_month_names

from app.record import edtf
from app.record.edtf import Span

# "In November", which CLDR does not have.
_MONTHS_IN_UKRAINIAN = (
    "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні"
)


def _numbers_by_month() -> dict[str, int]:
    """Months by their English names, whole and short, and their Ukrainian names in three cases."""
    numbers: dict[str, int] = {"sept": 9}
    for names in (
        dict(enumerate(_MONTHS_IN_UKRAINIAN.split(), start=1)),
        get_month_names("wide", locale="en"),
        get_month_names("abbreviated", locale="en"),
        get_month_names("wide", locale="uk"),
        get_month_names("wide", "stand-alone", locale="uk"),
    ):
        for number, name in names.items():
            numbers[anyascii(name.replace("ь", "")).casefold()] = number
    return numbers


_NUMBERS_BY_MONTH = _numbers_by_month()
_MONTH = "(?P<month>" + "|".join(sorted(_NUMBERS_BY_MONTH, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
DATES = tuple(
    re.compile(form)
    for form in (
        rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_MONTH},? {_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./]{_YEAR}\b",
    )
)


def date_word(match: re.Match[str]) -> str:
    """Return the word for a date that one of DATES matches; what stood there if it is none."""
    parts = match.groupdict()
    month = _NUMBERS_BY_MONTH.get(parts["month"]) or int(parts["month"])
    word = f"{parts['year']}-{month:02}"
    if parts.get("day"):
        word += f"-{int(parts['day']):02}"
    return word if span(word) else match[0]


def span(word: str) -> Span | None:
    """Return the day, month or year that a word names, or None."""
    if not re.fullmatch(r"[12]\d{3}(-\d\d){0,2}", word):
        return None
    try:
        return edtf.parse(word)
    except ValueError:
        return None


def is_year(word: str) -> bool:
    """Whether a word is a year."""
    return "-" not in word and span(word) is not None
