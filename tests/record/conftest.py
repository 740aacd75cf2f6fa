"""The live record in `data/`, a store of it, and a site over that store."""

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from app import settings
from app.database import store
from app.language import Language
from app.record import validation, yaml_reader
from app.record.record import Record
from app.routes.page_table import PAGES
from app.settings import Settings
from tests import crawling, sharing
from tests.conftest import Get, asking

DATA = settings.from_environment().data


def build(path: Path) -> None:
    """Check the live record and build a store of it."""
    live, parsed = yaml_reader.read(DATA)
    assert validation.check(live, parsed) == []
    store.build(live, path)


@pytest.fixture(scope="session")
def live_store(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A store of the live record, one for all workers: read it, don't write to it."""
    return sharing.shared_file(tmp_path_factory, worker_id, "live.sqlite3", build)


@pytest.fixture(scope="session")
def live_record(live_store: Path) -> Record:
    """The live record, checked, as it is read back from its store."""
    return store.read(live_store)


@pytest.fixture(scope="session")
def live_get(live_store: Path) -> Get:
    """Ask a site over the live record for a path; redirects are not followed."""
    return asking(Settings(store=live_store))


@pytest.fixture(scope="session")
def live_articles() -> Path:
    """The folder with the five articles, where the environment names it."""
    folder = os.environ.get("PACTLINE_ARTICLES")
    if not folder:
        reason = "PACTLINE_ARTICLES does not name a folder with the articles"
        pytest.skip(reason)
    return Path(folder)


# The words of the program are held in Ukrainian on the whole corpus; here they are those of data/.
PAGES_OF_A_KIND = {Language.ENGLISH: 12, Language.UKRAINIAN: 4}


def addresses(record: Record) -> Iterator[list[str]]:
    """The paths of the pages of each kind."""
    for page_route in PAGES:
        yield page_route.addresses(record.active)


@pytest.fixture(scope="session")
def live_crawl(
    live_get: Get, live_record: Record, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> crawling.Crawl:
    """Some pages of each kind over the live record, walked once for all workers."""
    left_out: set[str] = set()
    for language, paths in product(Language, addresses(live_record)):
        walked = sharing.sample(paths, PAGES_OF_A_KIND[language])
        left_out |= {language.path + path for path in set(paths) - set(walked)}

    def walk(path: Path) -> None:
        crawling.save(crawling.crawl(live_get, ["/"], left_out), path)

    return crawling.load(sharing.shared_file(tmp_path_factory, worker_id, "live.crawl", walk))


@pytest.fixture(scope="session")
def whole_live_crawl(live_get: Get) -> crawling.Crawl:
    """Every page of a site over the live record."""
    return crawling.crawl(live_get, ["/"])
