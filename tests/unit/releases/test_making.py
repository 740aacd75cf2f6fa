"""A release made: refused where it must be, written whole, and named where the record is cited."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from app.cli import cli
from app.record.record import Record
from app.releases import making
from app.releases.catalog import ReleaseCatalog
from app.releases.release import ReleaseError
from tests.corpus import DATA
from tests.releases import FIRST, SECOND

TODAY = date(2026, 12, 1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the corpus beside a file that says how it is cited."""
    (tmp_path / "CITATION.cff").write_text("cff-version: 1.2.0\nversion: old\ntitle: Made up\n")
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def run(data: Path, *arguments: str) -> str:
    result = CliRunner().invoke(cli, ["release", "--data", str(data), *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output


def test_the_first_free_name_of_a_day_is_taken(releases: Path) -> None:
    catalog = ReleaseCatalog(releases)
    assert making.next_name(catalog, TODAY) == "2026-12-01-3"
    assert making.next_name(catalog, date(2026, 12, 2)) == "2026-12-02"


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_a_name_is_given_once(record: Record, releases: Path, name: str) -> None:
    with pytest.raises(making.NameTaken, match=f"a release {name} already"):
        making.make(record, releases, name, None, TODAY)


def test_a_release_is_never_put_before_another(record: Record, releases: Path) -> None:
    with pytest.raises(making.NameTaken, match=f"before the newest release, {SECOND}"):
        making.make(record, releases, "2026-11-30", None, TODAY)


@pytest.mark.parametrize("name", ["first", "2026-12", "2026-12-01-1", "../2026-12-01"])
def test_a_malformed_name_is_refused_in_plain_words(
    record: Record, tmp_path: Path, name: str
) -> None:
    with pytest.raises(ValueError, match="the day of a release, for example"):
        making.make(record, tmp_path, name, None, TODAY)
    assert list(tmp_path.iterdir()) == []


def test_a_release_is_not_made_over_a_damaged_one(
    record: Record, releases: Path, tmp_path: Path
) -> None:
    copied = Path(shutil.copytree(releases, tmp_path / "releases"))
    (copied / FIRST / "release.json").write_bytes(b"{")
    with pytest.raises(ReleaseError, match=f"{FIRST}/release.json"):
        making.make(record, copied, "2026-12-02", None, TODAY)


def test_a_folder_that_cannot_be_written_is_named(record: Record, tmp_path: Path) -> None:
    (tmp_path / "releases").write_text("a file")
    with pytest.raises(ReleaseError, match="releases"):
        making.make(record, tmp_path / "releases", FIRST, None, TODAY)


def test_the_command_makes_a_release_and_names_it_where_the_record_is_cited(data: Path) -> None:
    output = run(data, "--name", FIRST, "--summary", " What was there at first. ")
    assert f"Made release {FIRST}, revision" in output
    release = ReleaseCatalog(data / "releases").get(FIRST)
    assert release.summary == "What was there at first."
    cited = yaml.safe_load((data.parent / "CITATION.cff").read_text())
    assert cited["version"] == FIRST
    assert str(cited["date-released"]) == release.made_on.isoformat()
    assert cited["title"] == "Made up"


def test_a_second_release_of_a_day_says_that_nothing_changed(data: Path) -> None:
    run(data, "--name", FIRST)
    assert f"No entry differs from release {FIRST}." in run(data, "--name", SECOND)


def test_a_record_that_is_not_sound_is_not_released(data: Path) -> None:
    (data / "edition.yaml").write_text("title: Only a title\n")
    with pytest.raises(Exception, match=r"edition\.yaml"):
        run(data, "--name", FIRST)
    assert not (data / "releases").exists()


def test_releases_are_no_files_of_the_record(data: Path) -> None:
    run(data, "--name", FIRST)
    assert f"Made release {SECOND}" in run(data, "--name", SECOND)
