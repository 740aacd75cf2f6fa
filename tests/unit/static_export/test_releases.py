"""Releases in a site of files: the pages of the newest, the downloads of all."""

import re

import pytest

from app.record.release import STORE
from app.releases.catalog import ReleaseCatalog
from tests.releases import FIRST, SECOND
from tests.unit.static_export.conftest import ADDRESSES, ExportedSite

pytestmark = pytest.mark.slow
AT_RELEASE, AHEAD, _ = ADDRESSES


@pytest.mark.parametrize("name", [FIRST, SECOND])
@pytest.mark.parametrize("site", [AT_RELEASE], indirect=True)
def test_the_downloads_of_every_release_are_written(site: ExportedSite, name: str) -> None:
    content = (site.folder / "releases" / name / STORE).read_bytes()
    assert content == ReleaseCatalog(site.releases).content(name)
    assert (site.folder / "releases" / name / "pactline.zip").read_bytes()[:2] == b"PK"
    page = (site.folder / "releases" / "index.html").read_text()
    assert f'href="/releases/{name}/{STORE}"' in page


@pytest.mark.parametrize("site", [AT_RELEASE], indirect=True)
def test_a_page_of_the_newest_release_is_cited_by_its_own_file(site: ExportedSite) -> None:
    page = (site.folder / "countries" / "france" / "index.html").read_text()
    assert f"release {SECOND}, revision" in page
    bookmark = re.search(r'<a rel="bookmark" href="([^"]*)"', page)
    assert bookmark
    assert bookmark[1] == "https://site.example/countries/france/"


@pytest.mark.parametrize("site", [AT_RELEASE, AHEAD], indirect=True)
def test_a_copy_that_is_ahead_of_the_newest_release_says_so_and_cites_itself(
    site: ExportedSite,
) -> None:
    page = (site.folder / "timeline" / "index.html").read_text()
    assert ("ahead of the newest release" in page) == (site.base_url == AHEAD)
    assert "The address given here" not in page
    assert "release=" not in page
