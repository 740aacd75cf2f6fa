"""Dates: within the calendar of the record, not in days to come, in the right order."""

from collections.abc import Iterator
from datetime import date

from app.record import edtf
from app.record.edtf import Span
from app.record.validation.findings import Context, Finding
from app.record.yaml_nodes import Path

FIRST_YEAR, LAST_YEAR = 1900, 2199


def bounds(context: Context) -> Iterator[Finding]:
    """A date lies between 1900 and 2199; anything else is a slip of the pen."""
    for part, key, path, value in context.values:
        if isinstance(value, Span) and not _within(value):
            message = f'"{value}" is no year of this record, {FIRST_YEAR} to {LAST_YEAR}'
            yield Finding(part, key, message, path)
    edition = context.record.edition
    for name in type(edition).model_fields:
        value = getattr(edition, name)
        if isinstance(value, Span) and not _within(value):
            message = f'"{value}" is no year of this record, {FIRST_YEAR} to {LAST_YEAR}'
            yield Finding("edition", "edition", message, (name,))


def _within(span: Span) -> bool:
    ends = [end.year for end in (span.earliest, span.latest) if end]
    return all(FIRST_YEAR <= year <= LAST_YEAR for year in ends)


def to_come(context: Context) -> Iterator[Finding]:
    """Nothing was recorded, looked at, published or changed on a day to come."""
    for part, key, path, value in context.values:
        if not isinstance(value, Span) or not _is_of_the_past(path):
            continue
        if value.earliest and value.earliest > context.today:
            message = f"{value} lies in days to come; today is {context.today}"
            yield Finding(part, key, message, path)


def known(context: Context) -> Iterator[Finding]:
    """A source counts as public from a day that has come."""
    for source in context.record.sources:
        published = source.published
        if source.known_from or published is None or not _within(published):
            continue
        if _has_begun(published, context.today) and not edtf.happened_by(published, context.today):
            message = f"{published} may lie in days to come; give known_from, the day on "
            hint = "which it is recorded, from which it counts as public"
            yield Finding("sources", source.id, message + hint, ("published",))


def _has_begun(span: Span, today: date) -> bool:
    return span.earliest is None or span.earliest <= today


def _is_of_the_past(path: Path) -> bool:
    return path[-1] in _PAST or path[-2:-1] == ("looked_on",)


_PAST = {"recorded", "accessed", "published", "known_from", "on"}


def last_days(context: Context) -> Iterator[Finding]:
    """An event has a last day on which it can have happened, or no page would ever show it."""
    for event in context.record.events:
        if event.date.latest is None:
            message = f"{event.date} has no last day; give one, such as that of the first report"
            yield Finding("events", event.id, message, ("date",))
    for document in context.record.documents:
        if document.date.latest is None:
            message = f"{document.date} has no last day; give one"
            yield Finding("documents", document.id, message, ("date",))


def recorded(context: Context) -> Iterator[Finding]:
    """Nothing is recorded before it happens, or changed before it is recorded."""
    for event in context.record.events:
        if _before(event.recorded, event.date.earliest):
            message = f"{event.recorded} lies before the event, {event.date}"
            yield Finding("events", event.id, message, ("recorded",))
    for part, key, entry in context.entries:
        written = getattr(entry, "recorded", None)
        for index, revision in enumerate(entry.revisions):
            if written and _before(revision.on, written.earliest):
                message = f"{revision.on} lies before the day of recording, {written}"
                yield Finding(part, key, message, ("revisions", index, "on"))
        if written and entry.withdrawn and _before(entry.withdrawn.on, written.earliest):
            message = f"{entry.withdrawn.on} lies before the day of recording, {written}"
            yield Finding(part, key, message, ("withdrawn", "on"))


def _before(span: Span, day: date | None) -> bool:
    return bool(span.latest and day and span.latest < day)


def accessed(context: Context) -> Iterator[Finding]:
    """No source was looked at before it was published."""
    for source in context.record.sources:
        published = source.published
        if source.accessed and published and _before(source.accessed, published.earliest):
            message = f"{source.accessed} lies before the day of publication, {published}"
            yield Finding("sources", source.id, message, ("accessed",))


def announcements(context: Context) -> Iterator[Finding]:
    """What is announced does not lie before its announcement."""
    for event in context.record.events:
        if event.expects and _before(event.expects, event.date.earliest):
            message = f"{event.expects} lies before the announcement of {event.date}"
            yield Finding("events", event.id, message, ("expects",))


def edition(context: Context) -> Iterator[Finding]:
    """The record begins before the summit, and was checked on a day that has come."""
    edition = context.record.edition
    if _before(edition.summit, edition.begins.earliest):
        message = f"{edition.summit} lies before begins, {edition.begins}"
        yield Finding("edition", "edition", message, ("summit",))
    if edition.checked.earliest and edition.checked.earliest > context.today:
        message = f"{edition.checked} lies in days to come; today is {context.today}"
        yield Finding("edition", "edition", message, ("checked",))


def coverage(context: Context) -> Iterator[Finding]:
    """No event lies after the last day of the record."""
    checked = context.record.edition.checked
    if "edition" in context.parsed.incomplete or checked.earliest is None:
        return
    for event in context.record.events:
        if event.date.earliest and event.date.earliest > checked.earliest:
            message = f"lies after the last day of the record, {checked}"
            hint = "; move checked in edition.yaml once all was looked through up to that day"
            yield Finding("events", event.id, message + hint, ("date",))


CHECKS_OF_EACH = (bounds, to_come, recorded)
CHECKS = (
    *(bounds, to_come, known, last_days, recorded, accessed),
    *(announcements, edition, coverage),
)
