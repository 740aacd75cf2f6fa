"""Events as a calendar (RFC 5545): whole days, and only days that the sources give."""

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from app.formats.ids import urn
from app.formats.page_format import BuiltPage
from app.presenters.rows import EventRow, ExpectedRow
from app.record import edtf
from app.text import summaries

Days = tuple[date, date]


def write(shown: BuiltPage) -> bytes:
    """The page's events with a day, and the signings announced for one."""
    expected: tuple[ExpectedRow, ...] = getattr(shown.page, "expected", ())
    undated = sum(known(row.date) is None for row in shown.rows)
    undated += sum(known(row.expects) is None for row in expected)
    context = calendar(
        title=f"Pactline: {shown.page.title}",
        description=summaries.calendar(shown.page.as_of, undated),
    )
    before, end, after = context.partition(b"END:VCALENDAR")
    written = (
        *(_happened(shown, row) for row in shown.rows),
        *(_announced(shown, row) for row in expected),
    )
    return b"".join((before, *written, end, after))


def calendar(title: str, description: str) -> bytes:
    """A calendar without entries."""
    made = Calendar()
    made.add("prodid", "-//Pactline//Pactline//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        made.add(name, title)
    for name in ("description", "x-wr-caldesc"):
        made.add(name, description)
    return bytes(made.to_ical())


def known(edtf_text: str) -> Days | None:
    """The first and the last day, where the sources give both without a doubt."""
    span = edtf.parse(edtf_text)
    if span.uncertain or span.approximate or not span.earliest or not span.latest:
        return None
    exact = [end for end in span.ends if end and len(end) == len("2023-10-19")]
    days_on_end = span.form == "interval" and len(exact) == 2
    return (span.earliest, span.latest) if span.form == "day" or days_on_end else None


def _happened(shown: BuiltPage, row: EventRow) -> bytes:
    """The entry of an event, nothing for one without a day."""
    days = known(row.date)
    if days is None:
        return b""
    entry = _entry(shown, f"event {row.id}", row.title, days, row)
    entry.add("status", "CONFIRMED")
    entry.add("description", row.summary)
    entry.add("categories", [row.kind_label])
    if row.place:
        entry.add("location", row.place)
    return bytes(entry.to_ical())


def _announced(shown: BuiltPage, row: ExpectedRow) -> bytes:
    """The entry of a signing announced, nothing for one without a day."""
    days = known(row.expects)
    if days is None:
        return b""
    entry = _entry(shown, f"expected {row.event}", summaries.expected_signing(row), days, row)
    entry.add("status", "TENTATIVE")
    entry.add("description", summaries.expected_by(row))
    entry.add("categories", ["Signing announced"])
    return bytes(entry.to_ical())


def _entry(
    shown: BuiltPage, name: str, title: str, days: Days, row: EventRow | ExpectedRow
) -> Event:
    entry = Event()
    changed = datetime.combine(date.fromisoformat(row.updated), datetime.min.time(), UTC)
    entry.add("uid", urn(name))
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("dtstart", days[0])
    entry.add("dtend", days[1] + timedelta(days=1))
    entry.add("summary", title)
    entry.add("transp", "TRANSPARENT")
    if shown.page_request.urls.has_host:
        entry.add("url", shown.absolute(row.url))
    return entry
