"""A list as CSV (RFC 4180): UTF-8 without a mark, one line of names, cells safe in spreadsheets."""

import csv
import io
from collections.abc import Iterable
from functools import singledispatch
from typing import Any, get_args

from pydantic import BaseModel

from app.formats.page_format import BuiltPage
from app.rows.citations import CitationRow
from app.rows.commitments import CommitmentRow
from app.rows.page import Model, Page
from app.rows.people import ParticipantRow, SignatoryRow

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(shown: BuiltPage) -> bytes:
    """All rows of the page's list."""
    names = columns(type(shown.page), shown.table)

    def one(row: Any) -> str:
        return line(getattr(row, name) for name in names)

    return "".join((line(names), *map(one, shown.rows))).encode()


def columns(page: type[Page], table: str) -> list[str]:
    """The names of a list's columns: the fields of its rows."""
    row: type[BaseModel] = get_args(page.model_fields[table].annotation)[0]
    return list(row.model_fields)


def lines(names: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """A table with its header."""
    return "".join(map(line, (names, *rows))).encode()


def line(values: Iterable[Any]) -> str:
    """One line of a table."""
    written = io.StringIO(newline="")
    csv.writer(written).writerow([guarded(cell(value)) for value in values])
    return written.getvalue()


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text


@singledispatch
def cell(value: Any) -> str:
    """A value as the text of one cell; nothing known is an empty cell."""
    return "" if value is None else str(value)


@cell.register
def _truth(value: bool) -> str:
    return "true" if value else "false"


@cell.register
def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


@cell.register
def _several(value: tuple) -> str:  # type: ignore[type-arg]
    return "; ".join(cell(one) for one in value)


@cell.register
def _citation(value: CitationRow) -> str:
    place = f"paragraph {value.paragraph}" if value.paragraph else value.section
    return f"{value.source}, {place}" if place else value.source


@cell.register
def _part(value: ParticipantRow) -> str:
    return f"{value.name}: {value.role_label}"


@cell.register
def _signatory(value: SignatoryRow) -> str:
    return value.name


@cell.register
def _commitment(value: CommitmentRow) -> str:
    return value.summary


@cell.register
def _model(value: Model) -> str:
    return value.model_dump_json(exclude_none=True)
