"""Queries as FastAPI reads them: one definition of each key, whatever way it comes in."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from app.view import filters
from app.view.filters import FILTER_BY_NAME, Filters, InvalidFilter
from tests.conftest import Get, asking

TIMELINE = next(page_route for page_route in PAGES if page_route.name == "timeline")
VALUES = st.sampled_from(
    ["", " ", "fr", "FR", "france", "g7", "signed", "2024", "2024-02", "2024-02-30", "all", "x\0"]
)


@given(st.lists(st.tuples(st.sampled_from([*FILTER_BY_NAME, "utm"]), VALUES), max_size=5))
def test_a_request_is_read_as_the_filters_are_parsed(
    get: Get, record: Record, pairs: list[tuple[str, str]]
) -> None:
    query = [(name, text.replace("\0", "\u200b")) for name, text in pairs]
    answer = get("/timeline.json", params=query)
    chosen = parsed(query, record)
    if chosen is None:
        assert answer.status_code == 400
        assert answer.json()["parameter"] in TIMELINE.known_keys
    else:
        assert answer.status_code == 200
        canonical = answer.headers["link"].partition(">")[0].partition("?")[2]
        assert parse_qsl(canonical) == filters.pairs(chosen, record)


def parsed(query: list[tuple[str, str]], record: Record) -> Filters | None:
    try:
        return filters.parse(query, record, TIMELINE.known_keys)
    except InvalidFilter:
        return None


@pytest.mark.parametrize(
    ("query", "like"),
    [
        ("kind=signed&kind=pledge", "kind=pledge&kind=signed"),
        ("country=FR&country=france", "country=fr"),
        ("group=&group=g7&group=", "group=g7"),
        ("group=g7&group=G7", "group=g7"),
        ("utm_source=a&sort=name&theme=nonsense&q=+paris++", "q=paris"),
        ("as_of=+&from=%C2%A0", ""),
    ],
)
def test_queries_that_ask_the_same_are_answered_alike(get: Get, query: str, like: str) -> None:
    assert get(f"/timeline.json?{query}").content == get(f"/timeline.json?{like}").content


def test_same_key_means_or_and_different_keys_mean_and(get: Get) -> None:
    def ids(query: str) -> set[str]:
        rows = get(f"/timeline.json?from=2022&to=2025&{query}").json()["rows"]
        return {row["id"] for row in rows}

    assert ids("country=fr&country=jp") == ids("country=fr") | ids("country=jp")
    assert ids("country=fr&kind=signed") == ids("country=fr") & ids("kind=signed") == {"fr-signed"}


BAD: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("/timeline.json?group=g8", {"parameter": "group", "value": "g8"}, "all, g7, non-g7"),
    ("/timeline.csv?country=narnia", {"parameter": "country", "value": "narnia"}, "france"),
    ("/compare.json?agreement=fr-1925", {"parameter": "agreement"}, "fr-2024"),
    ("/timeline.ics?as_of=2023-02-30", {"parameter": "as_of"}, "a day of the calendar"),
    ("/pledges.json?year=24", {"parameter": "year"}, "a year of four digits"),
    ("/index.json?group=g7&group=non-g7", {"value": "g7 and non-g7"}, "one value, not several"),
    ("/timeline.json?cursor=%27", {"parameter": "cursor"}, "what `next` gave"),
    ("/timeline.json?cursor=a&cursor=b", {"value": "a and b"}, "one value, not several"),
)


@pytest.mark.parametrize(("address", "named", "allowed"), BAD)
def test_a_bad_value_is_refused_with_what_is_allowed(
    get: Get, address: str, named: dict[str, str], allowed: str
) -> None:
    answer = get(address)
    assert answer.status_code == 400
    problem = answer.json()
    assert named.items() <= problem.items()
    assert allowed in problem["allowed"]
    assert problem["allowed"] in problem["detail"]


def test_a_page_refuses_what_its_data_refuse(get: Get) -> None:
    for address, _, allowed in BAD[:3]:
        path, _, query = address.partition("?")
        page = get(f"{path.rpartition('.')[0]}?{query}")
        assert page.status_code == 400
        assert allowed in page.text


def test_without_a_store_nothing_is_validated(tmp_path: Path) -> None:
    get = asking(Settings(store=tmp_path / "none.sqlite3"))
    answer = get("/timeline.json?group=g8")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
