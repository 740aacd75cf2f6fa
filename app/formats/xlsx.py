"""The lists of a page as an Excel workbook: dates are dates, sums are numbers, no cell a formula.

Of a page about one thing, what it says of that comes first; then the page's own list, what its rows
hold, its other lists, its sources, and a sheet on the day, the revision and the licence. The same
page gives the same bytes.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.formats import table
from app.formats.citation import origins
from app.formats.page_format import BuiltPage
from app.formats.table import Column
from app.language import current_language, gettext
from app.record import edtf
from app.record.licences import DATA
from app.rows.choices import FilterChoice
from app.rows.page import Listing, Page
from app.rows.sources import SourceRow

LONGEST_CELL = 32_000
LONGEST_NAME = 31
WIDEST = 60
PARENTS = ("id", "agreement", "event", "code")
Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the names of its columns, and its cells by row."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def write(built_page: BuiltPage) -> bytes:
    """Return the workbook."""
    written = io.BytesIO()
    # Held in memory: the parts of a workbook would be written to files in between.
    workbook = Workbook(written, {"in_memory": True})
    created = built_page.page_request.record.edition.checked.earliest or date(1980, 1, 1)
    workbook.set_properties(
        {
            "title": built_page.page.title,
            "author": "Pactline",
            "created": datetime(created.year, created.month, created.day),
        }
    )
    styles = {
        "head": workbook.add_format({"bold": True, "bottom": 1}),
        "day": workbook.add_format({"num_format": "yyyy-mm-dd"}),
        "number": workbook.add_format({"num_format": "#,##0.##########"}),
    }
    for sheet in sheets(built_page):
        _fill(workbook.add_worksheet(sheet.name[:LONGEST_NAME]), sheet, styles)
    workbook.close()
    return written.getvalue()


def sheets(built_page: BuiltPage) -> Iterator[Sheet]:
    """Yield the sheets, each under a name of its own."""
    page = built_page.page
    name = built_page.path.split("/")[1] or "overview"
    of_one_thing = bool(built_page.page_request.slug)
    if of_one_thing:
        yield _sheet(built_page, "page", type(page), (page,), names=_own_fields(type(page)))
    if built_page.has_list:
        own_name = name if built_page.table == "rows" else built_page.table
        yield _sheet(
            built_page, own_name, table.row_model(type(page), built_page.table), built_page.rows
        )
        yield from _nested_sheets(built_page, own_name)
    for field in table.fields(type(page)):
        rows = getattr(page, field)
        model, many = table.nested_model(type(page), field)
        own = field in (built_page.table, "sources") or model is FilterChoice
        if model and rows and not own and (many or of_one_thing):
            yield _sheet(built_page, field, model, rows if many else (rows,))
    yield _sheet(built_page, "sources of the page", SourceRow, origins(built_page))
    yield _about(built_page)


def _sheet(
    built_page: BuiltPage,
    name: str,
    model: type[BaseModel],
    rows: Values,
    parents: Values | None = None,
    names: Iterable[str] | None = None,
) -> Sheet:
    """Return the sheet of a list; `parents` are the names of what each row belongs to.

    `names` are the fields that are shown, all where they are left out.
    """
    columns = table.columns(model, names, beside_lists=False)
    heads = [head for column in columns for head in _heads(model, column)]
    cells = [
        [cell for column in columns for cell in _cells(built_page, model, column, row)]
        for row in rows
    ]
    if parents is not None:
        heads = ["of", *heads]
        cells = [[parent, *row] for parent, row in zip(parents, cells, strict=True)]
    return Sheet(name, tuple(heads), tuple(map(tuple, cells)))


def _own_fields(model: type[Page]) -> list[str]:
    """Return the fields of a page that are no lists of models and stand on no other sheet."""
    on_every_page = Listing.model_fields.keys() - {"title"}
    named = (name for name in table.fields(model) if name not in on_every_page)
    return [name for name in named if table.nested_model(model, name) == (None, False)]


def _nested_sheets(built_page: BuiltPage, name: str) -> Iterator[Sheet]:
    """Yield a sheet for each list that the rows of the page's list hold, such as commitments."""
    model = table.row_model(type(built_page.page), built_page.table)
    parent = next((field for field in PARENTS if field in model.model_fields), None)
    for field in table.fields(model):
        nested, many = table.nested_model(model, field)
        if nested is None or not many or parent is None:
            continue
        pairs = [
            (getattr(row, parent), member)
            for row in built_page.rows
            for member in getattr(row, field)
        ]
        if pairs:
            members = tuple(member for _, member in pairs)
            keys = tuple(key for key, _ in pairs)
            yield _sheet(built_page, f"{field} of {name}", nested, members, keys)


