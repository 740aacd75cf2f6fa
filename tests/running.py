"""The site for tests: in this process, or in its own as the unit starts it."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import uvicorn

from app.cli.serve import SERVER
from app.database import store
from app.middleware import stack
from app.settings import ROOT, Settings
from tests import samples
from tests.corpus import DATA


def until(true: Callable[[], object], seconds: float = 120) -> None:
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
def served(settings: Settings, port: int = 0, **options: Any) -> Iterator[str]:
    """The address of a real server in this process, as `pactline serve` sets it up."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        config = uvicorn.Config(stack.create(settings), log_level="error", **(SERVER | options))
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            until(lambda: server.started)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def command(port: int, workers: int) -> list[str]:
    """How the unit in `deploy/` starts the site, on another port."""
    unit = (ROOT / "deploy/pactline.service").read_text()
    started = next(line for line in unit.splitlines() if line.startswith("ExecStart="))
    words = started.replace("--port 8000", f"--port {port}").split()[1:]
    words[words.index("--workers") + 1] = str(workers)
    return [sys.executable, *words]


def uvicorn_command(port: int, *options: str, app: str = "app.main:app") -> list[str]:
    """How anybody starts an ASGI application."""
    return [sys.executable, "-m", "uvicorn", app, "--port", str(port), *options]


@contextmanager
def process(
    store_path: Path, port: int, command_line: list[str], **settings: str
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of the site in a process of its own."""
    environment = {**os.environ, "PACTLINE_STORE": str(store_path)}
    environment |= {"PACTLINE_DATA": str(DATA)} | settings
    with subprocess.Popen(
        command_line, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
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
