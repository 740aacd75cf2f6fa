"""The days that a query asks for, read with the word before each date."""

from datetime import date, timedelta
from itertools import pairwise

from app.view.search.dates import span
from app.view.search.question_words import AFTER, BEFORE, FROM, UNTIL

YEARS = range(1900, 2101)
ONE_DAY = timedelta(days=1)
Days = tuple[str | None, str | None]


def is_date(word: str) -> bool:
    """Whether a word is a day, a month or a year that a query can ask for."""
    return span(word) is not None and ("-" in word or int(word) in YEARS)


def query_days(all_words: tuple[str, ...]) -> Days:
    """Return the first and the last day, month or year of a query, None for an open end."""
    dates = [(before, word) for before, word in pairwise(("", *all_words)) if is_date(word)]
    if not dates:
        return None, None
    if len(dates) > 1:
        named = sorted(word for _, word in dates)
        return named[0], named[-1]
    before, word = dates[0]
    days = span(word)
    first, last = (days.earliest, days.latest) if days else (None, None)
    if before in AFTER:
        return _beside(last, ONE_DAY), None
    if before in BEFORE:
        return None, _beside(first, -ONE_DAY)
    return (None if before in UNTIL else word), (None if before in FROM else word)


def _beside(day: date | None, days: timedelta) -> str | None:
    return (day + days).isoformat() if day else None
