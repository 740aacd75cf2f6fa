"""What the files change against a release, as a reviewer is told it; and what check says of it."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import cli
from app.cli.diff import NoRelease
from app.record.errors import InvalidRecord
from tests import releases as releases_of_corpus
from tests.releases import ADDED, FIRST, REDATED, SECOND, WITHDRAWN


@pytest.fixture
def folder(tmp_path: Path, releases: Path) -> Path:
    """The edited corpus with its first release."""
    data = releases_of_corpus.edit(tmp_path / "data")
    shutil.copytree(releases / FIRST, data / "releases" / FIRST)
    return data


def run(*arguments: str | Path) -> str:
    """What a command prints; what it raises is raised here too."""
    result = CliRunner().invoke(cli, list(map(str, arguments)), catch_exceptions=False)
    return result.stdout + result.stderr


def test_diff_tells_facts_statuses_numbers_and_pages(folder: Path) -> None:
    report = run("diff", "--data", folder)
    assert report.startswith(f"Against release {FIRST}, revision ")
    for line in (
        "1 entry added, 3 revised and 1 withdrawn.",
        f"Revised, 2 May 2025: Event {REDATED}: ",
        "Date: 22 August 2023; before: 21 August 2023",
        "The day The note is of the day after.",
        f"Withdrawn, 2 May 2025: Event {WITHDRAWN}: ",
        "It was another country.",
        f"Added, 2 May 2025: Agreement {ADDED}: Agreement with Czechia",
        "Last day covered: 31 May 2025; before: 31 March 2025",
        "Events: 87; before: 88",
        f"  /events/{REDATED}\n",
        "  /countries/kosovo\n",
        f"  /agreements/{ADDED}\n",
        "  /timeline\n",
    ):
        assert line in report, line
    assert "/countries/france" not in report
    assert "Statuses:" not in report, "a country without events stands where it stood"


def test_diff_against_the_same_state_says_that_nothing_differs(
    folder: Path, releases: Path
) -> None:
    shutil.copytree(releases / SECOND, folder / "releases" / SECOND)
    report = run("diff", "--data", folder)
    assert "No entry differs." in report
    assert "Pages that" not in report
    assert f"Against release {FIRST}" in run("diff", "--against", FIRST, "--data", folder)


def test_diff_needs_a_release_that_is_there(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NoRelease, match=f"there is no release 2020-01-01; there are {FIRST}"):
        run("diff", "--against", "2020-01-01", "--data", folder)
    shutil.rmtree(folder / "releases")
    with pytest.raises(NoRelease, match="there is no release yet"):
        run("diff", "--data", folder)


def test_check_and_build_hold_the_files_against_the_newest_release(folder: Path) -> None:
    assert "changed_without_revision" not in run("check", "--data", folder)
    kosovo = folder / "events" / "kosovo.yaml"
    text = kosovo.read_text(encoding="utf-8")
    start, end = text.index("  revisions:"), text.index("  kind:", text.index("  revisions:"))
    kosovo.write_text(text[:start] + text[end:], encoding="utf-8")
    for arguments in (("check",), ("build", "--to", folder.parent / "new.sqlite3")):
        report = run(*arguments, "--data", folder)
        assert "events/kosovo.yaml:" in report
        assert "[changed_without_revision]" in report
    (folder / "events" / "cote-d-ivoire.yaml").unlink()
    for arguments in (("check",), ("build", "--to", folder.parent / "new.sqlite3")):
        with pytest.raises(InvalidRecord, match=f"{WITHDRAWN}: release {FIRST} has it"):
            run(*arguments, "--data", folder)
