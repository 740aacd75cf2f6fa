"""The whole record as a Frictionless Data Package (version 2): typed tables, keys and hashes."""

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import count
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import Boolean, Column, Float, Integer, Table
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from app.database import tables
from app.database.writer import rows
from app.formats import csv
from app.formats.ids import urn
from app.record.licences import DATA
from app.record.record import Record
from app.text.releases import state

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLE_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
NAME = "datapackage.json"
TYPES = {AutoString: "string", Integer: "integer", Float: "number", Boolean: "boolean"}
DAYS = {
    *("earliest", "latest", "recorded", "revised_on", "day"),
    *("checked", "begins", "summit", "accessed", "known_from"),
}
GUARDED_CELLS = (
    "A cell that a spreadsheet could take for a formula, or that begins with an apostrophe, has an "
    "apostrophe put before it: take the first one away."
)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    """One table of the package as a file."""

    table: Table
    about: str | None
    content: bytes

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.table.name}.csv"


def files(record: Record) -> dict[str, File]:
    """Every table of the record by name, the empty ones too; with what was withdrawn, and why."""
    rows_by_table: dict[str, list[Row]] = {name: [] for name in names()}
    numbers = count(1)
    for model, row in rows(record.with_withdrawn):
        numbered = row | {"id": next(numbers)} if model is tables.Citation else row
        rows_by_table[str(model.__tablename__)].append(numbered)
    return {str(model.__tablename__): _file(model, rows_by_table) for model in _models()}


def names() -> tuple[str, ...]:
    """The names of the tables."""
    return tuple(str(model.__tablename__) for model in _models())


def _models() -> list[type[SQLModel]]:
    classes = (value for value in vars(tables).values() if isinstance(value, type))
    return [model for model in classes if issubclass(model, SQLModel) and model is not SQLModel]


def _table(model: type[SQLModel]) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]
    return table


def _file(model: type[SQLModel], rows_by_table: dict[str, list[Row]]) -> File:
    table = _table(model)
    columns = [column.name for column in table.columns]
    content = csv.lines(
        columns, ([row.get(name) for name in columns] for row in rows_by_table[table.name])
    )
    return File(table, vars(model).get("__doc__"), content)


def descriptor(
    record: Record,
    files_by_table: dict[str, File],
    homepage: str = "",
    folder: str = "",
    release: str | None = None,
) -> dict[str, Any]:
    """What the package says of itself; `folder` leads from it to its tables.

    `release` is the name of the release that the record is, None where none holds it.
    """
    edition = record.edition
    about = {
        "$schema": PROFILE,
        "name": "pactline",
        "id": urn(f"package {record.revision}"),
        "title": edition.title,
        "description": "Dated events, agreements and what they promise, each with its sources. "
        f"Dates are EDTF texts. {GUARDED_CELLS}",
        "version": release or record.revision,
        "created": f"{edition.checked.text}T00:00:00Z",
        "licenses": [{"name": DATA.spdx, "title": DATA.name, "path": DATA.url}],
        "contributors": [{"title": "Pactline", "roles": ["publisher"]}],
        "sources": [
            _source(source.publisher, source.title, source.url) for source in record.sources
        ],
        "resources": [_resource(file, folder) for file in files_by_table.values()],
    }
    return about | ({"homepage": homepage} if homepage else {})


def _source(publisher: str, title: str, url: str | None) -> dict[str, str]:
    return {"title": f"{publisher}: {title}"} | ({"path": url} if url else {})


def _resource(file: File, folder: str) -> dict[str, Any]:
    resource = {
        "name": file.table.name,
        "type": "table",
        "path": folder + file.name,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
        "schema": _schema(file.table),
    }
    return resource | ({"description": file.about} if file.about else {})


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": TABLE_PROFILE,
        "fields": [_field(column) for column in table.columns],
        "primaryKey": [column.name for column in table.primary_key],
    }
    if keys := [_foreign(column) for column in table.columns if column.foreign_keys]:
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column[Any]) -> dict[str, Any]:
    kind = "date" if column.name in DAYS else TYPES[type(column.type)]
    rules = {
        "required": not column.nullable or None,
        "unique": (column.unique or _alone(column)) or None,
    }
    constraints = {name: value for name, value in rules.items() if value}
    field = {"name": column.name, "type": kind}
    return field | ({"constraints": constraints} if constraints else {})


def _alone(column: Column[Any]) -> bool:
    return column.primary_key and len(column.table.primary_key) == 1


def _foreign(column: Column[Any]) -> dict[str, Any]:
    target = next(iter(column.foreign_keys)).column
    reference = {"resource": target.table.name, "fields": [target.name]}
    return {"fields": [column.name], "reference": reference}


def archive(
    record: Record,
    files_by_table: dict[str, File],
    homepage: str = "",
    release: str | None = None,
) -> bytes:
    """The package in one file with a README; the same record gives the same bytes."""
    described = descriptor(record, files_by_table, homepage, release=release)
    about = json.dumps(described, ensure_ascii=False, indent=1)
    parts = [("README.md", readme(record, release).encode()), (NAME, about.encode())]
    parts += [(file.name, file.content) for file in files_by_table.values()]
    return _zip(parts, record.edition.checked.earliest or date(1980, 1, 1))


def _zip(parts: Iterable[tuple[str, bytes]], day: date) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as opened:
        for name, content in parts:
            entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            opened.writestr(entry, content)
    return written.getvalue()


def readme(record: Record, release: str | None = None) -> str:
    """What somebody needs to know who finds the archive."""
    edition, name = record.edition, state(record.revision, release)
    return f"""# {edition.title}

The record of Pactline, from {edition.begins} to {edition.checked}: {name}.

- `{NAME}` describes every table: fields, types, keys, hashes, sources and licence (Frictionless
  Data Package, version 2).
- One CSV file for each table: UTF-8, names in the first line, nothing known is an empty cell.
- `event` holds what happened, `citation` where a source says so; other tables hang on them.
- Dates are EDTF texts: `2023-10-19`, `2023-10`, `[2023-10-01..2023-10-19]` for some day between.
- An entry named in `withdrawal` was taken back: it stays in its table, and counts no more.
- An announcement stays an announcement: only an event of kind `signed` is a signature.
- {GUARDED_CELLS}

Licence: {DATA.name} ({DATA.spdx}), {DATA.url}
Name the sources first, then Pactline with the release.
"""
