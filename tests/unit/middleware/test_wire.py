"""What strangers do to a connection: bounded, refused or closed, and no harm to others."""

import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from time import monotonic, sleep

import httpx
import pytest

from app.formats import package
from app.middleware import wire
from app.settings import Settings
from tests.running import served

GET = b"GET /healthz HTTP/1.1\r\nHost: site\r\n"
POST = GET.replace(b"GET", b"POST")
LAST = b"Connection: close\r\n\r\n"
LONG = 20 * wire.LARGEST_HEAD


@pytest.fixture(scope="module")
def base(stored: Path) -> Iterator[str]:
    """A site of which only this module asks; it is there after whatever was sent to it."""
    with served(Settings(store=stored)) as address:
        yield address
        assert httpx.get(address + "/about").status_code == 200


def connect(base: str) -> socket.socket:
    host, port = base.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=10)


def said(connection: socket.socket) -> bytes:
    """What a server says until it closes."""
    admitted = b""
    with suppress(ConnectionResetError):
        while got := connection.recv(65536):
            admitted += got
    return admitted


def sent(base: str, content: bytes) -> list[int]:
    """The statuses of what is answered before the connection is closed."""
    with connect(base) as connection:
        with suppress(ConnectionResetError, BrokenPipeError):
            connection.sendall(content)
        return [int(status) for status in re.findall(rb"HTTP/1.1 (\d+) ", said(connection))]


@pytest.mark.parametrize(
    "content",
    [
        GET + b"X: " + b"a" * LONG + b"\r\n" + LAST,
        GET + b"X: " + b"a" * 20_000_000,
        GET + b"".join(b"X-%d: a\r\n" % number for number in range(LONG // 8)) + LAST,
        b"GET /" + b"a" * LONG + b" HTTP/1.1\r\n" + LAST,
        b"a" * LONG,
    ],
    ids=["a long header", "one without an end", "many headers", "a long address", "no request"],
)
def test_a_head_that_is_too_long_is_refused(base: str, content: bytes) -> None:
    assert sent(base, content) == [400]


@pytest.mark.parametrize(
    "content",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"GET / HTTP/3.0\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET http://[::: HTTP/1.1\r\n" + LAST,
        b"CONNECT site:80 HTTP/1.1\r\n" + LAST,
        POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        GET + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        GET + b"Content-Length: -5\r\n\r\n",
        GET + b"X: a\0b\r\n\r\n",
        GET + b"X : b\r\n\r\n",
        GET + b"X: a\r\n b\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused(base: str, content: bytes) -> None:
    assert sent(base, content) == [400]


def test_a_body_that_never_comes_is_not_waited_for(base: str) -> None:
    assert sent(base, POST + b"Transfer-Encoding: chunked\r\n\r\nfffffff\r\n") == [413]
    assert sent(base, POST + b"Content-Length: 999999999\r\n\r\n") == [413]


def test_requests_that_are_sent_at_once_are_answered_in_their_order(base: str) -> None:
    several = b"".join(
        b"GET /%s HTTP/1.1\r\nHost: site\r\n\r\n" % (b"about" if number % 2 else b"nothing")
        for number in range(300)
    )
    assert sent(base, several + GET + LAST) == [404, 200] * 150 + [200]


def test_half_requests_are_let_go_and_hinder_nobody(
    base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "SECONDS", 1.0)
    halves = (b"", b"G", GET, GET + b"X: ", GET + b"\r\n" + GET)
    with ExitStack() as held:
        slow = [held.enter_context(connect(base)) for _ in range(100)]
        for number, connection in enumerate(slow):
            connection.sendall(halves[number % len(halves)])
        assert httpx.get(base + "/about").elapsed.total_seconds() < 1
        for number, connection in enumerate(slow):
            whole = number % len(halves) == 4
            assert said(connection).count(b"HTTP/1.1 200") == whole


def test_a_head_that_comes_byte_by_byte_has_an_end(
    base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.5)
    began = monotonic()
    with connect(base) as connection, suppress(ConnectionResetError, BrokenPipeError):
        for byte in GET + b"X: " + b"a" * 200:
            connection.sendall(bytes([byte]))
            sleep(0.02)
    assert 0.4 < monotonic() - began < 3


def test_a_connection_may_rest_between_requests(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.3)
    with connect(base) as connection:
        for _ in range(3):
            connection.sendall(GET + b"\r\n")
            assert b"200 OK" in connection.recv(65536)
            sleep(0.4)


def test_a_request_in_pieces_is_answered(base: str) -> None:
    whole = GET + b"X: " + b"a" * 20_000 + b"\r\n" + LAST
    with connect(base) as connection:
        for start in range(0, len(whole), 700):
            connection.sendall(whole[start : start + 700])
        assert b"200 OK" in said(connection)


def test_many_requests_that_come_in_pieces_are_all_answered(base: str) -> None:
    one = GET + b"X: " + b"a" * 1000 + b"\r\n\r\n"
    whole = one * 200 + GET + LAST
    with connect(base) as connection:
        for start in range(0, len(whole), len(one) + 7):
            connection.sendall(whole[start : start + len(one) + 7])
            sleep(0.002)
        assert said(connection).count(b"HTTP/1.1 200 OK") == 201


def test_a_line_between_requests_keeps_no_connection_open(
    base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.5)
    with connect(base) as connection:
        connection.sendall(GET + b"\r\n")
        assert b"200 OK" in connection.recv(65536)
        connection.sendall(b"\r\n")
        began = monotonic()
        assert said(connection) == b""
        assert monotonic() - began < 3


def test_an_answer_that_takes_its_time_is_not_cut_by_one_that_did_not(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow_archive(*_: object) -> bytes:
        sleep(2)
        return b"PK"

    monkeypatch.setattr(package, "archive", slow_archive)
    page = b"GET /about HTTP/1.1\r\nHost: site\r\n"
    with served(Settings(store=stored), rests=1) as quick:
        assert sent(quick, page + LAST) == [200]
        slow = page.replace(b"/about", b"/data/pactline.zip") + LAST
        assert sent(quick, page + b"\r\n" + slow) == [200, 200]
