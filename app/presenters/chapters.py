"""The three chapters of the record, and the months of each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from app.presenters.events import by_month
from app.record import edtf
from app.record.codelists import Chapter
from app.record.schema import Edition
from app.rows.events import EventRow
from app.rows.timeline import MonthRow
from app.view.event_filter import ONE_DAY
from app.view.evidence import EventView
from app.view.filters import pairs
from app.view.page_request import PageRequest

Months = list[tuple[str, list[EventRow]]]
Place = tuple[Chapter, str | None]


def chapter_of(day: date, edition: Edition) -> Chapter:
    """The chapter of what had certainly happened by a day and not before it."""
    if day < (edition.begins.earliest or date.min):
        return Chapter.BEFORE
    return Chapter.MAIN if day <= (edition.summit.latest or date.max) else Chapter.AFTER


def by_chapter(rows: Sequence[EventRow], edition: Edition) -> list[tuple[Chapter, Months]]:
    """Rows in their order under chapter and month of their last possible day."""
    chapters = groupby(rows, lambda row: chapter_of(date.fromisoformat(row.latest or ""), edition))
    return [(chapter, by_month(list(events))) for chapter, events in chapters]


def month_rows(page_request: PageRequest, events: Iterable[EventView]) -> tuple[MonthRow, ...]:
    """Every month from Vilnius to the day of the view, with how many of the events stand in it."""
    edition = page_request.record.edition
    counts = _counts(events, edition)
    totals = _counts(page_request.view.past, edition)
    return tuple(
        MonthRow(
            chapter=chapter,
            month=month,
            count=counts[chapter, month],
            total=totals[chapter, month],
            url=_url(page_request, first, last),
        )
        for chapter, month, first, last in _months(edition, page_request.view.as_of)
    )


def _counts(events: Iterable[EventView], edition: Edition) -> Counter[Place]:
    days = (event_view.date.latest or date.max for event_view in events)
    return Counter(_place(day, edition) for day in days)


def _place(day: date, edition: Edition) -> Place:
    chapter = chapter_of(day, edition)
    return chapter, None if chapter is Chapter.BEFORE else f"{day:%Y-%m}"


def _months(
    edition: Edition, last_day: date
) -> Iterator[tuple[Chapter, str | None, date | None, date]]:
    """Chapter, month, first day and last; the month of the summit once in each of two chapters."""
    begins, summit = edition.begins.earliest or date.min, edition.summit.latest or date.max
    if begins > date.min:
        yield Chapter.BEFORE, None, None, begins - ONE_DAY
    first = begins
    while first <= last_day:
        month_end = edtf.parse(f"{first:%Y-%m}").latest or last_day
        last = min(month_end, summit) if first <= summit else month_end
        yield *_named(first, edition), first, last
        first = last + ONE_DAY


def _named(day: date, edition: Edition) -> tuple[Chapter, str]:
    return chapter_of(day, edition), f"{day:%Y-%m}"


def _url(page_request: PageRequest, first: date | None, last: date) -> str:
    filters = replace(
        page_request.filters, start=edtf.of_day(first) if first else None, end=edtf.of_day(last)
    )
    return page_request.urls.at("/timeline", pairs(filters, page_request.record))
