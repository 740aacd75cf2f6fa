"""Sites over the corpus and its releases: at the first one, ahead of it, and at the second one."""

import shutil
from pathlib import Path

import pytest

from app.database import store
from app.record.record import Record
from app.settings import Settings
from tests.conftest import Get, asking
from tests.releases import FIRST


@pytest.fixture(scope="session")
def first_release(releases: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the first release alone."""
    folder = tmp_path_factory.mktemp("first") / "releases"
    shutil.copytree(releases / FIRST, folder / FIRST)
    return folder


@pytest.fixture(scope="session")
def later_store(later_record: Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the corpus as it was left later."""
    path = tmp_path_factory.mktemp("later") / "later.sqlite3"
    store.build(later_record, path)
    return path


@pytest.fixture(scope="session")
def at_first(stored: Path, first_release: Path) -> Get:
    """The site on the day of the first release."""
    return asking(Settings(store=stored, releases=first_release))


@pytest.fixture(scope="session")
def ahead(later_store: Path, first_release: Path) -> Get:
    """The site with an edited record that no release holds yet."""
    return asking(Settings(store=later_store, releases=first_release))


@pytest.fixture(scope="session")
def at_second(later_store: Path, releases: Path) -> Get:
    """The site on the day of the second release."""
    return asking(Settings(store=later_store, releases=releases))
