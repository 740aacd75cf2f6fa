"""What is kept of answers: each with the record that made it, under what changes it, in bounds."""

import asyncio
import re
import threading
import time
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from app.database import store
from app.formats import SUFFIXES
from app.middleware import response_storage
from app.middleware.cached_response import CachedResponse
from app.middleware.response_cache import cache_key
from app.middleware.response_storage import Key, bounded
from app.routes import drawing, pages
from app.routes.parameters import declared_parameters
from app.settings import Settings
from app.urls import language_of
from app.view.pagination import encoded
from tests import samples
from tests.conftest import Get, asking
from tests.running import editions

PLAIN = {"Accept-Encoding": "identity"}


@pytest.fixture
def site(stored: Path) -> Get:
    """A site that has answered nothing yet."""
    return asking(Settings(store=stored))


def cached_keys(get: Get) -> list[Key]:
    """The keys under which answers are kept."""
    app: FastAPI = get.application  # type: ignore[attr-defined]
    return list(app.state.responses.of(app.state.snapshots.served))


def query_in_key(path: str, query: str) -> str | None:
    """The part of a query that is in the key of an answer."""
    key = cache_key(Key("", path, query))
    return key.query if key else None


@pytest.mark.parametrize("suffix", ["", *SUFFIXES])
def test_every_form_of_a_page_has_the_filters_of_its_page_in_its_key(suffix: str) -> None:
    for country in ("fr", "de", "jp"):
        assert f"country={country}" in str(query_in_key(f"/timeline{suffix}", f"country={country}"))


@pytest.mark.parametrize(
    ("path", "query", "declared"),
    [
        ("/about", "cursor=a", ""),
        ("/about", "utm_source=x&country=fr", ""),
        ("/timeline.csv", "cursor=a&country=fr", "country=fr"),
        ("/timeline.json", "cursor=a", "cursor=a"),
        ("/timeline", "cursor=a", "cursor=a"),
        ("/compare", "cursor=a", ""),
        ("/timeline", "to=2024&from=2023", "from=2023&to=2024"),
        ("/timeline", "country=jp&country=fr", "country=jp&country=fr"),
        ("/timeline.json", "cursor=b&cursor=a", "cursor=b&cursor=a"),
        ("/countries/france", "as_of=2024-01-01&kind=signed", "as_of=2024-01-01"),
        ("/countries/france.json", "as_of=2024-01-01", "as_of=2024-01-01"),
        ("/docs", "as_of=2024-01-01&x=1", "as_of=2024-01-01"),
        ("/openapi.json", "x=1", ""),
        ("/sitemap.xml", "x=1", ""),
        ("/index.json", "group=g7", "group=g7"),
    ],
)
def test_only_what_can_change_an_answer_is_in_its_key(path: str, query: str, declared: str) -> None:
    assert query_in_key(path, query) == declared


def test_a_query_to_a_path_that_is_not_known_is_not_looked_up() -> None:
    assert declared_parameters("/nowhere") is None
    assert query_in_key("/nowhere", "x=1") is None
    assert query_in_key("/pactline/timeline.csv", "country=fr") is None


def test_a_question_mark_in_a_path_begins_no_query(site: Get) -> None:
    assert site("/timeline?country=fr").status_code == 200
    assert site("/timeline%3Fcountry=fr").status_code == 404


def test_the_addresses_of_our_own_links_are_their_keys(site: Get) -> None:
    query = "/timeline?status=signed&to=2024&group=g7&as_of=2025-01-01&country=fr&country=gb&q=a b"
    links = re.findall(r'<link rel="alternate"[^>]*href="([^"]*)"', site(query).text)
    assert links
    for link in links:
        path, _, own = unescape(link).partition("?")
        assert query_in_key(language_of(path)[1], own) == own


def test_nonsense_cannot_fill_what_is_kept(site: Get) -> None:
    revision = site("/about.json").json()["revision"]
    site("/about")
    before = cached_keys(site)
    for number in range(60):
        answer = site(f"/about?cursor={encoded(revision, number)}&x{number}=1&q=w{number}")
        assert answer.status_code == 200
        site(f"/compare?cursor={encoded(revision, number + 1000)}")
        site(f"/timeline.json?cursor={encoded(revision, number + 100_000)}")
        site(f"/timeline.csv?cursor=N{number}")
        site(f"/nothing-{number}")
        site(f"/timeline?kind=none-{number}")
        site("/%61bout")
    assert set(cached_keys(site)) - set(before) == {Key("", "/compare"), Key("", "/timeline.csv")}


def test_a_cursor_of_nobodys_making_is_lost(site: Get) -> None:
    revision = site("/timeline.json").json()["revision"]
    for cursor in (encoded(revision, 1), encoded(revision, 1_000_000), encoded("0" * 12, 200), "A"):
        lost = site(f"/timeline.json?cursor={cursor}")
        assert lost.status_code == 404
        assert lost.json()["title"] != site("/nowhere.json").json()["title"]


