"""Releases in a folder: listed, opened, bounded in memory, and damaged ones named."""

import json
import lzma
import shutil
from pathlib import Path

import pytest

from app.cli.options import past_of
from app.database import store
from app.record.record import PARTS, Record
from app.releases import catalog as catalogs
from app.releases import release as files
from app.releases.catalog import ReleaseCatalog, UnknownRelease, signature
from app.releases.release import ReleaseError, place_in_order
from app.settings import Settings
from tests import samples
from tests.conftest import asking
from tests.releases import ADDED, FIRST, REDATED, SECOND, WITHDRAWN

# A store of the corpus as the first migration alone had it.
OLD, OLD_REVISION = "2025-04-30", "f5edf9a16622"
OLDER_SHAPE = Path(__file__).parent / "schema-0001.sqlite3.xz"


@pytest.fixture
def copied(releases: Path, tmp_path: Path) -> Path:
    """A copy of the releases, for tests that damage something."""
    return Path(shutil.copytree(releases, tmp_path / "releases"))


def test_releases_are_listed_newest_first(releases: Path) -> None:
    catalog = ReleaseCatalog(releases)
    assert catalog.names == (SECOND, FIRST)
    assert catalog.newest
    assert catalog.newest.name == SECOND
    assert catalog.get(FIRST).summary == "What was there at first."
    assert [release.name for release in catalog.until(FIRST)] == [FIRST]


@pytest.mark.parametrize("folder", [None, Path("/no/such/folder")])
def test_a_site_without_a_folder_has_no_releases(folder: Path | None) -> None:
    catalog = ReleaseCatalog(folder)
    assert (catalog.names, catalog.newest, catalog.past_ids()) == ((), None, {})
    with pytest.raises(UnknownRelease):
        catalog.record(FIRST)


def test_a_folder_that_cannot_be_listed_is_told_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "releases"
    file.write_text("")
    assert not ReleaseCatalog(file).releases
    assert signature(file) == ()
    assert "the releases cannot be listed" in caplog.text


def test_a_release_opens_as_the_record_that_it_was_made_of(releases: Path, record: Record) -> None:
    opened = ReleaseCatalog(releases).record(FIRST)
    assert opened.revision == store.revision(record)
    for part in PARTS:
        assert getattr(opened, part) == getattr(record, part)


def test_a_release_holds_what_was_withdrawn_by_then(releases: Path) -> None:
    opened = ReleaseCatalog(releases).record(SECOND)
    assert opened.events_by_id[WITHDRAWN].withdrawn
    assert WITHDRAWN not in opened.active.events_by_id


def test_a_release_counts_what_changed_since_the_one_before(releases: Path) -> None:
    first, second = reversed(ReleaseCatalog(releases).releases)
    assert (first.before, first.changes) == (None, {})
    assert second.before == FIRST
    assert {
        part: count.model_dump(exclude_defaults=True) for part, count in second.changes.items()
    } == {
        "events": {"revised": 2, "withdrawn": 1},
        "agreements": {"added": 1},
    }
    assert second.counts["events"] == first.counts["events"] - 1


def test_ids_once_published_stay_known(releases: Path, record: Record) -> None:
    past = ReleaseCatalog(releases).past_ids()
    assert {WITHDRAWN, REDATED} <= past["events"]
    assert ADDED in past["agreements"]
    assert past["countries"] == set(record.countries_by_code)


def test_opened_releases_are_bounded(releases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogs, "OPENED", 1)
    catalog = ReleaseCatalog(releases)
    first = catalog.record(FIRST)
    assert catalog.record(FIRST) is first
    catalog.record(SECOND)
    assert catalog.record(FIRST) is not first


