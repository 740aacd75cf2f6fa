"""What was cited answers the same, byte for byte, whatever became of the record."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from app.formats import alternate_path
from app.record.record import Record
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from tests import sharing
from tests.conftest import Get
from tests.releases import ADDED, FIRST, REDATED, SECOND, WITHDRAWN

BOOKMARK = re.compile(r'<a rel="bookmark" href="([^"]*)"')
LAST_DAY = "2025-03-31"
# Pages of which every form is held against every other site, and beside them a sample of all.
KINDS = (
    "/",
    "/timeline",
    "/countries/kosovo",
    f"/events/{WITHDRAWN}",
    "/agreements",
    "/releases",
    "/changes",
    "/corrections",
)
FIXED = f"release={FIRST}&as_of={LAST_DAY}"


def pages(record: Record) -> Iterator[tuple[PageRoute, str]]:
    """Every page of the table, the first of its kind where it has slugs."""
    for page_route in PAGES:
        yield page_route, page_route.addresses(record)[0]


def forms(path: str) -> Iterator[str]:
    """The path of a page in each of its forms."""
    folder = path.rpartition("/")[0]
    page_route = next(
        page_route
        for page_route in PAGES
        if page_route.path == path or (folder and page_route.path == f"{folder}/{{slug}}")
    )
    yield path
    yield from (alternate_path(path, form.suffix) for form in page_route.formats)


def addresses(record: Record) -> list[str]:
    """Addresses of the first release: some kinds of pages whole, others drawn by lot."""
    chosen = [form for path in KINDS for form in forms(path)]
    others = [
        alternate_path(path, suffix)
        for page_route, path in pages(record)
        for suffix in ("", *(form.suffix for form in page_route.formats))
    ]
    beside = ("/figures/lanes.svg", "/embed/ladder", "/embed/country/kosovo", "/data/event.csv")
    downloads = ("/datapackage.json", "/data/pactline.sqlite3", f"/releases/{FIRST}/pactline.zip")
    paths = [*chosen, *sharing.sample(others, 40), *beside, *downloads, "/docs"]
    return [f"{path}?{FIXED}" for path in dict.fromkeys(paths)]


def cited(page: str) -> str:
    """The address that a page hands out to be cited."""
    match = BOOKMARK.search(page)
    assert match
    return unescape(match[1])


def test_every_address_of_a_release_answers_the_same_bytes_ever_after(
    record: Record, at_first: Get, ahead: Get, at_second: Get
) -> None:
    for address in addresses(record):
        first = at_first(address)
        assert first.status_code == 200, address
        assert first.headers["pactline-release"] == FIRST
        for later in (ahead, at_second):
            assert later(address).content == first.content, address


def test_what_pages_hand_out_to_be_cited_names_the_release_and_the_day(
    record: Record, at_first: Get
) -> None:
    for page_route, path in pages(record):
        query = parse_qs(urlsplit(cited(at_first(path).text)).query)
        assert query == {"release": [FIRST], "as_of": [LAST_DAY]}, page_route.name


def test_a_cited_address_is_the_page_that_was_read_under_a_banner(at_first: Get) -> None:
    for path in ("/agreements.json", "/timeline.csv", "/pledges.json"):
        read = at_first(path)
        in_release = at_first(f"{path}?{FIXED}")
        assert without_addresses(in_release.text) == without_addresses(read.text)


def without_addresses(text: str) -> str:
    return re.sub(r"/[^\s\",]*", "", text)


def test_the_clock_of_knowledge_is_cited_where_the_reader_set_it(at_first: Get) -> None:
    query = parse_qs(urlsplit(cited(at_first("/timeline?known_on=2024-06-13&q=signs").text)).query)
    assert query == {
        "q": ["signs"],
        "as_of": [LAST_DAY],
        "known_on": ["2024-06-13"],
        "release": [FIRST],
    }


def test_what_was_withdrawn_stands_where_it_was_published(ahead: Get, at_second: Get) -> None:
    for get in (ahead, at_second):
        assert get(f"/events/{WITHDRAWN}?release={FIRST}").status_code == 200
        assert get(f"/events/{WITHDRAWN}").status_code != 200
    assert at_second(f"/events/{WITHDRAWN}?release={SECOND}").status_code != 200


def test_a_release_does_not_know_of_later_ones(at_second: Get) -> None:
    rows = at_second(f"/releases.json?release={FIRST}").json()["rows"]
    assert [row["name"] for row in rows] == [FIRST]
    assert SECOND not in at_second(f"/data?release={FIRST}").text
    assert SECOND not in at_second(f"/docs?release={FIRST}").text
    assert SECOND in at_second("/docs").text


def test_the_defaults_of_a_release_are_those_of_its_own_record(at_second: Get) -> None:
    assert at_second(f"/index.json?release={FIRST}").json()["as_of"] == LAST_DAY
    assert at_second("/index.json").json()["as_of"] == "2025-05-31"
    articles = at_second(f"/index.json?release={FIRST}&evidence=articles").json()
    assert articles["as_of"] < LAST_DAY


def test_a_record_ahead_of_its_newest_release_says_so_and_offers_that(ahead: Get) -> None:
    page = ahead("/countries/kosovo").text
    revision = ahead("/countries/kosovo.json").json()["revision"]
    assert f"Revision {revision}" in page
    assert "ahead of the newest release" in page
    assert parse_qs(urlsplit(cited(page)).query) == {"release": [FIRST], "as_of": [LAST_DAY]}
    assert f"release {FIRST}, revision" in page
    assert ahead("/countries/kosovo.json").json()["release"] is None
    assert "pactline-release" not in ahead("/countries/kosovo").headers
    assert FIRST in ahead("/countries/kosovo.bib").text


@pytest.mark.parametrize("path", [f"/agreements/{ADDED}", f"/compare?agreement={ADDED}"])
def test_a_page_that_no_release_has_is_cited_by_its_revision(ahead: Get, path: str) -> None:
    page = ahead(path).text
    revision = ahead("/index.json").json()["revision"]
    assert f"Release {FIRST} has no such page." in page
    query = parse_qs(urlsplit(cited(page)).query)
    assert query["as_of"] == ["2025-05-31"]
    assert "release" not in query
    assert f"status as of 31 May 2025, revision {revision}" in page


def test_a_site_at_its_newest_release_says_nothing_of_being_ahead(
    at_first: Get, at_second: Get
) -> None:
    for get, name in ((at_first, FIRST), (at_second, SECOND)):
        answer = get("/countries/kosovo")
        assert "ahead of the newest release" not in answer.text
        assert f"release {name}, revision" in answer.text
        assert answer.headers["pactline-release"] == name
        assert get("/countries/kosovo.json").json()["release"] == name


def test_without_any_release_pages_are_cited_by_both_clocks(get: Get) -> None:
    page = get("/countries/kosovo").text
    assert parse_qs(urlsplit(cited(page)).query) == {"as_of": [LAST_DAY], "known_on": [LAST_DAY]}
    assert "ahead of the newest release" not in page
    assert get("/countries/kosovo.json").json()["release"] is None


def test_a_corrected_date_is_the_old_one_in_the_release(at_second: Get) -> None:
    assert at_second(f"/events/{REDATED}.json").json()["event"]["date"] == "2023-08-22"
    in_release = at_second(f"/events/{REDATED}.json?release={FIRST}").json()
    assert in_release["event"]["date"] == "2023-08-21"
