"""The releases of the live record: each can be opened, and the newest is the one that is cited."""

import pytest
import yaml

from app.releases.catalog import ReleaseCatalog
from app.settings import RELEASES, ROOT
from tests.record.conftest import DATA

CATALOG = ReleaseCatalog(DATA / RELEASES)


def test_no_description_of_a_release_is_damaged() -> None:
    assert CATALOG.problems == {}


@pytest.mark.parametrize("name", CATALOG.names)
def test_every_release_opens_as_what_it_says(name: str) -> None:
    release, record = CATALOG.get(name), CATALOG.record(name)
    assert record.edition.checked.text == release.checked.isoformat()
    assert len(record.active.events) == release.counts["events"]
    assert CATALOG.ids(name)["events"] == record.events_by_id.keys()


@pytest.mark.skipif(DATA != ROOT / "data", reason="a copy of the record has no file beside it")
def test_the_file_for_citing_names_the_newest_release() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    newest = CATALOG.newest
    assert cited.get("version") == (newest.name if newest else None)
