"""The filters of a URL: resolved against the record, put into canonical order, taken away."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import BaseModel

from app.record.codelists import (
    ChangeKind,
    Collection,
    EntryKind,
    EventKind,
    Evidence,
    Group,
    Role,
    Sort,
    SourceKind,
    Status,
    Theme,
)
from app.record.edtf import Span
from app.record.record import Record
from app.urls import RELEASE
from app.view.evidence import ViewParams
from app.view.filter_keys import (
    CLOCK_KEYS,
    FILTER_BY_NAME,
    FILTER_KEYS,
    RELEASE_KEYS,
    VIEW_KEYS,
    FilterKey,
)
from app.view.query_keys import InvalidFilter, validated

__all__ = [
    "CLOCK_KEYS",
    "FILTER_BY_NAME",
    "FILTER_KEYS",
    "RELEASE",
    "RELEASE_KEYS",
    "VIEW_KEYS",
    "FilterKey",
    "Filters",
    "InvalidFilter",
    "Pairs",
    "pairs",
    "parse",
    "resolved",
    "view_params",
    "without",
]
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a URL asks for. Dates are None where the URL names none."""

    group: Group = Group.ALL
    country: tuple[str, ...] = ()
    agreement: tuple[str, ...] = ()
    theme: tuple[Theme, ...] = ()
    sort: Sort = Sort.SIGNED
    year: int | None = None
    source_kind: tuple[SourceKind, ...] = ()
    collection: Collection | None = None
    kind: tuple[EventKind, ...] = ()
    status: tuple[Status, ...] = ()
    role: tuple[Role, ...] = ()
    change: tuple[ChangeKind, ...] = ()
    entry: tuple[EntryKind, ...] = ()
    since: str = ""
    until: str = ""
    start: Span | None = None
    end: Span | None = None
    q: str = ""
    as_of: date | None = None
    known_on: date | None = None
    evidence: Evidence = Evidence.ALL
    release: str = ""


DEFAULTS = Filters()


def parse(query: Iterable[tuple[str, str]], record: Record, names: Iterable[str]) -> Filters:
    """Return the filters among a URL's pairs that a page knows. Raises InvalidFilter."""
    keys = tuple(FILTER_BY_NAME[name] for name in names)
    return resolved(validated(query, keys, record), record)


def resolved(query: BaseModel, record: Record) -> Filters:
    """Return the filters of a validated query, codes and ids in the place of names.

    Raises InvalidFilter for a name that the record does not know.
    """
    fields: dict[str, Any] = {}
    for name in type(query).model_fields:
        key = FILTER_BY_NAME.get(name)
        values: list[Any] = getattr(query, name)
        if key and values:
            distinct = {key.resolve(value, record) for value in values}
            fields[key.field] = tuple(sorted(distinct)) if key.many else distinct.pop()
    return Filters(**fields)


def pairs(filters: Filters, record: Record) -> Pairs:
    """Return the filters in canonical order without defaults: equal filters give equal pairs."""
    canonical: Pairs = []
    for key in FILTER_KEYS:
        value = getattr(filters, key.field)
        if value != getattr(DEFAULTS, key.field):
            values = value if key.many else (value,)
            canonical += [(key.name, key.text(member, record)) for member in values]
    return canonical


def without(filters: Filters, name: str, value: Any = None) -> Filters:
    """Return the filters less one key, or less one value of a key that takes several."""
    key = FILTER_BY_NAME[name]
    remaining = getattr(DEFAULTS, key.field)
    if key.many and value is not None:
        remaining = tuple(member for member in getattr(filters, key.field) if member != value)
    changed: dict[str, Any] = {key.field: remaining}
    return replace(filters, **changed)


def view_params(filters: Filters, record: Record) -> ViewParams:
    """Return the view that is asked for; a day after the record's last is held at that day."""
    articles = filters.evidence is Evidence.ARTICLES
    last = record.edition.checked.latest or date.max
    default = date.fromisoformat(record.last_article_day) if articles else last
    as_of = min(filters.as_of or default, last)
    return ViewParams(as_of=as_of, known_on=filters.known_on, evidence=filters.evidence)
