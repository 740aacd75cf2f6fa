"""From one entry to its own columns and to the rows that every kind of entry can have."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from sqlmodel import SQLModel

from app.database import tables
from app.record import schema
from app.record.edtf import Span

Row = tuple[type[SQLModel], dict[str, Any]]


def plain(value: Any) -> Any:
    """The value as a column holds it."""
    if isinstance(value, Enum):
        return value.value
    return value.text if isinstance(value, Span) else value


def columns(table: type[SQLModel], shape: schema.RecordModel) -> dict[str, Any]:
    """The columns of a table that the shape has fields for."""
    values = {name: getattr(shape, name, None) for name in table.model_fields}
    return {name: plain(value) for name, value in values.items()}


def listed(
    table: type[SQLModel], owner: dict[str, Any], column: str, values: Iterable[Any]
) -> Iterator[Row]:
    """One row for each value of a list, numbered from 0."""
    for position, value in enumerate(values):
        yield table, {**owner, "position": position, column: plain(value)}


def citations(cited: Iterable[schema.Citation], **owner: Any) -> Iterator[Row]:
    """The citations of one owner."""
    for citation in cited:
        yield tables.Citation, {**columns(tables.Citation, citation), **owner, "id": None}


def latest_revision(entry: schema.Entry) -> dict[str, Any]:
    """The columns for the last change of an entry."""
    revised = entry.revised
    return {
        "revised_on": revised.on.text if revised else None,
        "revised_what": revised.what if revised else None,
    }


def of_entry(entry: schema.Entry, kind: str, key: object) -> Iterator[Row]:
    """Changes, a withdrawal, acceptances and addresses elsewhere, as any entry can have them."""
    owner = {"entry_kind": kind, "entry": str(key)}
    for position, revision in enumerate(entry.revisions):
        row = {"day": revision.on.text, "what": revision.what, "why": revision.why}
        yield tables.Revision, {**owner, "position": position, **row}
    if withdrawn := entry.withdrawn:
        row = {"day": withdrawn.on.text, "why": withdrawn.why, "instead": withdrawn.instead}
        yield tables.Withdrawal, {**owner, **row}
    for position, accepted in enumerate(entry.accepted):
        row = columns(tables.Acceptance, accepted)
        yield tables.Acceptance, {**row, **owner, "position": position}
    yield from listed(tables.SameAs, owner, "url", getattr(entry, "same_as", ()))
