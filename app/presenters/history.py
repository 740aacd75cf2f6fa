"""The record's own history: its order, which countries an entry concerns, its address."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from app.record import schema
from app.record.codelists import EntryKind
from app.record.difference import KIND_BY_PART
from app.record.record import Record
from app.record.schema import Entry, key_of
from app.rows.changes import HistoryRow
from app.text import values
from app.view import filters
from app.view.filters import Filters
from app.view.page_request import PageRequest
from app.view.view import View

Row = TypeVar("Row", bound=HistoryRow)
# The folder of the pages of each kind of entry that has pages of its own.
FOLDERS = {
    EntryKind.EVENT: "events",
    EntryKind.AGREEMENT: "agreements",
    EntryKind.DOCUMENT: "documents",
    EntryKind.COUNTRY: "countries",
    EntryKind.PERSON: "people",
    EntryKind.DISPUTE: "disputes",
    EntryKind.SOURCE: "sources",
}


def undated(page_request: PageRequest) -> PageRequest:
    """The same request for the whole record: its history is the same on every day."""
    chosen = Filters(release=page_request.filters.release)
    query = tuple(filters.pairs(chosen, page_request.record))
    params, view = filters.view_params(chosen, page_request.record), page_request.view
    if view.view_params != params:
        view = view.cached("undated", lambda: View(page_request.record, params))
    return replace(
        page_request,
        view=view,
        filters=chosen,
        urls=replace(page_request.urls, view_query=query),
    )


def in_order(rows: Iterable[Row], filters: Filters) -> list[Row]:
    """What the filters leave, the last first; of one day by the kind of entry, then by name."""
    kinds = list(EntryKind)
    chosen = [
        row
        for row in rows
        if (not filters.entry or row.entry_kind in filters.entry)
        and (not filters.change or row.change in filters.change)
        and (not filters.country or set(filters.country) & set(row.countries))
    ]
    chosen.sort(key=lambda row: (kinds.index(row.entry_kind), row.id))
    return sorted(chosen, key=lambda row: row.on, reverse=True)


def concerned(entry: Entry, record: Record) -> tuple[str, ...]:
    """The codes of the partners that an entry concerns, in its order."""
    return tuple(code for code in _codes(entry, record) if code in record.countries_by_code)


def _codes(entry: Entry, record: Record) -> tuple[str, ...]:
    if isinstance(entry, schema.Event):
        return entry.countries
    if isinstance(entry, schema.Document):
        return entry.parties
    if isinstance(entry, schema.Country):
        return (entry.code,)
    if isinstance(entry, schema.Agreement | schema.Person):
        return (entry.country,)
    if isinstance(entry, schema.Dispute | schema.Gap) and entry.about:
        return _codes_of_topic(entry.about, record)
    return ()


def _codes_of_topic(about: str, record: Record) -> tuple[str, ...]:
    if about in record.countries_by_code:
        return (about,)
    parts = (record.agreements_by_id, record.events_by_id, record.documents_by_id)
    topics: list[Entry] = [part[about] for part in parts if about in part]
    return _codes(topics[0], record) if topics else ()


def title_of(kind: EntryKind, key: str | None, record: Record) -> str | None:
    """What an entry is about, in words; None where it does not stand, or no key is given."""
    part = next((part for part, of_kind in KIND_BY_PART.items() if of_kind is kind), "")
    for entry in getattr(record, part):
        if key and key_of(entry) == key:
            return values.title(entry, entry)
    return None


def address(kind: EntryKind, key: str, page_request: PageRequest) -> str | None:
    """The page of an entry in the whole record that a request sees; None where it has none."""
    record, urls = page_request.record, page_request.urls
    if kind is EntryKind.GAP:
        gaps = {gap.id for gap in record.gaps if not page_request.view.answers(gap)}
        return f"{urls.to('/gaps')}#{key}" if key in gaps else None
    if kind is EntryKind.EVENT:
        return urls.event(key) if page_request.view.event_view(key) else None
    if kind is EntryKind.COUNTRY:
        country = record.countries_by_code.get(key)
        return urls.country(country.slug) if country else None
    stands = {
        EntryKind.AGREEMENT: record.agreements,
        EntryKind.DOCUMENT: record.documents,
        EntryKind.PERSON: record.people,
        EntryKind.DISPUTE: record.disputes,
        EntryKind.SOURCE: record.sources,
    }.get(kind, ())
    if not any(key_of(entry) == key for entry in stands):
        return None
    return urls.to(f"/{FOLDERS[kind]}/{key}")
