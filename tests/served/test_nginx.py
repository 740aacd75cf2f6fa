"""nginx before the application, as `deploy/` has it: one copy for all, stale before none."""

import re
import shutil
import socket
import ssl
import subprocess
import time
from pathlib import Path

import httpx
import pytest

from app.routes import cache_control
from app.settings import ROOT, Settings
from tests.fronting import deployed
from tests.running import editions, free_port, served, until

CODINGS = ("gzip, deflate, br", "identity", "br", "gzip")


def test_nginx_keeps_one_copy_for_every_coding(tmp_path: Path) -> None:
    (path, _), _ = editions(tmp_path)
    port = free_port()
    with served(Settings(store=path), port), deployed(tmp_path, port) as reader:
        event_view = [reader.get("/about", headers={"Accept-Encoding": one}) for one in CODINGS]
        assert [one.headers["x-cache-status"] for one in event_view] == [
            "MISS",
            "HIT",
            "HIT",
            "HIT",
        ]
        assert [one.headers.get("content-encoding") for one in event_view] == [
            "gzip",
            None,
            None,
            "gzip",
        ]
        assert len({one.text for one in event_view}) == 1
        known = {"If-None-Match": event_view[0].headers["etag"]}
        assert reader.get("/about", headers=known).status_code == 304


def fresh_for(monkeypatch: pytest.MonkeyPatch, **seconds: int) -> None:
    """Let the application promise other times than in earnest."""
    promise = ", ".join(f"{name.replace('_', '-')}={value}" for name, value in seconds.items())
    monkeypatch.setattr(cache_control, "FRESH", promise)


def test_nginx_goes_on_without_the_application_and_shows_a_correction_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh_for(monkeypatch, s_maxage=1, stale_while_revalidate=600, stale_if_error=86400)
    (path, first), (corrected, second) = editions(tmp_path)
    port = free_port()
    with deployed(tmp_path, port) as reader:
        with served(Settings(store=path), port):
            assert reader.get("/about").headers["x-cache-status"] == "MISS"
        until(lambda: reader.get("/about").headers["x-cache-status"] != "HIT")
        for coding in CODINGS * 2:
            answer = reader.get("/about", headers={"Accept-Encoding": coding})
            assert answer.status_code == 200
            assert first in answer.text
            assert answer.headers["x-cache-status"] in ("STALE", "UPDATING")
        assert reader.get("/timeline").status_code == 502
        corrected.replace(path)
        with served(Settings(store=path), port):
            until(lambda: second in reader.get("/about").text)


def test_nginx_shows_no_page_longer_than_its_headers_allow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh_for(monkeypatch, s_maxage=1, stale_while_revalidate=1)
    (path, first), (corrected, second) = editions(tmp_path)
    port = free_port()
    with deployed(tmp_path, port) as reader, served(Settings(store=path), port) as base:
        assert first in reader.get("/about").text
        corrected.replace(path)
        until(lambda: second in httpx.get(base + "/about").text)
        time.sleep(4)
        assert second in reader.get("/about").text


def test_nginx_asks_for_https_on_its_own_error_pages_and_once_on_others(tmp_path: Path) -> None:
    (path, _), _ = editions(tmp_path)
    port = free_port()
    based = Settings(store=path, base_url="https://pactline.example")
    with deployed(tmp_path, port) as reader:
        with served(based, port):
            policies = reader.get("/about").headers.get_list("strict-transport-security")
            assert len(policies) == 1
        refused = reader.get("/timeline")
        assert refused.status_code == 502
        assert refused.headers.get_list("strict-transport-security") == policies


def test_nginx_bounds_how_often_one_address_asks(tmp_path: Path) -> None:
    with deployed(tmp_path, free_port()) as reader:
        statuses = [reader.get("/about").status_code for _ in range(400)]
    assert statuses[:20] == [502] * 20
    assert 429 in statuses


def test_nginx_leads_to_https_on_the_host_that_it_names(tmp_path: Path) -> None:
    plain = free_port()
    with deployed(tmp_path, free_port(), plain):
        answer = httpx.get(f"http://127.0.0.1:{plain}/timeline?group=g7", headers={"Host": "evil"})
    assert answer.status_code == 301
    assert answer.headers["location"] == "https://pactline.example/timeline?group=g7"


def test_nginx_refuses_what_is_too_long_and_lets_go_who_is_too_slow(tmp_path: Path) -> None:
    with deployed(tmp_path, free_port(), client_header_timeout="1s") as reader:
        assert reader.get("/" + "a" * 40_000).status_code == 414
        assert reader.get("/about", headers={"X": "a" * 40_000}).status_code == 400
        many = {f"X-{number}": "a" * 900 for number in range(50)}
        assert reader.get("/about", headers=many).status_code == 400
        assert reader.post("/about", content=b"a" * 20_000).status_code == 413
        assert slow(reader.base_url.port or 0) == b""


def slow(port: int) -> bytes:
    """What is answered to half a request and no more, long before nginx's own 60 seconds."""
    context = ssl._create_unverified_context()  # noqa: S323
    with (
        socket.create_connection(("127.0.0.1", port), timeout=10) as plain,
        context.wrap_socket(plain) as connection,
    ):
        connection.sendall(b"GET /about HTTP/1.1\r\nHost: ")
        return connection.recv(100)


def test_the_unit_is_sound() -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    unit = ROOT / "deploy/pactline.service"
    command = ["systemd-analyze", "verify", str(unit)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60)
    wrong = [line for line in said.stderr.splitlines() if re.search(r"pactline.service:\d+", line)]
    assert wrong == []
