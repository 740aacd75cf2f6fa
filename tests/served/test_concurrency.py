"""What is kept goes out at once, and is what uvicorn would have sent."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.middleware.front import Front
from app.settings import Settings
from tests.running import served
from tests.unit.middleware.test_wire import connect, said

GET = b"GET /about HTTP/1.1\r\nHost: site\r\n"
LAST = b"GET /healthz HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n"
REQUESTS = {
    "a page": GET + b"\r\n",
    "its headers alone": GET.replace(b"GET", b"HEAD") + b"\r\n",
    "a page with a query": GET.replace(b"/about", b"/timeline?country=france") + b"\r\n",
    "a query in another order": GET.replace(b"/about", b"/timeline?x=1&country=FR") + b"\r\n",
    "compressed": GET + b"Accept-Encoding: gzip\r\n\r\n",
    "a part": GET + b"Range: bytes=0-9\r\n\r\n",
    "a page that is known": GET + b"If-None-Match: *\r\n\r\n",
    "a page that is not known": GET + b'If-None-Match: "other"\r\n\r\n',
    "no page": GET.replace(b"/about", b"/nothing") + b"\r\n",
    "a redirect": GET.replace(b"/about", b"/countries/FR") + b"\r\n",
    "an empty body": GET + b"Content-Length: 0\r\n\r\n",
    "a body": GET + b"Content-Length: 5\r\n\r\nhello",
    "a body in pieces": GET + b"Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
    "a body announced": GET + b"Content-Length: 5\r\nExpect: 100-continue\r\n\r\nhello",
    "another method": GET.replace(b"GET", b"POST") + b"\r\n",
    "an address with a host": GET.replace(b"/about", b"http://site/about") + b"\r\n",
    "an upgrade": GET + b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    "two at once": 2 * (GET + b"\r\n"),
    "kept after not kept": GET.replace(b"about", b"data") + b"\r\n" + GET + b"\r\n",
    "the last of a connection": GET + b"Connection: close\r\n\r\n",
    "an older version": b"GET /about HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
}


@pytest.fixture(scope="module")
def both(stored: Path) -> Iterator[tuple[str, str]]:
    """The site under its own protocol, and under the one that uvicorn would use."""
    with (
        served(Settings(store=stored)) as own,
        served(Settings(store=stored), http="httptools") as usual,
    ):
        for base in (own, usual):
            for path in (b"/about", b"/timeline?country=france"):
                answer(base, GET.replace(b"/about", path) + b"\r\n")
        yield own, usual


def answer(base: str, request: bytes) -> bytes:
    with connect(base) as connection:
        connection.sendall(request + LAST)
        return re.sub(rb"date: [^\r]*", b"date", said(connection))


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS)
def test_every_answer_is_the_one_that_uvicorn_sends(both: tuple[str, str], request_: bytes) -> None:
    own, usual = (answer(base, request_) for base in both)
    assert own == usual
    assert own.startswith(b"HTTP/1.1 ")


def test_a_page_that_is_kept_asks_the_application_nothing(
    both: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own, _ = both
    known = answer(own, GET + b"\r\n")

    async def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Front, "__call__", never)
    again = answer(own, GET + b"\r\n")
    assert again.startswith(b"HTTP/1.1 200 OK")
    assert again[: known.index(b"</html>")] == known[: known.index(b"</html>")]


def test_only_named_hosts_are_answered_at_once(stored: Path) -> None:
    with served(Settings(store=stored, hosts=("site",))) as base:
        assert answer(base, GET + b"\r\n").count(b" 200 OK") == 2
        stranger = (GET + b"\r\n").replace(b"Host: site", b"Host: other")
        for _ in range(2):
            assert answer(base, stranger).startswith(b"HTTP/1.1 400")