def test_an_answer_is_made_once(site: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    first = site("/timeline?country=fr")
    monkeypatch.setattr(pages, "answer", lambda *_: pytest.fail("made again"))
    assert site("/timeline?country=fr&utm_source=x").content == first.content
    assert site("/timeline?country=fr", "HEAD").status_code == 200


def at_once(get: Get, *paths: str) -> list[int]:
    """The statuses of requests that are all under way before the first is answered."""

    async def all_of_them() -> list[int]:
        app: FastAPI = get.application  # type: ignore[attr-defined]
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            answers = await asyncio.gather(*(client.get(path) for path in paths))
        return [answer.status_code for answer in answers]

    return asyncio.run(all_of_them())


def slowly(count: list[Any], content: bytes = b"drawn") -> Callable[..., bytes]:
    """What draws a picture, noted in a list, and takes its time."""

    def draw(*arguments: Any) -> bytes:
        count.append(arguments)
        time.sleep(0.05)
        return content

    return draw


def test_an_answer_that_many_ask_for_at_once_is_made_once(
    site: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Any] = []
    monkeypatch.setattr("app.routes.figures.png", slowly(drawn))
    paths = [f"/figures/ladder.png?group=g7&utm_source={number}" for number in range(20)]
    assert at_once(site, *paths) == [200] * 20
    assert len(drawn) == 1


def test_whoever_waits_for_a_fault_of_another_gets_an_answer_of_their_own(
    site: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Any] = []

    def once_broken(*arguments: Any) -> bytes:
        slowly(drawn)(*arguments)
        if len(drawn) == 1:
            raise RuntimeError("made up")
        return b"drawn"

    monkeypatch.setattr("app.routes.figures.png", once_broken)
    assert sorted(at_once(site, *["/figures/ladder.png"] * 3)) == [200, 200, 500]


def test_pictures_have_no_endless_queue(site: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals_are_there, drawn = threading.Event(), []

    def draw(*arguments: Any) -> bytes:
        drawn.append(arguments)
        refusals_are_there.wait(5)
        return b"drawn"

    async def ask() -> list[int]:
        app: FastAPI = site.application  # type: ignore[attr-defined]
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            days = [f"/figures/ladder.png?as_of=2024-01-{number:02}" for number in range(1, 21)]
            tasks = [asyncio.create_task(client.get(day)) for day in days]
            for _, refused in zip(range(20 - most), asyncio.as_completed(tasks), strict=False):
                assert (await refused).status_code == 503
            assert (await client.get("/about")).status_code == 200
            refusals_are_there.set()
            return [answer.status_code for answer in await asyncio.gather(*tasks)]

    monkeypatch.setattr("app.routes.figures.png", draw)
    most = drawing.AT_ONCE + drawing.MOST_WAITING
    assert sorted(asyncio.run(ask())) == [200] * most + [503] * (20 - most)
    assert len(drawn) == most
    assert site("/figures/ladder.png?as_of=2024-01-20").status_code == 200


def test_what_is_made_while_the_record_changes_is_not_kept_for_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (served, first), (corrected, second) = editions(tmp_path)
    get = asking(Settings(store=served))
    snapshots = get.application.state.snapshots  # type: ignore[attr-defined]
    snapshots.look()
    snapshots.watched = True
    answer = pages.answer

    def slow(*arguments: Any) -> object:
        response_made = answer(*arguments)
        if corrected.exists():
            corrected.replace(served)
            snapshots.look()
        return response_made

    monkeypatch.setattr(pages, "answer", slow)
    for path in ("/about.json", "/about.json"):
        response = get(path)
        assert response.headers["pactline-revision"] == response.json()["revision"]
    assert get("/about.json").json()["revision"] == second != first


def test_a_request_is_answered_from_one_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (served, first), (corrected, _) = editions(tmp_path)
    get = asking(Settings(store=served))
    answer = pages.answer

    def changing(*arguments: Any) -> object:
        corrected.replace(served)
        return answer(*arguments)

    monkeypatch.setattr(pages, "answer", changing)
    assert get("/timeline.json").json()["revision"] == first


def test_what_says_that_it_is_not_to_be_kept_is_not_kept(stored: Path) -> None:
    get = asking(Settings(store=stored, contact="mailto:keeper@example.org"))
    for path in ("/readyz", "/healthz", "/.well-known/security.txt"):
        assert get(path).status_code == 200
    assert cached_keys(get) == []


def response(length: int) -> CachedResponse:
    return CachedResponse(200, [], b"x" * length)


def test_what_is_kept_has_a_bound_in_number_and_in_bytes() -> None:
    responses = bounded(3, 1000)
    for number in range(10):
        responses[Key("", str(number))] = response(10)
        assert responses.get(Key("", "0")), "what is asked for again and again stays"
        assert len(responses) <= 3
    assert sorted(key.path for key in responses) == ["0", "8", "9"]
    responses = bounded(100, 1000)
    for number in range(20):
        responses[Key("", str(number))] = response(100)
        assert sum(len(held.body) for held in responses.values()) <= 500


def test_queries_push_no_page_out_and_a_huge_answer_pushes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    responses = response_storage.StoredResponses()
    page, huge = Key("", "/"), Key("", "/huge")
    responses.put(page, response(10))
    for number in range(1200):
        responses.put(Key("", "/", f"q={number}"), response(10))
    assert responses.get(page)
    assert len(list(responses)) <= 1001
    responses.put(huge, response(13 * response_storage.MEGABYTE))
    assert responses.get(huge) is None
    assert responses.get(page)


def test_a_new_record_is_answered_from_at_once_without_a_watch(tmp_path: Path) -> None:
    path = tmp_path / "pactline.sqlite3"
    first = store.build(samples.record(), path).revision
    get = asking(Settings(store=path))
    assert get("/about").headers["pactline-revision"] == first
    second = store.build(samples.record(samples.event("new", "2024-01-01")), path).revision
    assert get("/about").headers["pactline-revision"] == second
