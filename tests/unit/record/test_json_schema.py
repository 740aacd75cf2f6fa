"""JSON Schemas for keepers: current, named in every file, and true to the files."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from app.record import json_schema
from app.settings import ROOT

DATA = ROOT / "data"


def validator(path: Path) -> Draft202012Validator:
    line = path.read_text(encoding="utf-8").partition("\n")[0]
    schema = json.loads(
        (path.parent / line.removeprefix(json_schema.MARK)).read_text(encoding="utf-8")
    )
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_schemas_are_those_of_the_shapes() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").iterdir()}
    assert written == json_schema.schemas(), "run `python -m app.cli schema`"


def test_every_file_names_its_schema_in_its_first_line() -> None:
    for path, line in json_schema.named(DATA).items():
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first == line, f"{path.name}: run `python -m app.cli schema`"


def test_the_record_fits_its_schemas() -> None:
    for path in json_schema.named(DATA):
        content = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
        assert not list(validator(path).iter_errors(content)), path.name


@pytest.mark.parametrize(
    "change",
    [{"kind": "party"}, {"colour": "red"}, {"date": 2023}, {"citations": []}, {"id": "Not This"}],
)
def test_a_schema_finds_what_a_keeper_mistypes(change: dict[str, Any]) -> None:
    path = DATA / "events" / "norway.yaml"
    content = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    check = validator(path)
    assert check.is_valid(content)
    assert not check.is_valid([content[0] | change])


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    file = tmp_path / "events" / "norway.yaml"
    file.write_text("# About Norway.\n- id: x\n", encoding="utf-8")
    json_schema.write(tmp_path)
    once = file.read_text(encoding="utf-8")
    json_schema.write(tmp_path)
    assert file.read_text(encoding="utf-8") == once
    assert once == f"{json_schema.MARK}../schema/events.json\n# About Norway.\n- id: x\n"
