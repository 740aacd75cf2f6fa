"""Long lists in parts, and rows that are written once: what is shown does not depend on either."""

import asyncio
import re
from collections import Counter
from dataclasses import replace
from itertools import count
from pathlib import Path

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.formats import JSON, Format, package
from app.middleware import stack
from app.routes.page_route import PageRoute
from app.settings import Settings
from tests import samples
from tests.answers import all_rows, ids_on, rows_of_csv
from tests.conftest import Get, asking
from tests.exporting import export_part

NEXT = re.compile(r'<a rel="next" href="([^"]*cursor=[^"]*)"')
PAGES = (
    "/",
    "/timeline",
    "/timeline?group=g7",
    "/countries",
    "/countries/united-states",
    "/countries/japan?as_of=2024-01-31",
    "/agreements",
    "/agreements/us-2024",
    "/people",
    "/people/olena-vyshnevska",
    "/sources",
    "/search?q=fasano",
    "/pledges",
    "/pledges?year=2024",
    "/timeline.csv?country=fr",
    "/timeline.atom?country=fr",
    "/timeline.ics",
    "/timeline.bib?country=fr",
    "/timeline.csl.json?country=fr",
    "/timeline?from=2024-02",
    "/timeline?to=2023-12-31",
)


@pytest.fixture(scope="module")
def long_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose timeline is longer than one answer."""
    return store_of(255, tmp_path_factory.mktemp("long"))


def store_of(count_of_events: int, folder: Path) -> Path:
    """A store of so many events of one country."""
    days = [
        f"2023-{8 + number // 28 % 4:02}-{number % 28 + 1:02}" for number in range(count_of_events)
    ]
    events = [samples.event(f"event-{number:03}", day) for number, day in enumerate(days)]
    path = folder / "pactline.sqlite3"
    record = samples.record(*events)
    named = tuple(one.model_copy(update={"slug": "france"}) for one in record.countries)
    store.build(replace(record, countries=named), path)
    return path


@pytest.fixture(scope="module")
def long(long_store: Path) -> Get:
    """A site over it."""
    return asking(Settings(store=long_store))


def test_a_long_list_comes_in_parts_that_next_leads_through(long: Get) -> None:
    first = long("/timeline.json?country=fr").json()
    assert (len(first["rows"]), first["count"]) == (JSON.part_rows, 255)
    assert first["next"].startswith("/timeline.json?country=france&cursor=")
    ids = [row["id"] for row in all_rows(long, "/timeline.json?country=fr")]
    assert len(set(ids)) == 255
    assert ids == [row["id"] for row in rows_of_csv(long("/timeline.csv?country=fr").text)]


def test_a_cursor_of_another_release_is_lost_and_says_so(long: Get, get: Get) -> None:
    foreign = long("/timeline.json").json()["next"]
    answer = get(foreign)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert "begin anew" in answer.json()["detail"]


@pytest.mark.parametrize("cursor", ["ÿ", "a b", "x" * 61, "'"])
def test_what_cannot_be_a_cursor_is_a_bad_value(get: Get, cursor: str) -> None:
    answer = get("/timeline.json", params={"cursor": cursor})
    assert answer.status_code == 400
    assert answer.json()["parameter"] == "cursor"


def test_a_cursor_is_a_key_like_any_other_an_empty_one_is_none_and_two_are_refused(
    long: Get,
) -> None:
    address = "/timeline.json?country=france"
    first = long(address).json()
    second = first["next"]
    cursor = second.partition("&")[2]
    assert long(second).json()["rows"] != first["rows"]
    assert long(f"{address}&cursor=").json() == first
    for same in (f"{second}&cursor=", f"{address}&cursor=&{cursor}", f"{second}&{cursor}"):
        assert long(same).json() == long(second).json()
    assert long(f"{second}&cursor=abc").json()["allowed"] == "one value, not several"


def pages_from(get: Get, address: str) -> list[str]:
    texts = []
    following: str | None = address
    while following:
        texts.append(get(following).text)
        match = NEXT.search(texts[-1])
        following = match[1].replace("&amp;", "&") if match else None
    return texts


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/timeline?country=fr", 1000),
        ("/countries/france", 100),
        ("/timeline?country=fr&kind=statement", 1000),
    ],
)
def test_the_parts_of_a_page_show_every_row_once(long: Get, address: str, most: int) -> None:
    listed = rows_of_csv(
        long(address.replace("?", ".csv?") if "?" in address else address + ".csv").text
    )
    ids = [row["id"] for row in listed]
    parts = pages_from(long, address)
    assert [key for part in parts for key in ids_on(part, set(ids))] == ids
    assert len(parts) == -(-len(ids) // most)


def test_a_search_shows_every_match_once_however_many_there_are(long: Get) -> None:
    listed = rows_of_csv(long("/search.csv?q=france").text)
    assert len(listed) == 256
    shown = Counter(
        link.attributes["href"]
        for part in pages_from(long, "/search?q=france")
        for link in LexborHTMLParser(part).css("main li h3 a, main th a")
    )
    assert set(shown) == {row["url"] for row in listed}
    assert set(shown.values()) == {1}


def test_a_list_of_many_parts_is_whole_among_the_files_of_an_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part_rows = PageRoute.part_rows

    def two_events(page_route: PageRoute, form: Format | None) -> int | None:
        """Two rows at once, so that five events are three parts; the whole takes long to write."""
        is_country = page_route.name == "country" and form is None
        return 2 if is_country else part_rows(page_route, form)

    monkeypatch.setattr(PageRoute, "part_rows", two_events)
    settings = Settings(store=store_of(5, tmp_path))
    export_part(settings, tmp_path / "www", lambda address: address == "/countries/france")
    ids = {f"event-{number:03}" for number in range(5)}
    folder = tmp_path / "www/countries/france"
    parts = [folder / "index.html", *(folder / f"part/{number}/index.html" for number in (2, 3))]
    assert {key for part in parts for key in ids_on(part.read_text(), ids)} == ids
    assert 'href="part/2/index.html"' in parts[0].read_text()
    for part in parts:
        links = re.findall(r'href="([^"#]*\bpart/[^"#]*)', part.read_text())
        assert all((part.parent / link).is_file() for link in links), part
    assert not NEXT.search(parts[-1].read_text())


def test_a_page_is_the_same_whatever_was_asked_for_before(stored: Path) -> None:
    """Each of the two orders begins with pages that the other ends with."""
    first, second = asking(Settings(store=stored)), asking(Settings(store=stored))
    forward = {address: first(address).text for address in PAGES}
    backward = {address: second(address).text for address in reversed(PAGES)}
    assert [one for one in PAGES if forward[one] != backward[one]] == []


@pytest.mark.parametrize("address", [one for one in PAGES if ".c" not in one and "/" in one])
def test_every_source_mark_leads_to_its_sources_and_back(get: Get, address: str) -> None:
    tree = LexborHTMLParser(get(address).text)
    marks = [(a.attributes["href"], a.attributes["id"]) for a in tree.css('a.source[href^="#"]')]
    notes = [node.attributes["id"] for node in tree.css(".footnotes > li")]
    assert list(dict.fromkeys(to.lstrip("#") for to, _ in marks if to)) == notes
    for to, anchor in marks:
        note = f".footnotes > li{to}"
        assert tree.css_first(f"{note} > details > ul > li a[href]")
        assert tree.css_first(f'{note} a.backlink[href="#{anchor}"]')


@pytest.mark.parametrize("address", ["/", "/timeline", "/search?q=japan"])
def test_a_mark_in_a_list_of_events_leads_to_the_sources_of_the_event(
    get: Get, address: str
) -> None:
    tree = LexborHTMLParser(get(address).text)
    marks = tree.css('a.source[href$="#sources"]')
    assert marks
    assert LexborHTMLParser(get(marks[0].attributes["href"] or "").text).css_first("#sources")


def test_the_mark_of_an_event_leads_to_its_own_sources_and_to_all_of_them(get: Get) -> None:
    page = LexborHTMLParser(get("/countries/japan").text)
    for row in get("/countries/japan.json").json()["events"]:
        mark = page.css_first(f'li[id="{row["id"]}"] > a.source')
        assert mark, row["id"]
        links = page.css(f".footnotes > li{mark.attributes['href']} ul > li > a")
        named = [str(link.attributes["href"]).partition("#")[0] for link in links]
        assert sorted(named) == sorted({f"/sources/{one['source']}" for one in row["citations"]})
        others = len(named) - 1
        assert mark.text().endswith(f", and {others} more") == (others > 0)


def test_a_download_that_many_ask_for_at_once_is_made_once(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = count()
    monkeypatch.setattr(package, "archive", lambda *_: str(next(numbers)).encode())
    made = stack.create(Settings(store=stored))

    async def all_at_once() -> list[httpx.Response]:
        transport = httpx.ASGITransport(made)
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            return await asyncio.gather(*(client.get("/data/pactline.zip") for _ in range(20)))

    answers = asyncio.run(all_at_once())
    assert {(one.status_code, one.content) for one in answers} == {(200, b"0")}
