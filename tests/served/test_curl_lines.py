"""Each curl line of the documentation and of the data page is run against a served site."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.formats import SUFFIXES
from app.pages.data import ANYWHERE
from app.settings import ROOT, Settings
from tests.conftest import Get
from tests.running import served

API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
LINES = [line for line in API.splitlines() if line.startswith("curl ")]
pytestmark = pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")


@pytest.fixture(scope="module")
def address(stored: Path) -> Iterator[str]:
    """The address of a site over the corpus."""
    with served(Settings(store=stored)) as base:
        yield base


def assert_brings_something(line: str, address: str, folder: Path) -> None:
    """Run a line; it must succeed and bring something."""
    assert ANYWHERE in line
    line = line.replace(ANYWHERE, address)
    run = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, timeout=60)
    assert run.returncode == 0, run.stderr
    assert run.stdout or any(path.stat().st_size for path in folder.iterdir())


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_documentation_brings_what_it_says(
    line: str, address: str, tmp_path: Path
) -> None:
    assert_brings_something(line, address, tmp_path)


def test_the_lines_of_the_data_page_bring_what_they_say(
    get: Get, address: str, tmp_path: Path
) -> None:
    page = get("/data.json").json()
    for form in (*page["doors"], *page["downloads"]):
        assert_brings_something(form["curl"], address, tmp_path)
        media_type = httpx.head(address + form["url"]).headers["content-type"]
        assert media_type.split(";")[0] == form["media_type"]


def test_every_form_and_download_has_a_line() -> None:
    lines = "\n".join(LINES)
    for suffix in (*SUFFIXES, ".sqlite3", ".zip", "/openapi.json", "/datapackage.json"):
        assert suffix in lines
