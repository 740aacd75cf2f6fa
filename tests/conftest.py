"""What tests share: the fixed record in tests/corpus, a store of it, and a site over that store.

The live record in `data/` has fixtures of its own in tests/record.
"""

import asyncio
import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import hypothesis
import pytest

from app.database import store
from app.middleware import stack, store_watch
from app.record import validation
from app.record.record import Record
from app.settings import Settings
from app.snapshot import reloading
from tests import crawling, sharing
from tests import releases as releases_of_corpus
from tests.corpus import ARTICLES, DATA

Get = Callable[..., httpx.Response]

# A slow machine is no failure, so nothing has a deadline. Each run draws other examples: few on
# every save and before a commit, many before a release.
hypothesis.settings.register_profile("any machine", deadline=None, max_examples=30)
hypothesis.settings.register_profile("quick", deadline=None, max_examples=10)
hypothesis.settings.register_profile("judge", deadline=None, max_examples=1_000)
hypothesis.settings.load_profile("any machine")


def pytest_configure() -> None:
    """Choose the seed before the workers start, so that all of them have it."""
    sharing.seed()


def pytest_report_header() -> str:
    """Print how to draw the same samples again."""
    return f"samples: {sharing.SEED}={sharing.seed()}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the folder that they lie in, and those that are run on every save."""
    for item in items:
        places = item.path.relative_to(Path(__file__).parent).parts
        for marker in {"browser", "served"} & set(places):
            item.add_marker(marker)
        if is_quick(item, places):
            item.add_marker("quick")


# These work on files, processes or a whole site, whatever fixtures they name; so do modules that
# import `asking` or `store`.
NOT_QUICK = {
    "database",
    "middleware",
    "test_citation.py",
    "test_cli.py",
    "test_cli_links.py",
    "test_cli_new.py",
    "test_difference.py",
    "test_escaping.py",
    "test_feeds.py",
    "test_formatting.py",
    "test_history.py",
    "test_json_schema.py",
    "test_pagination.py",
    "test_png.py",
    "test_typical_mistakes.py",
    "test_validation.py",
}
WHOLE_SITE = {"get", "stored", "site_crawl"}


def is_quick(item: pytest.Item, places: tuple[str, ...]) -> bool:
    """Whether a test is one of a unit, without a whole site and in a fraction of a second."""
    named = set(getattr(item, "fixturenames", ()))
    if places[0] != "unit" or NOT_QUICK & set(places) or WHOLE_SITE & named:
        return False
    if {"asking", "store"} & set(vars(item.module)):  # type: ignore[attr-defined]
        return False
    return not any(item.get_closest_marker(name) for name in ("slow", "browser", "served", "judge"))


def pytest_collection_finish() -> None:
    """Leave modules and tests, which stay to the end, out of every later search for cycles."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def hasty_sites() -> Iterator[None]:
    """Sites that are asked a few times and gone; tests of what is left out here put it back.

    A server searches the heap for cycles once for each record, and compresses all its front pages
    as small as they go, which takes seconds. Here that would be so for each of some hundred sites,
    over a heap with every module and test in it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reloading, "settle", lambda: None)
        patch.setattr(store_watch, "FRONT", ())
        yield


@pytest.fixture(scope="session")
def record() -> Record:
    """The record of tests/corpus, checked."""
    return validation.read_checked(DATA)


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
def later_record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The corpus as somebody left it later: one date, one event, one agreement, `checked`."""
    return releases_of_corpus.later_record(tmp_path_factory.mktemp("later"))


@pytest.fixture(scope="session")
def releases(
    record: Record, later_record: Record, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with two releases: of the corpus, and of the corpus as it was left later."""
    folder = tmp_path_factory.mktemp("data") / "releases"
    releases_of_corpus.make(record, later_record, folder)
    return folder


@pytest.fixture(scope="session")
def articles() -> Path:
    """The folder with the articles that tests/corpus cites."""
    return ARTICLES


@pytest.fixture(scope="session")
def site_crawl(
    get: Get, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> crawling.Crawl:
    """Every page of the site over the corpus, walked once for all workers."""

    def walk(path: Path) -> None:
        crawling.save(crawling.crawl(get, ["/", "/?as_of=2024-03-01"]), path)

    return crawling.load(sharing.shared_file(tmp_path_factory, worker_id, "corpus.crawl", walk))
