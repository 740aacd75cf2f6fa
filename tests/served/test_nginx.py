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

from app.middleware import security_headers
from app.settings import ROOT, Settings
from bench import servers
from tests.fronting import deployed
from tests.running import editions, served, until

CODINGS = ("gzip, deflate, br", "identity", "br", "gzip")


def test_nginx_keeps_one_copy_for_every_coding(tmp_path: Path) -> None:
    (path, _), _ = editions(tmp_path)
    port = servers.free()
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


def test_nginx_goes_on_without_the_application_and_shows_a_correction_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        security_headers, "FRESH", security_headers.FRESH.replace(b"s-maxage=300", b"s-maxage=1")
    )
    (path, first), (corrected, second) = editions(tmp_path)
    port = servers.free()
    with deployed(tmp_path, port) as reader:
        with served(Settings(store=path), port):
            assert reader.get("/about").headers["x-cache-status"] == "MISS"
        time.sleep(1.5)
        for coding in CODINGS * 2:
            found = reader.get("/about", headers={"Accept-Encoding": coding})
            assert found.status_code == 200
            assert first in found.text
            assert found.headers["x-cache-status"] in ("STALE", "UPDATING")
        assert reader.get("/timeline").status_code == 502
        corrected.replace(path)
        with served(Settings(store=path), port):
            until(lambda: second in reader.get("/about").text)


def test_nginx_leads_to_https_on_the_host_that_it_names(tmp_path: Path) -> None:
    plain = servers.free()
    with deployed(tmp_path, servers.free(), plain):
        found = httpx.get(f"http://127.0.0.1:{plain}/timeline?group=g7", headers={"Host": "evil"})
    assert found.status_code == 301
    assert found.headers["location"] == "https://pactline.example/timeline?group=g7"


def test_nginx_refuses_what_is_too_long_and_lets_go_who_is_too_slow(tmp_path: Path) -> None:
    with deployed(tmp_path, servers.free(), client_header_timeout="1s") as reader:
        assert reader.get("/" + "a" * 40_000).status_code == 414
        assert reader.get("/about", headers={"X": "a" * 40_000}).status_code == 400
        many = {f"X-{number}": "a" * 900 for number in range(50)}
        assert reader.get("/about", headers=many).status_code == 400
        assert reader.post("/about", content=b"a" * 20_000).status_code == 413
        began = time.monotonic()
        assert slow(reader.base_url.port or 0) == b""
        assert 0.5 < time.monotonic() - began < 5


def slow(port: int) -> bytes:
    """What somebody hears who sends half a request and no more."""
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
