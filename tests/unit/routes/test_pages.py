"""The routes of pages: parts of long lists, slow pages, and one look at the record."""

import asyncio
import threading
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from app.formats import CSV, JSON
from app.record.record import Record
from app.routes import application, pages
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from app.settings import Settings
from app.urls import Urls
from app.view.filters import Filters, view_params
from app.view.page_request import PageRequest
from app.view.pagination import CURSOR, PageSlice, sliced
from app.view.view import View
from tests import samples
from tests.conftest import Get
from tests.page_requests import Past

LONGEST = {"country": "france", "person": "olena-vyshnevska", "source": "text-gb"}
WITH_PARTS = [page_route for page_route in PAGES if page_route.part_rows(JSON)]


def page_request(record: Record, page_route: PageRoute) -> PageRequest:
    filters = Filters(q="kyiv" if page_route.name == "search" else "")
    view = View(record, view_params(filters, record))
    releases = (samples.release("2026-12-01-2"), samples.release())
    slug = LONGEST.get(page_route.name, "")
    past = Past(replace(record, events=record.events[5:]))
    return PageRequest(view, filters, Urls(), slug=slug, releases=releases, past=past)


def rows_in_parts(record: Record, page_route: PageRoute, most: int) -> list[object]:
    """All rows, part by part, as `next` leads from each to the one that follows."""
    rows: list[object] = []
    wanted = page_request(record, page_route)
    page_slice: PageSlice | None = PageSlice(0, most)
    while page_slice:
        part = replace(wanted, page_slice=page_slice)
        built_page = pages.build(page_route, part, ".json")
        rows += built_page.rows
        following = getattr(built_page.page, "next", None)
        cursor = parse_qs(urlsplit(following or "").query).get(CURSOR.name, [""])[0]
        page_slice = sliced(cursor, record.revision, most) if cursor else None
    return rows


@pytest.mark.parametrize("page_route", WITH_PARTS, ids=lambda page_route: page_route.name)
def test_the_parts_of_every_list_are_the_whole(record: Record, page_route: PageRoute) -> None:
    whole = list(pages.build(page_route, page_request(record, page_route)).rows)
    assert whole
    for most in {max(1, len(whole) // 2), max(1, len(whole) - 1), len(whole)}:
        assert rows_in_parts(record, page_route, most) == whole


def test_parts_are_of_json_and_of_pages_for_readers_and_of_no_other_form() -> None:
    timeline = next(page_route for page_route in PAGES if page_route.name == "timeline")
    compare = next(page_route for page_route in PAGES if page_route.name == "compare")
    about = next(page_route for page_route in PAGES if page_route.name == "about")
    assert [timeline.part_rows(form) for form in (JSON, None, CSV)] == [200, 1000, None]
    assert [compare.part_rows(form) for form in (JSON, None)] == [200, None]
    assert [about.part_rows(form) for form in (JSON, None)] == [None, None]
    for page_route in PAGES:
        for form in (*page_route.formats, None):
            takes_cursor = CURSOR in page_route.query_keys(form)
            assert takes_cursor is (page_route.part_rows(form) is not None)


@pytest.mark.parametrize(
    "address", ["/about?cursor=x", "/timeline.csv?cursor='", "/compare?cursor=Z"]
)
def test_a_cursor_is_an_unknown_key_where_nothing_has_parts(get: Get, address: str) -> None:
    plain = address.partition("?")[0]
    assert get(address).content == get(plain).content


def test_the_comparison_is_built_beside_the_loop(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, bool] = {}
    build = pages.build

    def noted(page_route: PageRoute, wanted: PageRequest, suffix: str = "") -> object:
        threads[page_route.name] = threading.current_thread() is threading.main_thread()
        return build(page_route, wanted, suffix)

    monkeypatch.setattr(pages, "build", noted)
    transport = httpx.ASGITransport(application.create(Settings(store=stored)))

    async def ask() -> None:
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            for address in ("/compare", "/compare.csv", "/about"):
                assert (await client.get(address)).status_code == 200

    asyncio.run(ask())
    assert threads == {"compare": False, "about": True}


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?from=2025",
        "?to=2023-12",
        "?from=2024&to=2023",
        "?from=2024-02&group=g7&kind=signed",
        "?country=bg",
        "?as_of=2024-01-01",
        "?evidence=articles&from=2023-10&to=2023-11",
        "?from=0001-01-01&to=9999",
        "?q=paris",
    ],
)
def test_the_count_beside_a_link_is_what_the_link_shows(get: Get, query: str) -> None:
    timeline = get(f"/timeline.json{query}").json()
    for outside in (timeline["before"], timeline["after"]):
        assert outside["url"] or not outside["count"]
        if outside["url"]:
            path = outside["url"].replace("/timeline", "/timeline.json")
            assert get(path).json()["count"] == outside["count"]
    assert len(timeline["later"]) == timeline["after"]["count"]


def test_what_lies_outside_the_days_shown_passes_the_other_filters(get: Get) -> None:
    """Of the Bulgarian events of the corpus, one lies before the summit in Italy and four after."""
    timeline = get("/timeline.json?country=bg&from=2023-07-12&to=2024-06-13").json()
    assert timeline["count"] == 1
    assert [timeline[side]["count"] for side in ("before", "after")] == [0, 4]


def test_an_open_end_leaves_nothing_out(get: Get) -> None:
    timeline = get("/timeline.json?from=2025").json()
    assert (timeline["after"]["count"], timeline["ends"]) == (0, None)
    assert timeline["count"] == get("/timeline.json?from=2025&to=2025-03-31").json()["count"]