def test_a_release_of_an_older_shape_opens_in_the_present_one(
    tmp_path: Path, record: Record
) -> None:
    content = lzma.decompress(OLDER_SHAPE.read_bytes())
    path = tmp_path / "old.sqlite3"
    path.write_bytes(content)
    with pytest.raises(store.StoreError, match="has schema 0001"):
        store.read(path)
    release = samples.release(OLD, revision=OLD_REVISION, files=[files.store_file(content)])
    files.write(tmp_path / "releases" / OLD, release, {}, content)
    opened = ReleaseCatalog(tmp_path / "releases").record(OLD)
    assert (opened.content, opened.revision) == (content, OLD_REVISION)
    assert opened.edition.title == record.edition.title
    assert {event.id for event in opened.events} <= set(record.events_by_id)
    assert len(opened.events) > len(record.events) / 2
    assert opened.agreements_by_id["fr-2024"].clauses
    undated = [source for source in opened.sources if source.published is None]
    assert undated
    assert all(source.known_from == opened.edition.checked for source in undated)


def test_a_release_of_an_older_shape_is_served(
    stored: Path, record: Record, tmp_path: Path
) -> None:
    content = lzma.decompress(OLDER_SHAPE.read_bytes())
    release = samples.release(OLD, revision=OLD_REVISION, files=[files.store_file(content)])
    files.write(tmp_path / OLD, release, {}, content)
    get = asking(Settings(store=stored, releases=tmp_path))
    for path in ("/", "/timeline.json", "/agreements/fr-2024", "/sources.csv", "/gaps"):
        assert get(f"{path}?release={OLD}").status_code == 200, path
    assert get(f"/releases/{OLD}/pactline.sqlite3").content == content


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("release.json", b"{"),
        ("release.json", b'{"name": "2026-12-01-3"}'),
        ("pactline.sqlite3.xz", b"no store"),
        ("pactline.sqlite3.xz", lzma.compress(b"no store")),
    ],
)
def test_a_damaged_file_is_named_and_harms_no_other_release(
    copied: Path, file: str, content: bytes
) -> None:
    (copied / FIRST / file).write_bytes(content)
    catalog = ReleaseCatalog(copied)
    with pytest.raises(ReleaseError, match=f"{FIRST}/{file}"):
        catalog.record(FIRST)
    assert catalog.record(SECOND)


@pytest.mark.parametrize("file", ["release.json", "pactline.sqlite3.xz", "ids.json"])
def test_a_missing_file_is_named(copied: Path, file: str) -> None:
    (copied / FIRST / file).unlink()
    catalog = ReleaseCatalog(copied)
    with pytest.raises(ReleaseError, match=f"{FIRST}/{file}"):
        _ = (catalog.record(FIRST), catalog.ids(FIRST))


def test_a_store_cut_off_is_damaged(copied: Path) -> None:
    path = copied / FIRST / "pactline.sqlite3.xz"
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(ReleaseError, match="damaged"):
        ReleaseCatalog(copied).record(FIRST)


def test_what_a_later_program_adds_to_a_description_is_left_unread(copied: Path) -> None:
    path = copied / FIRST / "release.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"doi": "10.1/2"}))
    assert ReleaseCatalog(copied).names == (SECOND, FIRST)


def test_a_new_release_changes_the_signature(copied: Path) -> None:
    before = signature(copied)
    shutil.copytree(copied / FIRST, copied / "2026-12-02")
    assert signature(copied) != before


@pytest.mark.parametrize(
    "name", ["", "2026-12", "2026-02-30", "2026-12-01-1", "2026-12-01-02", "x"]
)
def test_a_malformed_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no name of a release"):
        place_in_order(name)


def test_the_tenth_release_of_a_day_comes_after_the_ninth() -> None:
    assert place_in_order("2026-12-01-10") > place_in_order("2026-12-01-9")
    assert place_in_order("2026-12-01-2") > place_in_order("2026-12-01")


def test_the_files_are_held_against_the_newest_release_or_none(copied: Path) -> None:
    (copied / SECOND / "release.json").write_bytes(b"{")
    with pytest.raises(ReleaseError, match=f"{SECOND}/release.json"):
        past_of(copied.parent)
