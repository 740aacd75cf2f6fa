"""Workbooks, read by a library that is not the one that wrote them."""

import io
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.database import store
from app.formats import XLSX, table
from app.record import edtf
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from tests import samples
from tests.conftest import Get, asking

WITH_SHEETS = [page_route for page_route in PAGES if XLSX in page_route.formats]


def workbook(get: Get, address: str) -> Workbook:
    return load_workbook(io.BytesIO(get(address).content))


def sheet(book: Workbook, name: str) -> Worksheet:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def rows_of(worksheet: Worksheet) -> list[dict[str, Any]]:
    heads, *rows = worksheet.iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def all_cells(book: Workbook) -> Iterator[Any]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from row


@pytest.mark.parametrize("page_route", WITH_SHEETS, ids=lambda page_route: page_route.name)
def test_every_workbook_has_frozen_heads_its_sources_and_a_sheet_on_day_and_licence(
    get: Get, record: Record, page_route: Any
) -> None:
    address = page_route.addresses(record, XLSX)[0]
    book = workbook(get, address)
    assert all(found.freeze_panes == "A2" for found in book.worksheets)
    about = {row["what"]: row["value"] for row in rows_of(sheet(book, "about"))}
    page = get(address.replace(".xlsx", ".json")).json()
    assert about["Page"] == page["title"]
    assert about["Revision"] == page["revision"]
    assert about["Status as of"].date().isoformat() == page["as_of"]
    assert "CC-BY-4.0" in about["Licence"]
    heads = [cell.value for cell in next(sheet(book, "sources of the page").rows)]
    assert {"id", "publisher", "title", "url"} <= set(heads)
    # A list that holds nothing rests on no source.
    assert bool(rows_of(sheet(book, "sources of the page"))) is (page.get("count") != 0)
    assert all(cell.data_type != "f" for cell in all_cells(book))


@pytest.mark.parametrize("path", ["/timeline", "/countries", "/agreements", "/pledges", "/people"])
def test_the_first_sheet_holds_the_rows_of_the_list(get: Get, path: str) -> None:
    json_rows = get(f"{path}.json").json()["rows"]
    rows = rows_of(workbook(get, f"{path}.xlsx").worksheets[0])
    assert len(rows) == len(json_rows)
    for line, row in zip(rows, json_rows, strict=True):
        for name, value in row.items():
            if isinstance(value, str) and name not in table.DAYS | table.ADDRESSES:
                assert line[name] == (value.strip() or None)


@pytest.mark.parametrize(
    "path", ["/countries/japan", "/agreements/gb-2024", "/people/aiko-morishita"]
)
def test_the_first_sheet_of_one_thing_says_where_it_stands(get: Get, path: str) -> None:
    page = get(f"{path}.json").json()
    first_sheet = workbook(get, f"{path}.xlsx").worksheets[0]
    assert first_sheet.title == "page"
    (row,) = rows_of(first_sheet)
    plain = {name for name, value in page.items() if isinstance(value, str | int)}
    assert plain - {"as_of", "known_on", "evidence", "revision", "count", "url"} <= set(row)
    for name in ("status", "status_label", "status_date", "signed", "name"):
        assert row.get(name) == page.get(name)
    if "status_date" in row:
        assert row["status_date_latest"].date().isoformat() == page["status_date"]


def test_the_workbook_of_an_event_holds_the_event(get: Get) -> None:
    path = "/events/2023-10-07-jp-talks-opened"
    event = get(f"{path}.json").json()["event"]
    (row,) = rows_of(sheet(workbook(get, f"{path}.xlsx"), "event"))
    for name in ("id", "date", "kind", "title", "summary"):
        assert row[name] == event[name]


def test_dates_are_dates_beside_their_edtf_text(get: Get) -> None:
    book = workbook(get, "/agreements.xlsx")
    signed = [row for row in rows_of(sheet(book, "agreements")) if row["signed"]]
    assert signed
    for row in signed:
        span = edtf.parse(row["signed"])
        for name, day in (("earliest", span.earliest), ("latest", span.latest)):
            assert isinstance(row[f"signed_{name}"], datetime)
            assert row[f"signed_{name}"].date() == day
    vague = {row["id"]: row for row in rows_of(workbook(get, "/timeline.xlsx").worksheets[0])}
    event = vague["cy-talks-sought"]
    assert event["date"] == "[..2023-10-19]"
    assert event["earliest"] is None
    assert event["latest"].date() == date(2023, 10, 19)


def test_sums_are_numbers_with_their_currency_beside_them(get: Get) -> None:
    rows = rows_of(sheet(workbook(get, "/agreements.xlsx"), "commitments of agreements"))
    json_rows = get("/agreements.json").json()["rows"]
    expected = [
        (row["id"], one["amount"], one["currency"], one["period"], one["summary"])
        for row in json_rows
        for one in row["commitments"]
    ]
    names = ("of", "amount", "currency", "period", "summary")
    assert [tuple(row[name] for name in names) for row in rows] == expected
    assert any(isinstance(row["amount"], int | float) for row in rows)


def test_every_date_of_every_list_has_its_days_beside_it(get: Get, record: Record) -> None:
    """A field that holds dates and is not known as one would show here."""
    for page_route in WITH_SHEETS:
        book = workbook(get, page_route.addresses(record, XLSX)[0])
        for sheet in book.worksheets:
            if sheet.title == "about":
                continue
            for row in rows_of(sheet):
                for name, value in row.items():
                    # The days on which a gap was looked for are several in one cell.
                    if isinstance(value, str) and name != "looked_on" and is_date(value):
                        known = {f"{name}_earliest", "earliest"} & row.keys()
                        assert known, (page_route.name, sheet.title, name, value)


def is_date(text: str) -> bool:
    if len(text) < len("2023-10"):
        return False
    try:
        edtf.parse(text)
    except ValueError:
        return False
    return True


def test_a_workbook_is_the_same_bytes_whenever_it_is_written(stored: Path) -> None:
    first = asking(Settings(store=stored))("/countries/france.xlsx").content
    time.sleep(2.1)
    assert asking(Settings(store=stored))("/countries/france.xlsx").content == first


def test_words_that_look_like_formulas_or_links_stay_words(tmp_path: Path) -> None:
    words = (
        '=HYPERLINK("https://example.org","x")',
        "https://example.org/" + "x" * 3000,
        "@SUM(1)",
    )
    events = [
        samples.event(f"e{number}", "2023-08-01", summary=text[:1500])
        for number, text in enumerate(words)
    ]
    store.build(samples.record(*events), tmp_path / "pactline.sqlite3")
    book = workbook(asking(Settings(store=tmp_path / "pactline.sqlite3")), "/timeline.xlsx")
    cells = [cell for cell in all_cells(book) if cell.value in {text[:1500] for text in words}]
    assert len(cells) == len(words)
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)


def test_addresses_are_whole_where_the_site_knows_its_own(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://example.org/p"))
    for row in rows_of(sheet(workbook(get, "/countries.xlsx"), "countries")):
        assert row["url"].startswith("https://example.org/p/countries/")
