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

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
GUARD = "'"


def write(built_page: BuiltPage) -> bytes:
    """Return all rows of the page's list."""
    names = columns(type(built_page.page), built_page.table)
    return lines(names, ([getattr(row, name) for name in names] for row in built_page.rows))


def columns(page: type[Page], table: str) -> list[str]:
    """Return the names of a list's columns: the fields of its rows."""
    row: type[BaseModel] = get_args(page.model_fields[table].annotation)[0]
    return list(row.model_fields)


def lines(names: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Return a table with its header."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows([guarded(cell(value)) for value in row] for row in (names, *rows))
    return written.getvalue().encode()


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would run it as a formula.

    A text that begins with an apostrophe of its own gets another, so that a reader who takes the
    first one of a cell away has the text as it was.
    """
    return GUARD + text if text.startswith((GUARD, *FORMULA_STARTS)) else text


@singledispatch
def cell(value: Any) -> str:
    """Return a value as the text of one cell; nothing known is an empty cell."""
    return "" if value is None else str(value)


@cell.register
def _truth(value: bool) -> str:
    return "true" if value else "false"


@cell.register
def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


@cell.register
def _values(value: tuple) -> str:  # type: ignore[type-arg]
    # To do: a value that has "; " in itself cannot be told from two. The JSON has them apart;
    # another separator, or an escape, would change what readers of these files rely on.
    return "; ".join(cell(member) for member in value)


@cell.register
def _citation(value: CitationRow) -> str:
    place = f"paragraph {value.paragraph}" if value.paragraph else value.section
    return f"{value.source}, {place}" if place else value.source


@cell.register
def _participant(value: ParticipantRow) -> str:
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