def _heads(model: type[BaseModel], column: Column) -> tuple[str, ...]:
    if _has_bounds(model, column):
        return (column.name, f"{column.name}_earliest", f"{column.name}_latest")
    return (column.name,)


def _cells(built_page: BuiltPage, model: type[BaseModel], column: Column, row: Any) -> Values:
    value = column.value(row)
    if _has_bounds(model, column):
        span = edtf.parse(value) if value else None
        bounds = (span.earliest, span.latest) if span else (None, None)
        return (value, *bounds)
    if column.field in table.DAYS and value:
        return (date.fromisoformat(value),)
    if column.field in table.ADDRESSES and value and value.startswith("/"):
        return (built_page.absolute(value),)
    return (value,)


def _has_bounds(model: type[BaseModel], column: Column) -> bool:
    """Whether the first and the last day of a date stand beside it; some rows have them anyway."""
    return column.field in table.DATES and not (
        column.name == "date" and "earliest" in model.model_fields
    )


def _about(built_page: BuiltPage) -> Sheet:
    page, language = built_page.page, current_language()
    rows = (
        (gettext("Page"), page.title),
        (gettext("Address"), built_page.permanent_url),
        (gettext("Status as of"), date.fromisoformat(page.as_of)),
        (gettext("Known on"), date.fromisoformat(page.known_on)),
        (gettext("Evidence"), page.evidence.label),
        (gettext("Revision"), page.revision),
        (gettext("Release"), page.release),
        *(() if language.is_source else ((gettext("Language"), language.endonym),)),
        (gettext("Compiled by"), "Pactline"),
        (gettext("Licence"), f"{DATA.name} ({DATA.spdx})"),
        (gettext("Licence text"), DATA.url),
        (
            gettext("Dates"),
            gettext("EDTF; beside each the first and the last day that it can mean."),
        ),
        (
            gettext("Several values in a cell"),
            gettext("Set apart by a bar between blanks; a bar in a value is doubled."),
        ),
    )
    return Sheet("about", ("what", "value"), rows)


def _fill(worksheet: Worksheet, sheet: Sheet, styles: dict[str, Format]) -> None:
    worksheet.freeze_panes(1, 0)
    if sheet.rows:
        worksheet.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)
    for column, head in enumerate(sheet.heads):
        worksheet.write_string(0, column, head, styles["head"])
        texts = (table.cell(row[column]) for row in sheet.rows)
        worksheet.set_column(column, column, min(max(map(len, (head, *texts))) + 2, WIDEST))
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            _write_cell(worksheet, (number, column), value, styles)


def _write_cell(
    worksheet: Worksheet, place: tuple[int, int], value: Any, styles: dict[str, Format]
) -> None:
    """Write a value as what it is; a text stays a text, whatever it begins with."""
    if isinstance(value, bool):
        worksheet.write_boolean(*place, value)
    elif isinstance(value, int | float):
        worksheet.write_number(*place, value, styles["number"])
    elif isinstance(value, date):
        worksheet.write_datetime(*place, value, styles["day"])
    elif text := table.cell(value):
        worksheet.write_string(*place, text if len(text) < LONGEST_CELL else text[:LONGEST_CELL])
