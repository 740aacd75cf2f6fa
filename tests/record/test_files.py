"""The live record: sound, with current schemas; formatting would keep it."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from app.record import formatting, json_schema, validation, yaml_nodes, yaml_reader
from app.record.record import Record, cited
from tests.record.conftest import DATA

FILES = sorted(DATA.rglob("*.yaml"))


class PlainLoader(yaml.CSafeLoader):
    """YAML whose dates and words stay the texts that they are, as in YAML 1.2."""


PlainLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not (tag.endswith(":timestamp") or (tag.endswith(":bool") and first not in "tTfF"))
    ]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def validator(path: Path) -> Draft202012Validator:
    """The validator of the schema that a file names in its first line."""
    line = path.read_text(encoding="utf-8").partition("\n")[0]
    schema = (path.parent / line.removeprefix(json_schema.MARK)).read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(schema))


def test_the_record_has_no_errors_and_every_warning_is_accepted() -> None:
    report = validation.report(DATA)
    assert [str(one) for one in (*report.errors, *report.warnings)] == []


def test_schemas_are_those_of_the_program() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").iterdir()}
    assert written == json_schema.schemas(), "run `python -m app.cli schema`"


def test_every_file_names_its_schema_in_its_first_line() -> None:
    for path, line in json_schema.named(DATA).items():
        assert path.read_text(encoding="utf-8").partition("\n")[0] == line, path.name


def test_every_file_fits_its_schema() -> None:
    for path in json_schema.named(DATA):
        content = yaml.load(path.read_text(encoding="utf-8"), PlainLoader)  # noqa: S506
        assert not list(validator(path).iter_errors(content)), path.name


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


def test_every_source_that_stands_is_cited(live_record: Record) -> None:
    """Or a keeper has said why it stands all the same, or it was withdrawn."""
    record = live_record.active
    named = {citation.source for _, citations in cited(record) for citation in citations}
    unexplained = {source.id for source in record.sources if not source.accepted}
    assert unexplained <= named <= set(record.sources_by_id)


def test_every_source_outside_the_articles_says_where_it_can_be_read(live_record: Record) -> None:
    for source in live_record.sources:
        assert source.url is None or source.url.startswith(("https://", "http://")), source.id
