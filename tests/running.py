"""Servers for tests: the site in this process or in its own, and nginx before it."""

import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import pytest
import uvicorn

from app import front, store
from app.settings import ROOT, Settings
from bench import servers
from tests import samples

NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
AROUND = """
user root; daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  {site}
}}
"""
CERTIFICATE = """openssl req -x509 -nodes -days 1 -subj /CN=localhost -addext
subjectAltName=IP:127.0.0.1 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1"""


def until(true: Callable[[], object], seconds: float = 15) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def editions(folder: Path) -> list[tuple[Path, str]]:
    """Two stores of different records, with their revisions."""
    paths = (folder / "one.sqlite3", folder / "two.sqlite3")
    for path, (content, _) in zip(paths, _editions(), strict=True):
        path.write_bytes(content)
    return [(path, revision) for path, (_, revision) in zip(paths, _editions(), strict=True)]


@cache
def _editions() -> list[tuple[bytes, str]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pactline.sqlite3"
        days = ("2023-08-01", "2023-09-02")
        records = [samples.record(samples.event("first", day)) for day in days]
        revisions = (store.build(one, path).revision for one in records)
        return [(path.read_bytes(), revision) for revision in revisions]


@contextmanager
def served(settings: Settings, port: int = 0) -> Iterator[str]:
    """The address of a real server in this process."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        config = uvicorn.Config(
            front.create(settings),
            http="app.wire:Bounded",
            log_level="error",
            server_header=False,
            access_log=False,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            until(lambda: server.started)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def command(port: int, workers: int, app: str) -> list[str]:
    """How the unit in `deploy/` starts the site, on another port."""
    unit = (ROOT / "deploy/pactline.service").read_text()
    started = next(line for line in unit.splitlines() if line.startswith("ExecStart="))
    given = started.replace("--port 8000", f"--port {port}")
    words = given.replace("--workers 2", f"--workers {workers}").split()[1:]
    return [sys.executable, *(app if word == "app.main:app" else word for word in words)]


@contextmanager
def process(
    path: Path, workers: int = 1, app: str = "app.main:app"
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of the site in a process of its own."""
    port = servers.free()
    environment = {**os.environ, "PACTLINE_STORE": str(path)}
    with subprocess.Popen(
        command(port, workers, app), cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    ) as running:
        base = f"http://127.0.0.1:{port}"
        try:
            until(lambda: answers(port) and httpx.get(f"{base}/readyz").status_code == 200, 60)
            yield base, running
        finally:
            running.terminate()
            with suppress(subprocess.TimeoutExpired):
                running.wait(15)
            running.kill()


def answers(port: int) -> bool:
    """Whether something listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def nginx(folder: Path, configuration: str, port: int) -> Iterator[str]:
    """The address of a real nginx with this configuration."""
    if not NGINX:
        pytest.skip("nginx is not installed")
    folder.chmod(0o755)
    (folder / "nginx.conf").write_text(configuration)
    command = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command) as running:
        try:
            until(lambda: answers(port) or running.poll() is not None)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.terminate()


@contextmanager
def deployed(folder: Path, behind: int, plain: int = 0, **changed: str) -> Iterator[httpx.Client]:
    """A reader of the site through nginx as `deploy/` has it, with other values for its times."""
    sealed, port = certificate(folder), servers.free()
    site = (ROOT / "deploy/nginx.conf").read_text()
    for old, new in {
        "127.0.0.1:8000": f"127.0.0.1:{behind}",
        "listen 80;": f"listen 127.0.0.1:{plain or servers.free()};",
        "listen 443 ": f"listen 127.0.0.1:{port} ",
        "/var/cache/nginx/pactline": str(folder / "cache"),
        "/etc/ssl/certs/pactline.pem": str(sealed),
        "/etc/ssl/private/pactline.key": str(sealed),
        **{f"{name} 10s;": f"{name} {value};" for name, value in changed.items()},
    }.items():
        assert old in site
        site = site.replace(old, new)
    with (
        nginx(folder, AROUND.format(folder=folder, site=site), port),
        httpx.Client(
            base_url=f"https://127.0.0.1:{port}",
            verify=ssl.create_default_context(cafile=str(sealed)),
        ) as client,
    ):
        yield client


def certificate(folder: Path) -> Path:
    """A key and a certificate of this machine for a day, in one file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    path = folder / "sealed.pem"
    more = ["-keyout", str(path), "-out", str(folder / "certificate.pem")]
    subprocess.run([*CERTIFICATE.split(), *more], check=True, capture_output=True)
    with path.open("a") as sealed:
        sealed.write((folder / "certificate.pem").read_text())
    return path
