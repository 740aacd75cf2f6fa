"""Which pages of the site a change of the record touches."""

from collections.abc import Iterable, Iterator

from app.presenters.history import FOLDERS, concerned
from app.record import schema
from app.record.codelists import EntryKind
from app.record.difference import KIND_BY_PART, Change
from app.record.record import Record
from app.record.schema import Entry

# The lists in which an entry stands, by its kind.
LISTS: dict[EntryKind, tuple[str, ...]] = {
    EntryKind.EVENT: ("/", "/timeline"),
    EntryKind.AGREEMENT: ("/agreements", "/compare", "/pledges"),
    EntryKind.DOCUMENT: ("/documents",),
    EntryKind.COUNTRY: ("/", "/countries"),
    EntryKind.PERSON: ("/people",),
    EntryKind.DISPUTE: ("/disputes",),
    EntryKind.GAP: ("/gaps",),
    EntryKind.SOURCE: ("/sources",),
}


def touched_pages(changes: Iterable[Change], before: Record, after: Record) -> list[str]:
    """The paths of the pages that show something else for these changes, each once, in order.

    They are the pages of what changed, of what it names, and of what it cites, and their lists.
    """
    paths = {
        path
        for change in changes
        for record, entry in ((before, change.before), (after, change.after))
        if entry
        for path in _paths(change, entry, record)
    }
    return sorted(paths)


def _paths(change: Change, entry: Entry, record: Record) -> Iterator[str]:
    kind = KIND_BY_PART[change.part]
    yield from LISTS.get(kind, ())
    if kind in FOLDERS and kind is not EntryKind.COUNTRY:
        yield f"/{FOLDERS[kind]}/{change.key}"
    for code in concerned(change.owner, record):
        yield f"/countries/{record.countries_by_code[code].slug}"
    for citation in getattr(entry, "citations", ()):
        yield f"/sources/{citation.source}"
    if isinstance(change.owner, schema.Event):
        yield from _named_by_event(change.owner)
    if isinstance(change.owner, schema.Dispute | schema.Gap) and change.owner.about:
        yield from _of_topic(change.owner.about, record)


def _named_by_event(event: schema.Event) -> Iterator[str]:
    if event.agreement:
        yield from (f"/agreements/{event.agreement}", "/agreements")
    if event.document:
        yield f"/documents/{event.document}"
    yield from (f"/people/{part.person}" for part in event.people)
    for keys in event.links.values():
        yield from (f"/events/{key}" for key in keys)


def _of_topic(about: str, record: Record) -> Iterator[str]:
    if about in record.agreements_by_id:
        yield f"/agreements/{about}"
    if about in record.events_by_id:
        yield f"/events/{about}"
