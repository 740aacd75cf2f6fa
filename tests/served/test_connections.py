"""Raw connections to the site as it is served: bounded, refused or answered in their order."""

import re
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from app.settings import Settings
from tests.running import served

GET = b"GET /healthz HTTP/1.1\r\nHost: site\r\n"
POST = GET.replace(b"GET", b"POST")
LAST = b"Connection: close\r\n\r\n"
LONG = 1_200_000


@pytest.fixture(scope="module")
def base(stored: Path) -> Iterator[str]:
    """A site of which only this module asks; it is there after whatever was sent to it."""
    with served(Settings(store=stored)) as address:
        yield address
        assert httpx.get(address + "/about").status_code == 200


def connect(base: str) -> socket.socket:
    host, port = base.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=20)


def received(connection: socket.socket) -> bytes:
    """What a server says until it closes."""
    said = b""
    with suppress(ConnectionResetError):
        while piece := connection.recv(65536):
            said += piece
    return said


def statuses(base: str, content: bytes) -> list[int]:
    """The statuses of what is answered before the connection is closed."""
    with connect(base) as connection:
        with suppress(ConnectionResetError, BrokenPipeError):
            connection.sendall(content)
        return [int(status) for status in re.findall(rb"HTTP/1.1 (\d+) ", received(connection))]


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
    assert set(statuses(base, content)) <= {400}


@pytest.mark.parametrize(
    "content",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        GET + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        GET + b"Content-Length: -5\r\n\r\n",
        GET + b"X: a\0b\r\n\r\n",
        GET + b"X : b\r\n\r\n",
        b"CONNECT site:80 HTTP/1.1\r\nHost: site\r\n" + LAST,
    ],
)
def test_what_is_no_request_for_this_site_is_refused(base: str, content: bytes) -> None:
    (status, *_) = statuses(base, content)
    assert 400 <= status < 500


def test_a_body_that_never_comes_is_not_waited_for(base: str) -> None:
    assert statuses(base, POST + b"Transfer-Encoding: chunked\r\n\r\nfffffff\r\n") == [413]
    assert statuses(base, POST + b"Content-Length: 999999999\r\n\r\n") == [413]


def test_requests_that_are_sent_at_once_are_answered_in_their_order(base: str) -> None:
    several = b"".join(
        b"GET /%s HTTP/1.1\r\nHost: site\r\n\r\n" % (b"about" if number % 2 else b"nothing")
        for number in range(60)
    )
    assert statuses(base, several + GET + LAST) == [404, 200] * 30 + [200]


def test_a_request_in_pieces_is_answered(base: str) -> None:
    whole = GET + b"X: " + b"a" * 20_000 + b"\r\n" + LAST
    with connect(base) as connection:
        for start in range(0, len(whole), 700):
            connection.sendall(whole[start : start + 700])
        assert b"200 OK" in received(connection)


def test_half_requests_hinder_nobody(base: str) -> None:
    connections = [connect(base) for _ in range(50)]
    for number, connection in enumerate(connections):
        connection.sendall((b"", b"G", GET, GET + b"X: ")[number % 4])
    assert httpx.get(base + "/about").status_code == 200
    for connection in connections:
        connection.close()
