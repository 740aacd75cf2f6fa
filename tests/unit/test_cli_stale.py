"""What a keeper might look at again."""

from datetime import date
from pathlib import Path

from typer.testing import CliRunner

from app import cli
from app.cli import stale
from tests import samples
from tests.corpus import DATA


def test_sources_not_looked_at_for_long_come_oldest_first() -> None:
    record = samples.record(
        sources=(
            samples.source("new", accessed="2025-03-01"),
            samples.source("old", accessed="2025-01-01"),
            samples.source("never"),
            samples.source("nowhere", url=None),
        )
    )
    assert list(stale.old_sources(record, date(2025, 3, 1))) == [
        "never       never  https://example.org/made-up",
        "2025-01-01  old  https://example.org/made-up",
    ]


def test_gaps_are_tried_again_after_a_while() -> None:
    gaps = [
        samples.gap("new", looked_on=["2024-01-01", "2025-03-01"]),
        samples.gap("old", looked_on=["2025-02-01"]),
        samples.gap("older", looked_on=["2024-02-01"]),
    ]
    record = samples.record(gaps=tuple(gaps))
    assert list(stale.old_gaps(record, date(2025, 3, 1))) == [
        "2024-02-01  older  Where is it?",
        "2025-02-01  old  Where is it?",
    ]


def test_countries_without_news_come_longest_silence_first() -> None:
    record = samples.record(
        samples.event("a", "2024-01-01"),
        samples.event("b", "2024-05-01"),
        samples.event("c", "2024-02", code="DE"),
        samples.event("d", "[2024-06-01..]", code="IT"),
        samples.event("e", "2024-12-01", code="NO"),
    )
    assert list(stale.quiet_countries(record, date(2024, 6, 1))) == [
        "no event    Land IT",
        "2024-02-29  Land DE",
        "2024-05-01  Land FR",
    ]


def test_the_command_counts_what_there_is_to_look_at(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli.cli, ["stale", "--days", "30", "--data", str(DATA)])
    assert result.exit_code == 0
    assert "Gaps to try again since" in result.output
    assert result.output.rstrip().endswith("things to look at.")
