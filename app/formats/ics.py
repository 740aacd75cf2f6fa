"""Events as a calendar (RFC 5545): whole days, and only days that the sources give."""

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from app.formats.ids import urn
from app.formats.page_format import BuiltPage
from app.language import current_language, gettext
from app.record import edtf
from app.rows.events import EventRow, ExpectedRow
from app.text import calendars
from app.text import events as event_text

Days = tuple[date, date]
REFRESH = timedelta(days=1)


def write(built_page: BuiltPage) -> bytes:
    """Return the page's events with a day, and the signings announced for one."""
    page = built_page.page
    expected: tuple[ExpectedRow, ...] = getattr(page, "expected", ())
    empty = calendar(
        title=f"Pactline: {page.title}",
        description=calendars.description(
            page.as_of,
            getattr(page, "starts", None),
            getattr(page, "ends", None),
            undated_events=sum(known(row.date) is None for row in built_page.rows),
            undated_signings=sum(known(row.expects) is None for row in expected),
        ),
    )
    before, end, after = empty.partition(b"END:VCALENDAR")
    entries = (
        *(_happened(built_page, row) for row in built_page.rows),
        *(_announced(built_page, row) for row in expected),
    )
    return b"".join((before, *entries, end, after))


def calendar(title: str, description: str) -> bytes:
    """Return a calendar without entries.

    It names no METHOD: a file to subscribe to is no invitation, and iTIP (RFC 5546) wants an
    ORGANIZER in every entry of a calendar that has one.
    """
    empty = Calendar()
    empty.add("prodid", f"-//Pactline//Pactline//{current_language().upper()}")
    empty.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        empty.add(name, title)
    for name in ("description", "x-wr-caldesc"):
        empty.add(name, description)
    empty.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    empty.add("x-published-ttl", "P1D")
    return bytes(empty.to_ical())


def known(edtf_text: str) -> Days | None:
    """Return the first and the last day, where the sources give both without a doubt."""
    span = edtf.parse(edtf_text)
    if span.uncertain or span.approximate or not span.earliest or not span.latest:
        return None
    exact = [end for end in span.ends if end and len(end) == len("2023-10-19")]
    days_on_end = span.form == "interval" and len(exact) == 2
    return (span.earliest, span.latest) if span.form == "day" or days_on_end else None


def _happened(built_page: BuiltPage, row: EventRow) -> bytes:
    """Return the entry of an event, nothing for one without a day."""
    days = known(row.date)
    if days is None:
        return b""
    entry = _entry(built_page, f"event {row.id}", row.title, days, row)
    entry.add("status", "CONFIRMED")
    entry.add("sequence", _revisions(built_page, row.id))
    words = " ".join((row.summary, *event_text.beside_summary(row, built_page.event_title)))
    entry.add("description", _description(built_page, row.id, words))
    entry.add("categories", [row.kind_label])
    if row.place:
        entry.add("location", f"{row.place}, {row.venue}" if row.venue else row.place)
    return bytes(entry.to_ical())


def _announced(built_page: BuiltPage, row: ExpectedRow) -> bytes:
    """Return the entry of a signing announced, nothing for one without a day."""
    days = known(row.expects)
    if days is None:
        return b""
    title = event_text.expected_signing(row)
    entry = _entry(built_page, f"expected {row.event}", title, days, row)
    entry.add("status", "TENTATIVE")
    entry.add("sequence", _revisions(built_page, row.event))
    entry.add("description", _description(built_page, row.event, event_text.expected_by(row)))
    entry.add("categories", [gettext("Signing announced")])
    return bytes(entry.to_ical())


def _revisions(built_page: BuiltPage, event_id: str) -> int:
    """Return how often the event or a promise of it was revised.

    Clients keep an entry until its number rises.
    """
    event = built_page.page_request.record.events_by_id[event_id]
    return sum(len(fact.revisions) for fact in (event, *event.commitments))


def _description(built_page: BuiltPage, event_id: str, words: str) -> str:
    """Return the words with a line for each source of the event that the view admits."""
    page_request = built_page.page_request
    event_view = page_request.view.event_view(event_id)
    citations = event_view.citations if event_view else ()
    ids = dict.fromkeys(citation.source for citation in citations)
    sources = (page_request.record.sources_by_id[key] for key in ids)
    lines = (
        calendars.source_line(source.publisher, source.title, source.url) for source in sources
    )
    return "\n".join((words, *lines))


def _entry(
    built_page: BuiltPage, name: str, title: str, days: Days, row: EventRow | ExpectedRow
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
    if built_page.page_request.urls.has_host:
        entry.add("url", built_page.absolute(row.url))
    return entry
