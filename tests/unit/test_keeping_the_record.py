"""The manual for keepers: its examples are one sound record, its commands exist."""

import re
from pathlib import Path

import pytest

from app import cli
from app.record import codelists, formatting, schema, validation
from app.settings import ROOT
from tests.samples import write

TEXT = (ROOT / "docs" / "keeping-the-record.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n# (\S+)\n(.*?)```", TEXT, re.DOTALL)


def test_the_examples_are_a_sound_record_without_warnings(tmp_path: Path) -> None:
    report = validation.report(write(tmp_path, dict(BLOCKS)))
    assert [str(one) for one in (*report.errors, *report.warnings)] == []
    assert report.record is not None
    assert report.record.signing_events_by_agreement["no-2024"].date.text == "2024-05-31"


def test_there_is_an_example_of_every_part_of_the_record() -> None:
    assert {name.partition("/")[0].partition(".")[0] for name, _ in BLOCKS} >= {
        *("countries", "people", "places", "sources", "events"),
        *("agreements", "disputes", "gaps", "edition"),
    }


@pytest.mark.parametrize(("name", "text"), BLOCKS)
def test_the_examples_are_in_the_one_style(name: str, text: str) -> None:
    assert formatting.formatted(text) == text


def test_the_manual_names_commands_fields_and_warnings_that_exist() -> None:
    commands = {str(command.name or "") for command in cli.cli.registered_commands}
    commands |= {
        command.callback.__name__ for command in cli.cli.registered_commands if command.callback
    }
    for command in re.findall(r"app\.cli (\w+)", TEXT):
        assert command in commands | {"new"}
    for code in re.findall(r"warning: (\S+)", TEXT):
        assert code in validation.warning_codes()
    for kind in re.findall(r"`(signing_\w+)`", TEXT):
        assert kind in set(codelists.EventKind)
    assert {"changes", "cancels", "fulfils", "revisions", "withdrawn"} <= set(
        schema.Event.model_fields
    )
