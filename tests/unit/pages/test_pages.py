"""All pages as a reader meets them: whole, linked, and in every view."""

from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.record.record import Record
from app.routes.page_table import PAGES
from tests import crawling
from tests.addresses import addresses
from tests.answers import first, main_text
from tests.conftest import Get
from tests.crawling import Crawl

LENSES = (
    "?as_of=2023-10-19",
    "?known_on=2023-10-07",
    "?evidence=articles",
    "?as_of=2020-01-01",
)


def some(record: Record) -> Iterator[str]:
    """A few pages of each kind: the first ones, and some from all over the list."""
    for page_route in PAGES:
        paths = page_route.addresses(record.active)
        yield from {*paths[:3], *paths[:: len(paths) // 8 + 1]}


@pytest.mark.parametrize("view_params", LENSES)
def test_pages_of_every_kind_answer_in_every_view(
    get: Get, record: Record, view_params: str
) -> None:
    for address in some(record):
        status = get(address + view_params).status_code
        hidden = address.startswith(("/events/", "/disputes/", "/documents/"))
        assert status == 200 or (hidden and status == 404), address + view_params


def test_every_link_on_the_site_leads_somewhere(site_crawl: Crawl, record: Record) -> None:
    assert crawling.faults(site_crawl) == []
    only_by_form = {"/search"}
    assert set(addresses(record.active)) - set(site_crawl) == only_by_form


def test_links_keep_the_view(get: Get) -> None:
    tree = LexborHTMLParser(get("/countries/france?as_of=2023-10-19&known_on=2024-06-13").text)
    links = [link.attributes["href"] or "" for link in tree.css("main h3 > a, nav a")]
    # The description of the interface is the same in every view.
    hrefs = [link for link in links if not link.startswith(("#", "/docs"))]
    assert len(hrefs) > 10
    assert all("as_of=2023-10-19&known_on=2024-06-13" in href for href in hrefs)


def test_pages_have_a_language_a_heading_and_no_script(get: Get, record: Record) -> None:
    for address in some(record):
        tree = LexborHTMLParser(get(address).text)
        assert first(tree, "html").attributes["lang"] == "en"
        assert len(tree.css("h1")) == 1, address
        assert tree.css('script:not([src]):not([type="application/ld+json"])') == [], address
        assert "style" not in {name for node in tree.css("*") for name in node.attributes}


@pytest.mark.parametrize("alias", ["fr", "FR", "France"])
def test_aliases_of_a_country_lead_to_its_page(get: Get, alias: str) -> None:
    answer = get(f"/countries/{alias}?as_of=2023-10-19&utm=x")
    assert answer.status_code == 301
    assert answer.headers["location"] == "/countries/france?as_of=2023-10-19&utm=x"


def test_a_bad_value_cannot_write_into_the_page(get: Get) -> None:
    answer = get("/timeline?country=<script>alert(1)</script>")
    assert "<script>" not in answer.text


@pytest.mark.parametrize(
    "path", ["/nowhere", "/events/none", "/countries/narnia", "/agreements/zz", "/people/x"]
)
def test_a_missing_page_says_so_and_offers_a_way_on(get: Get, path: str) -> None:
    answer = get(path)
    assert answer.status_code == 404
    assert "There is no such page" in main_text(answer.text)
    assert 'href="/timeline"' in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_site_can_only_be_read(get: Get, method: str) -> None:
    answer = get("/timeline", method=method)
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


def test_a_day_after_the_record_is_held_at_its_end_and_says_so(get: Get) -> None:
    assert "The record ends on" in main_text(get("/?as_of=2199-01-01").text)


def test_a_day_before_the_record_is_empty_and_says_so(get: Get) -> None:
    text = main_text(get("/?as_of=1999-01-01").text)
    assert "Nothing is on record by this day." in text


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("group=g8", "all, g7, non-g7"),
        ("country=atlantis", "france"),
        ("kind=party", "talks_opened"),
        ("status=done", "signing_announced"),
        ("as_of=2023-02-30", "a day of the calendar"),
        ("as_of=yesterday", "a day of the calendar"),
        ("as_of=2023-10", "a day of the calendar"),
        ("known_on=0000-00-00", "a day of the calendar"),
        ("from=12/07/2023", "2023-10-19, 2023-10 or 2023"),
        ("evidence=none", "all, articles"),
        ("q=" + "x" * 101, "100 printable"),
        ("as_of=2023-10-19&as_of=2023-10-20", "one value"),
    ],
)
def test_a_bad_filter_is_answered_with_what_is_allowed(get: Get, query: str, named: str) -> None:
    answer = get(f"/timeline?{query}")
    assert answer.status_code == 400
    assert named in main_text(answer.text)
