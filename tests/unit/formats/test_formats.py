"""Pages as data: the same rows in every form, whole and in parts, safe in a spreadsheet."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.formats import SUFFIXES
from app.record.codelists import EventKind, Group, Status
from app.record.record import Record
from app.routes.page_table import PAGES
from tests.addresses import addresses
from tests.answers import all_rows, ids_on, rows_of_csv
from tests.conftest import Get

WORDS = st.sampled_from(["", "japan", "Гордієнко", "talks", "nothing-of-the-kind", "kyiv"])
DAYS = st.dates().map(str) | st.sampled_from(["", "2023-07-12", "2023-10-19", "2024-06-13"])
VIEW_KEYS = {"as_of": DAYS, "known_on": DAYS, "evidence": st.sampled_from(["", "all", "articles"])}


def several(values: Any) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([str(value) for value in values]), max_size=3)


FILTERS: dict[str, st.SearchStrategy[Any]] = {
    "group": st.sampled_from(["", *Group]),
    "country": several(["fr", "japan", "EU", "czechia"]),
    "kind": several(EventKind),
    "status": several(Status),
    "from": DAYS | st.sampled_from(["2023", "2024-02"]),
    "to": DAYS | st.sampled_from(["2023", "2024-02"]),
    "q": WORDS,
    **VIEW_KEYS,
}


def test_every_filter_of_the_timeline_is_drawn_here() -> None:
    (keys,) = (page_route.keys for page_route in PAGES if page_route.name == "timeline")
    assert set(keys) <= set(FILTERS)


@given(st.fixed_dictionaries({}, optional=FILTERS))
def test_timeline_page_json_and_csv_hold_the_same_events(
    get: Get, record: Record, filters: dict[str, Any]
) -> None:
    query = "?" + urlencode(filters, doseq=True)
    ids = [row["id"] for row in all_rows(get, "/timeline.json" + query)]
    assert [row["id"] for row in rows_of_csv(get("/timeline.csv" + query).text)] == ids
    assert ids_on(get("/timeline" + query).text, set(record.events_by_id)) == ids


@given(
    st.sampled_from(["/countries", "/agreements", "/people", "/sources", "/index"]),
    st.fixed_dictionaries(
        {}, optional={name: FILTERS[name] for name in ("group", "status", "q", *VIEW_KEYS)}
    ),
)
def test_every_list_holds_the_same_rows_in_each_form(
    get: Get, path: str, filters: dict[str, Any]
) -> None:
    query = "?" + urlencode(filters, doseq=True)
    rows = all_rows(get, f"{path}.json{query}")
    table = rows_of_csv(get(f"{path}.csv{query}").text)
    name = "page" if path == "/sources" else "url"
    assert [row[name] for row in table] == [row[name] for row in rows]
    assert {row[name] for row in rows} <= linked(get, path.replace("/index", "/") + query)


def linked(get: Get, address: str | None) -> set[str | None]:
    """The addresses that a page leads to, with those of the parts that follow it."""
    links: set[str | None] = set()
    while address:
        page = LexborHTMLParser(get(address).text)
        links |= {link.attributes["href"] for link in page.css("main a")}
        following = page.css_first("main a[rel=next]")
        address = following.attributes["href"] if following else None
    return links


def test_a_csv_has_the_columns_of_the_json_and_its_plain_values(get: Get) -> None:
    rows = get("/countries.json").json()["rows"]
    table = rows_of_csv(get("/countries.csv").text)
    assert [name for name in table[0] if name in rows[0]] == list(rows[0])
    for line, row in zip(table, rows, strict=True):
        assert line["status"] == row["status"]
        assert line["joined_date"] == (row["joined_date"] or "")
        assert line["overdue"] == ("true" if row["overdue"] else "false")
        assert line["event_count"] == str(row["event_count"])


def test_every_json_names_day_release_and_evidence(get: Get, record: Record) -> None:
    revision = store.revision(record)
    for page_route in PAGES:
        address = page_route.addresses(record, page_route.formats[0])[-1]
        answer = get(address)
        page = answer.json()
        assert page["revision"] == revision == answer.headers["pactline-revision"]
        assert {"as_of", "known_on", "evidence", "title"} <= set(page)


def test_the_release_stands_on_every_page(get: Get, record: Record) -> None:
    revision = store.revision(replace(record, revision=""))
    for address in {path.rsplit("/", 1)[0] or path: path for path in addresses(record)}.values():
        answer = get(address)
        assert answer.headers["pactline-revision"] == revision
        assert revision in answer.text


def test_search_lists_all_kinds_in_one_table(get: Get) -> None:
    page = get("/search.json?q=japan").json()
    table = rows_of_csv(get("/search.csv?q=japan").text)
    assert page["count"] == len(table)
    assert {"event", "country", "agreement"} <= {row["what"] for row in table}


def test_the_data_page_has_an_example_of_every_format(get: Get) -> None:
    paths = [urlsplit(door["url"]).path for door in get("/data.json").json()["doors"]]
    assert [suffix for suffix in SUFFIXES if not any(path.endswith(suffix) for path in paths)] == []
