"""What tests share: the fixed record in tests/corpus, a store of it, and a site over that store.

The live record in `data/` has fixtures of its own in tests/record.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

import httpx
import hypothesis
import pytest

from app.database import store
from app.middleware import stack
from app.record import validation, yaml_reader
from app.record.record import Record
from app.settings import Settings
from tests import sharing
from tests.corpus import ARTICLES, DATA

Get = Callable[..., httpx.Response]

# A slow machine is no failure: what has to be quick is timed by a test of its own.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed before the workers start, so that all of them have it."""
    sharing.seed()


def pytest_report_header() -> str:
    """Print how to draw the same samples again."""
    return f"samples: {sharing.SEED}={sharing.seed()}"


FOLDER_MARKERS = {"browser": "browser", "served": "served", "judge": "judge"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by their folder; what needs no page of a whole site and no server is quick."""
    for item in items:
        folders = item.path.relative_to(Path(__file__).parent).parts
        for folder in FOLDER_MARKERS.keys() & set(folders):
            item.add_marker(FOLDER_MARKERS[folder])
        if is_quick(item):
            item.add_marker("quick")


def is_quick(item: pytest.Item) -> bool:
    """Whether a test belongs to those that one runs on every save."""
    slow_fixtures = {"get", "stored", "crawl"}
    fixtures = set(getattr(item, "fixturenames", ()))
    slow_markers = ("browser", "served", "judge", "slow")
    in_units = "unit" in item.path.parts
    return (
        in_units
        and not fixtures & slow_fixtures
        and not any(item.get_closest_marker(marker) for marker in slow_markers)
    )


@pytest.fixture(scope="session")
def record() -> Record:
    """The record of tests/corpus, checked."""
    corpus, reading = yaml_reader.read(DATA)
    assert validation.check(corpus, reading) == []
    return corpus


@pytest.fixture(scope="session")
def stored(record: Record, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A store of the record, one for all workers: read it, don't write to it."""
    return sharing.shared_file(
        tmp_path_factory, worker_id, "corpus.sqlite3", lambda path: store.build(record, path)
    )


@pytest.fixture(scope="session")
def get(stored: Path) -> Get:
    """Ask the site for a path; redirects are not followed."""
    return asking(Settings(store=stored))


def asking(settings: Settings) -> Get:
    """Return a function that requests a path from a site with these settings, without a socket."""
    application = stack.create(settings)
    transport = httpx.ASGITransport(application, raise_app_exceptions=False)

    def ask(path: str, method: str = "GET", **more: object) -> httpx.Response:
        async def request() -> httpx.Response:
            async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
                return await client.request(method, path, **more)  # type: ignore[arg-type]

        return asyncio.run(request())

    ask.application = application  # type: ignore[attr-defined]
    return ask


@pytest.fixture(scope="session")
def articles() -> Path:
    """The folder with the articles that tests/corpus cites."""
    return ARTICLES
