"""The rows of the tables, and which of them belong to what."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection
from sqlmodel import SQLModel, select

from app.database import tables

Rows = list[dict[str, Any]]
Index = dict[Any, Rows]


def all_rows(connection: Connection, table: type[SQLModel]) -> Rows:
    """All rows of a table in the order of its key, nulls left out."""
    keys = table.__table__.primary_key  # type: ignore[attr-defined]
    result = connection.execute(select(table.__table__).order_by(*keys))  # type: ignore[attr-defined]
    return [
        {name: value for name, value in row.items() if value is not None}
        for row in result.mappings()
    ]


def by_owner(rows: Iterable[dict[str, Any]], *keys: str) -> Index:
    """Rows by the value of their first key column, all key columns taken out."""
    index: Index = defaultdict(list)
    for row in rows:
        owner = row[keys[0]]
        index[owner].append({name: value for name, value in row.items() if name not in keys})
    return index


def values_by_owner(
    connection: Connection, table: type[SQLModel], owner: str, column: str
) -> dict[str, list[str]]:
    """The values of one column by their owner, in the order of their positions."""
    index: dict[str, list[str]] = defaultdict(list)
    for row in all_rows(connection, table):
        index[row[owner]].append(row[column])
    return index


def citations_by_owner(connection: Connection) -> dict[str, Index]:
    """Citations by the column that names their owner, then by the owner."""
    index: dict[str, Index] = {owner: defaultdict(list) for owner in tables.OWNERS}
    for row in all_rows(connection, tables.Citation):
        row.pop("id")
        owner = next(name for name in tables.OWNERS if name in row)
        index[owner][row.pop(owner)].append(row)
    return index


class EntryRows:
    """What every kind of entry can have, by the kind and the key of the entry."""

    def __init__(self, connection: Connection) -> None:
        self._fields: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
        for row in all_rows(connection, tables.Revision):
            revision = {"on": row.pop("day"), **_own(row)}
            self._of(row).setdefault("revisions", []).append(revision)
        for row in all_rows(connection, tables.Withdrawal):
            self._of(row)["withdrawn"] = {"on": row.pop("day"), **_own(row)}
        for row in all_rows(connection, tables.Acceptance):
            self._of(row).setdefault("accepted", []).append(_own(row))
        for row in all_rows(connection, tables.SameAs):
            self._of(row).setdefault("same_as", []).append(row["url"])

    def of(self, kind: str, key: object) -> dict[str, Any]:
        """The fields of one entry that are given."""
        return self._fields.get((kind, str(key)), {})

    def _of(self, row: dict[str, Any]) -> dict[str, Any]:
        return self._fields[row["entry_kind"], row["entry"]]


def _own(row: dict[str, Any]) -> dict[str, Any]:
    keys = ("entry_kind", "entry", "position")
    return {name: value for name, value in row.items() if name not in keys}
