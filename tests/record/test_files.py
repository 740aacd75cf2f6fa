"""The live record: sound, quickly checked, with current schemas; formatting would keep it."""

import json
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app.record import formatting, json_schema, validation, yaml_nodes, yaml_reader
from app.settings import ROOT

DATA = ROOT / "data"
FILES = sorted(DATA.rglob("*.yaml"))


def test_the_record_has_no_errors_and_every_warning_is_accepted() -> None:
    report = validation.report(DATA)
    assert [str(one) for one in (*report.errors, *report.warnings)] == []


def test_reading_and_checking_take_at_most_a_second_and_a_half() -> None:
    start = time.process_time()
    validation.report(DATA)
    assert time.process_time() - start < 1.5


def test_schemas_are_those_of_the_models() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").iterdir()}
    assert written == json_schema.schemas(), "run `python -m app.cli schema`"


def test_every_file_names_its_schema_in_its_first_line() -> None:
    for path, line in json_schema.named(DATA).items():
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first == line, f"{path.name}: run `python -m app.cli schema`"


def test_every_file_fits_its_schema() -> None:
    for path, line in json_schema.named(DATA).items():
        schema = json.loads(json_schema.schemas()[line.rpartition("/")[2]])
        content = yaml_nodes.plain(yaml_nodes.parse(path.read_text(encoding="utf-8")))
        assert not list(Draft202012Validator(schema).iter_errors(content)), path.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_formatting_a_file_keeps_what_it_says_and_its_comments(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    styled = formatting.formatted(text)
    assert formatting.formatted(styled) == styled
    said = [yaml_nodes.plain(yaml_nodes.parse(one)) for one in (text, styled)]
    assert said[0] == said[1]
    comments = [
        [line.strip() for line in one.split("\n") if line.lstrip().startswith("#")]
        for one in (text, styled)
    ]
    assert comments[0] == comments[1]


def test_no_file_comes_near_the_bounds_of_the_reader() -> None:
    for path in FILES:
        assert path.stat().st_size < 500_000, path.name
    assert yaml_reader.read_all(DATA).data_errors == []
