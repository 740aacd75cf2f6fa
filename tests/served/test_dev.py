"""`make dev`: what is changed while the site runs is what it shows next."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.settings import ROOT
from bench import servers
from tests.corpus import DATA
from tests.running import answers, until
from tools import dev

EVENT = "2025-02-24-g7-statement"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(DATA, tmp_path / "data")


@pytest.fixture
def address(data: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site as `make dev` runs it, over a record that may be changed."""
    port = servers.free()
    environment = os.environ | {
        "PACTLINE_DATA": str(data),
        "PACTLINE_STORE": str(tmp_path / "pactline.sqlite3"),
        "PACTLINE_PORT": str(port),
    }
    command = [sys.executable, "-m", "tools.dev"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            until(lambda: answers(port), 60)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


def test_a_changed_entry_is_shown_and_a_wrong_one_is_not(data: Path, address: str) -> None:
    page = f"{address}/events/{EVENT}"
    file = next(path for path in data.glob("events/*.yaml") if EVENT in path.read_text())
    sound = file.read_text()
    entry = sound[sound.index(f"- id: {EVENT}") :]
    title = next(line for line in entry.splitlines() if line.startswith("  title: "))
    assert httpx.get(page).headers["cache-control"] == "no-store"
    file.write_text(sound.replace(title, "  title: A title that nobody gave before"))
    until(lambda: "A title that nobody gave before" in httpx.get(page).text, 30)
    file.write_text(sound.replace(title, "  titel: A word misspelled"))
    file.write_text(sound.replace(title, "  title: A title mended at last"))
    until(lambda: "A title mended at last" in httpx.get(page).text, 30)


def test_the_server_starts_anew_for_code_templates_and_styles() -> None:
    watched = set(dev.SERVED_FILES)
    for folder in dev.SERVED_FOLDERS:
        kinds = {f"*{path.suffix}" for path in (ROOT / folder).rglob("*.*")}
        assert kinds - {"*.pyc", "*.py"} <= watched, folder
