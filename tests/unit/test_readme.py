"""The README's doors open: each of its curl lines is run against a served site."""

import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn

from app.pages.data import ANYWHERE
from app.routes import application
from app.settings import ROOT, Settings
from tests.conftest import Get

README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = [line for line in README.splitlines() if line.startswith("curl ")]


@pytest.fixture(scope="module")
def address(stored: Path) -> Iterator[str]:
    """The address of a site served on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = uvicorn.Config(
        application.create(Settings(store=stored)), port=port, log_level="error"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


def opened(line: str, address: str, folder: Path) -> None:
    """Run a line; it must succeed and bring something."""
    assert ANYWHERE in line
    line = line.replace(ANYWHERE, address)
    done = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout or any(path.stat().st_size for path in folder.iterdir())


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_readme_opens_its_door(line: str, address: str, tmp_path: Path) -> None:
    opened(line, address, tmp_path)


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_the_lines_of_the_data_page_open_their_doors(
    get: Get, address: str, tmp_path: Path
) -> None:
    told = get("/data.json").json()
    for door in (*told["doors"], *told["downloads"]):
        opened(door["curl"], address, tmp_path)
        kind = httpx.head(address + door["url"]).headers["content-type"]
        assert kind.split(";")[0] == door["media_type"]


def test_every_form_and_download_has_a_line() -> None:
    lines = "\n".join(LINES)
    for door in (".json", ".csv", ".atom", ".ics", ".bib", ".csl.json", ".sqlite3", ".zip"):
        assert door in lines
    assert "/openapi.json" in lines
    assert "/datapackage.json" in lines
