"""A list as CSV (RFC 4180): UTF-8, one line of names, cells safe in spreadsheets."""

import csv
import io
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import WithJsonSchema

from app.formats import table
from app.formats.page_format import BuiltPage
from app.view.query_keys import QueryKey

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
GUARD = "'"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
BOM = QueryKey(
    "bom",
    "Begins the file with a byte order mark, by which Excel knows UTF-8.",
    Annotated[Literal["1"], WithJsonSchema({"type": "string", "enum": ["1", ""]})],
    "1",
)


def write(built_page: BuiltPage) -> bytes:
    """Return all rows of the page's list, behind a byte order mark where one is asked for."""
    columns = table.columns(table.row_model(type(built_page.page), built_page.table))
    names = [column.name for column in columns]
    text = lines(names, ([column.value(row) for column in columns] for row in built_page.rows))
    return BYTE_ORDER_MARK + text if built_page.page_request.byte_order_mark else text


def lines(names: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Return a table with its header."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(
        [guarded(table.cell(value)) for value in row] for row in (names, *rows)
    )
    return written.getvalue().encode()


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would run it as a formula.

    A text that begins with an apostrophe of its own gets another, so that a reader who takes the
    first one of a cell away has the text as it was.
    """
    return GUARD + text if text.startswith((GUARD, *FORMULA_STARTS)) else text
