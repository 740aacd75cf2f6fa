"""JSON Schemas for keepers: named in every file, and true to the files."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.record import json_schema, yaml_nodes
from tests.corpus import DATA


def validator(name: str) -> Draft202012Validator:
    schema = json.loads(json_schema.schemas()[name])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def content(path: Path) -> Any:
    return yaml_nodes.plain(yaml_nodes.parse(path.read_text(encoding="utf-8")))


def test_a_file_names_the_schema_of_its_part() -> None:
    lines = {
        path.relative_to(DATA).as_posix(): line for path, line in json_schema.named(DATA).items()
    }
    assert lines["edition.yaml"] == f"{json_schema.MARK}schema/edition.json"
    assert lines["people.yaml"] == f"{json_schema.MARK}schema/people.json"
    assert lines["events/croatia.yaml"] == f"{json_schema.MARK}../schema/events.json"
    assert lines["agreements/gb-2024.yaml"] == f"{json_schema.MARK}../schema/agreements.json"
    assert len(lines) == len(list(DATA.rglob("*.yaml")))


def test_the_corpus_fits_its_schemas() -> None:
    for path, line in json_schema.named(DATA).items():
        errors = validator(line.rpartition("/")[2]).iter_errors(content(path))
        assert not list(errors), path.name


@pytest.mark.parametrize(
    "change",
    [{"kind": "party"}, {"colour": "red"}, {"date": 2023}, {"citations": []}, {"id": "Not This"}],
)
def test_a_schema_finds_what_a_keeper_mistypes(change: dict[str, Any]) -> None:
    events = content(DATA / "events" / "norway.yaml")
    check = validator("events.json")
    assert check.is_valid(events)
    assert not check.is_valid([events[0] | change])


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    file = tmp_path / "events" / "norway.yaml"
    file.write_text("# About Norway.\n- id: x\n", encoding="utf-8")
    json_schema.write(tmp_path)
    once = file.read_text(encoding="utf-8")
    json_schema.write(tmp_path)
    assert file.read_text(encoding="utf-8") == once
    assert once == f"{json_schema.MARK}../schema/events.json\n# About Norway.\n- id: x\n"


def test_what_an_editor_left_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    left = tmp_path / "events" / ".norway.yaml"
    left.write_text("- id: x\n", encoding="utf-8")
    json_schema.write(tmp_path)
    assert left.read_text(encoding="utf-8") == "- id: x\n"
