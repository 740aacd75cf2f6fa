"""Events as a calendar (RFC 5545): whole days, and only days that the sources give."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from app import dates, sentences
from app.formats.form import Shown
from app.formats.ids import urn
from app.models import EventRow, ExpectedRow

Days = tuple[date, date]


def write(shown: Shown) -> bytes:
    """The page's events with a day, and the signings announced for one."""
    expected: tuple[ExpectedRow, ...] = getattr(shown.page, "expected", ())
    undated = sum(known(row.date) is None for row in shown.rows)
    undated += sum(known(row.expects) is None for row in expected)
    return bytes(
        calendar(
            title=f"Pactline: {shown.page.title}",
            description=sentences.calendar(shown.page.as_of, undated),
            entries=[*_happened(shown, shown.rows), *_announced(shown, expected)],
        ).to_ical()
    )


def calendar(title: str, description: str, entries: Iterable[Event]) -> Calendar:
    """A calendar of these entries."""
    made = Calendar()
    made.add("prodid", "-//Pactline//Pactline//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        made.add(name, title)
    for name in ("description", "x-wr-caldesc"):
        made.add(name, description)
    for entry in entries:
        made.add_component(entry)
    return made


def known(edtf: str) -> Days | None:
    """The first and the last day, where the sources give both without a doubt."""
    span = dates.parse(edtf)
    if span.uncertain or span.approximate or not span.earliest or not span.latest:
        return None
    exact = [end for end in span.ends if end and len(end) == len("2023-10-19")]
    days_on_end = span.form == "interval" and len(exact) == 2
    return (span.earliest, span.latest) if span.form == "day" or days_on_end else None


def _happened(shown: Shown, rows: Iterable[EventRow]) -> Iterator[Event]:
    for row in rows:
        days = known(row.date)
        if days:
            entry = _entry(f"event {row.id}", row.title, days, row.updated)
            entry.add("status", "CONFIRMED")
            entry.add("description", row.summary)
            entry.add("categories", [row.kind_label])
            entry.add("url", shown.absolute(row.url))
            if row.place:
                entry.add("location", row.place)
            yield entry


def _announced(shown: Shown, rows: Iterable[ExpectedRow]) -> Iterator[Event]:
    for row in rows:
        days = known(row.expects)
        if days:
            title = sentences.expected_signing(row)
            entry = _entry(f"expected {row.event}", title, days, row.updated)
            entry.add("status", "TENTATIVE")
            entry.add("description", sentences.expected_by(row))
            entry.add("categories", ["Signing announced"])
            entry.add("url", shown.absolute(row.url))
            yield entry


def _entry(name: str, title: str, days: Days, updated: str) -> Event:
    entry = Event()
    changed = datetime.combine(date.fromisoformat(updated), datetime.min.time(), UTC)
    entry.add("uid", urn(name))
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("dtstart", days[0])
    entry.add("dtend", days[1] + timedelta(days=1))
    entry.add("summary", title)
    entry.add("transp", "TRANSPARENT")
    return entry
