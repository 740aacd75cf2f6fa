"""Lists as CSV: values that can be told apart, sums beside words, cells that are no formulas."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats import CSV, table
from app.formats import csv as as_csv
from app.record.record import Record
from app.routes.page_table import PAGES
from tests.answers import rows_of_csv
from tests.conftest import Get

LISTS = [page_route for page_route in PAGES if CSV in page_route.formats]


def test_a_csv_is_plain_utf_8_with_line_ends_of_rfc_4180(get: Get) -> None:
    answer = get("/people.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert not answer.content.startswith(b"\xef\xbb\xbf")
    header, *lines = answer.content.decode().split("\r\n")
    assert header.startswith("id,name")
    assert lines


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+4", "'+4"),
        ("-4", "'-4"),
        ("@home", "'@home"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("1-1", "1-1"),
        ("'t was", "''t was"),
        ("'=1", "''=1"),
        (None, ""),
        (True, "true"),
        (3e9, "3000000000"),
        (1.5, "1.5"),
        (("a", "b"), "a | b"),
        (("a; b", "c | d"), "a; b | c || d"),
        ((None, 2.0), " | 2"),
        ((("a", "b|"), ("c",)), "a || b|||| | c"),
        ((), ""),
    ],
)
def test_a_cell_is_no_formula(value: object, cell: str) -> None:
    assert as_csv.guarded(table.cell(value)) == cell


@given(st.text(st.sampled_from("'=+-@\t\r\n ab1"), max_size=6))
def test_the_guard_of_a_cell_can_be_taken_away_again(text: str) -> None:
    guarded = as_csv.guarded(text)
    assert not guarded.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert (guarded[1:] if guarded.startswith("'") else guarded) == text


@given(st.lists(st.text(st.sampled_from("ab |;'="), min_size=1, max_size=6), min_size=1))
def test_several_values_of_a_cell_can_be_told_apart(values: list[str]) -> None:
    stripped = [value.strip() or "x" for value in values]
    assert table.split(table.cell(tuple(stripped))) == stripped


@given(st.lists(st.lists(st.text(st.sampled_from("ab|"), min_size=1), min_size=1), min_size=1))
def test_what_holds_several_values_within_can_be_split_twice(values: list[list[str]]) -> None:
    cell = table.cell(tuple(tuple(member) for member in values))
    assert [table.split(member) for member in table.split(cell)] == values


@pytest.mark.parametrize("page_route", LISTS, ids=lambda page_route: page_route.name)
def test_no_cell_of_any_list_holds_json(get: Get, record: Record, page_route: Any) -> None:
    for address in page_route.addresses(record, CSV):
        answer = get(address)
        if answer.status_code == 404:
            continue
        for row in rows_of_csv(answer.text):
            assert None not in row
            for text in row.values():
                with pytest.raises((json.JSONDecodeError, AssertionError)):
                    assert isinstance(json.loads(text), dict | list)


@pytest.mark.parametrize("page_route", LISTS, ids=lambda page_route: page_route.name)
def test_every_field_of_the_json_is_a_column_of_that_name(page_route: Any) -> None:
    model = table.row_model(page_route.model, page_route.table)
    names = [column.name for column in table.columns(model)]
    assert len(names) == len(set(names))
    assert [name for name in names if name in model.model_fields] == list(model.model_fields)


def test_sums_and_periods_stand_in_columns_beside_the_words(get: Get) -> None:
    rows_by_id = {row["id"]: row for row in get("/agreements.json").json()["rows"]}
    for path in ("/agreements.csv", "/timeline.csv"):
        if path == "/timeline.csv":
            rows_by_id = {row["id"]: row for row in get("/timeline.json").json()["rows"]}
        with_sums = 0
        for line in rows_of_csv(get(path).text):
            commitments = rows_by_id[line["id"]]["commitments"]
            if not commitments:
                continue
            for name in ("summary", "amount", "currency", "period", "form"):
                column = "commitments" if name == "summary" else f"commitments_{name}"
                cells = line[column].removeprefix("'")
                values = table.split(cells) or [""]
                expected = [commitment[name] for commitment in commitments]
                assert values == [table.cell(value) for value in expected], (path, column)
            with_sums += any(commitment["amount"] for commitment in commitments)
        assert with_sums > 1, path


def test_claims_of_disputes_stand_in_order_with_which_is_preferred(get: Get) -> None:
    disputes = get("/disputes.json").json()["rows"]
    for line, row in zip(rows_of_csv(get("/disputes.csv").text), disputes, strict=True):
        assert table.split(line["claims"]) == [claim["says"] for claim in row["claims"]]
        preferred = [table.cell(claim["preferred"]) for claim in row["claims"]]
        assert table.split(line["claims_preferred"]) == preferred


def test_a_mark_for_excel_is_had_by_asking_and_changes_nothing_else(get: Get) -> None:
    plain, marked = get("/people.csv"), get("/people.csv?bom=1")
    assert marked.content == b"\xef\xbb\xbf" + plain.content
    assert get("/people.csv").content == plain.content
    assert get("/people.csv?bom=").content == plain.content
    assert get("/people.csv?bom=yes").status_code == 400
    assert get("/people.json?bom=1").content == get("/people.json").content


def test_norway_is_written_as_its_code_and_the_data_page_says_what_duckdb_makes_of_it(
    get: Get,
) -> None:
    (norway,) = [row for row in rows_of_csv(get("/countries.csv").text) if row["name"] == "Norway"]
    assert norway["code"] == "NO"
    page = get("/data").text
    assert "DuckDB" in page
    assert "VARCHAR" in page
    assert "?bom=1" in page
