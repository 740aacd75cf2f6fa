"""The application as a host sees it: what stands around it sees every request."""

import asyncio
import logging
from base64 import b64encode
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from app.middleware import stack
from app.routes import pages
from app.settings import Settings
from tests.conftest import Get, asking

PASSWORD = b"Basic " + b64encode(b"reader:secret")


def ask(app: Any, *paths: str, **headers: str) -> list[httpx.Response]:
    """Answers of an ASGI application, one after another."""

    async def once() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            return [await client.get(path, headers=headers) for path in paths]

    return asyncio.run(once())


def behind_a_password(app: Any) -> Any:
    """The ten lines that a host puts around an application."""

    async def guarded(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and dict(scope["headers"]).get(b"authorization") != PASSWORD:
            headers = [(b"www-authenticate", b"Basic")]
            await send({"type": "http.response.start", "status": 401, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
        else:
            await app(scope, receive, send)

    return guarded


def test_nobody_reads_without_the_password_after_one_who_had_it(stored: Path) -> None:
    app = behind_a_password(stack.create(Settings(store=stored)))
    paths = ("/", "/timeline.json", "/data/pactline.sqlite3", "/favicon.ico", "/readyz")
    allowed = ask(app, *paths, *paths, Authorization=PASSWORD.decode())
    assert [answer.status_code for answer in allowed] == [200] * 10
    assert [answer.status_code for answer in ask(app, *paths)] == [401] * 5


def test_a_host_may_change_the_headers_of_an_answer_and_no_other_reader_gets_them(
    stored: Path,
) -> None:
    site = stack.create(Settings(store=stored))

    async def marking(scope: Any, receive: Any, send: Any) -> None:
        async def send_marked(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"].append((b"x-mark", b"1"))
            await send(message)

        await site(scope, receive, send_marked)

    assert all(answer.headers["x-mark"] == "1" for answer in ask(marking, "/", "/"))
    assert "x-mark" not in ask(site, "/")[0].headers


@pytest.mark.parametrize("path", ["/about", "/about.json"])
def test_a_fault_of_the_program_is_logged_and_answered_as_other_errors_are(
    stored: Path, path: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(pages, "answer", lambda *_: 1 // 0)
    get = asking(Settings(store=stored))
    answer = get(path)
    assert answer.status_code == 500
    assert answer.headers["cache-control"] == "no-store"
    assert "content-security-policy" in answer.headers
    assert ("problem+json" in answer.headers["content-type"]) is path.endswith(".json")
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in answer.text
    monkeypatch.undo()
    assert get(path).status_code == 200


def test_a_mounted_site_leads_every_filter_to_its_own_rows(stored: Path) -> None:
    host = Starlette(routes=[Mount("/pactline", stack.create(Settings(store=stored)))])
    under = "/pactline/timeline.csv?country="
    french, british, again = ask(host, f"{under}fr", f"{under}gb", f"{under}fr")
    assert french.status_code == british.status_code == 200
    assert french.text != british.text
    assert again.text == french.text
    page, ready, lost = ask(host, "/pactline/", "/pactline/readyz", "/pactline/nowhere.json")
    assert 'href="/pactline/timeline"' in page.text
    assert ready.json()["ready"] is True
    assert lost.json()["instance"] == "/pactline/nowhere.json"


def test_one_site_in_two_places_keeps_their_addresses_apart(stored: Path) -> None:
    site = stack.create(Settings(store=stored))
    host = Starlette(routes=[Mount("/one", site), Mount("/two", site)])
    for path in ("", "countries/france", "index.json", "timeline?country=fr"):
        one, two, again = ask(host, f"/one/{path}", f"/two/{path}", f"/one/{path}")
        assert "/one/" not in two.text
        assert one.text == two.text.replace("/two/", "/one/").replace('"/two"', '"/one"')
        assert again.text == one.text


def test_each_place_of_a_site_is_described_under_its_own_address(stored: Path) -> None:
    site = stack.create(Settings(store=stored))
    hosting = Starlette(routes=[Mount("/one", site), Mount("/two", site)])
    for answer in ask(hosting, "/one/openapi.json", "/two/openapi.json", "/one/openapi.json"):
        place = answer.url.path.split("/")[1]
        assert answer.json()["servers"] == [{"url": f"/{place}"}]


def test_another_spelling_leads_to_the_canonical_address_in_a_mount_too(stored: Path) -> None:
    hosting = Starlette(routes=[Mount("/{slug}", stack.create(Settings(store=stored)))])
    page, data, home = ask(hosting, "/one/TIMELINE?group=g7", "/one/about.json/", "/one/")
    assert (page.status_code, page.headers["location"]) == (301, "/one/timeline?group=g7")
    assert (data.status_code, data.headers["location"]) == (301, "/one/about.json")
    assert home.status_code == 200


def test_the_log_cuts_what_a_client_sends(stored: Path, caplog: pytest.LogCaptureFixture) -> None:
    site = stack.create(Settings(store=stored))

    async def once() -> None:
        transport = httpx.ASGITransport(site)
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            await client.request("A" * 60_000, "/" + "b" * 3000)

    with caplog.at_level("INFO", "pactline.requests"):
        asyncio.run(once())
    assert caplog.messages
    assert max(map(len, caplog.messages)) < 600


def test_the_log_has_one_line_a_request_with_what_the_cache_did(
    get: Get, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="pactline")
    get("/agreements?country=fr&q=private")
    get("/agreements?country=fr&q=private", "HEAD")
    get("/nowhere%0b%0d%0aGET /forged 200")
    fields = [entry.fields for entry in caplog.records if hasattr(entry, "fields")]
    assert [(one["method"], one["status"], one["cached"]) for one in fields] == [
        ("GET", 200, False),
        ("HEAD", 200, True),
        ("GET", 404, False),
    ]
    assert all(one["ms"] >= 0 for one in fields)
    assert fields[0]["path"] == "/agreements"
    assert "private" not in caplog.text
    assert all(len(line.splitlines()) == 1 for line in caplog.messages)
