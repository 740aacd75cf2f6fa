"""Releases in a site of files: the pages of the newest, the downloads of all."""

import re
from datetime import date
from pathlib import Path

import pytest

from app.database import store
from app.record.release import STORE
from app.releases import making
from app.releases.catalog import ReleaseCatalog
from app.settings import Settings
from app.static_export import export
from tests import samples
from tests.releases import FIRST, SECOND

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases, of one event and of two."""
    folder = tmp_path_factory.mktemp("data") / "releases"
    france = samples.country("FR", slug="france")
    events = samples.event("first", "2023-08-01"), samples.event("second", "2023-09-02")
    for name, held in ((FIRST, events[:1]), (SECOND, events)):
        record = samples.record(*held, countries=(france,))
        making.make(record, folder, name, None, date(2026, 12, 1))
    return folder


@pytest.fixture(scope="module")
def site(releases: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the second release, as files."""
    folder = tmp_path_factory.mktemp("www")
    path = folder / "pactline.sqlite3"
    store.build(ReleaseCatalog(releases).record(SECOND), path)
    base_url = "https://site.example"
    export(Settings(store=path, releases=releases, base_url=base_url), folder / "site")
    return folder / "site"


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_the_downloads_of_every_release_are_written(site: Path, releases: Path, name: str) -> None:
    content = (site / "releases" / name / STORE).read_bytes()
    assert content == ReleaseCatalog(releases).content(name)
    assert (site / "releases" / name / "pactline.zip").read_bytes()[:2] == b"PK"
    page = (site / "releases" / "index.html").read_text()
    assert f'href="/releases/{name}/{STORE}"' in page


def test_a_page_of_the_newest_release_is_cited_by_its_own_file(site: Path) -> None:
    page = (site / "countries" / "france" / "index.html").read_text()
    assert f"release {SECOND}, revision" in page
    bookmark = re.search(r'<a rel="bookmark" href="([^"]*)"', page)
    assert bookmark
    assert bookmark[1] == "https://site.example/countries/france/"
