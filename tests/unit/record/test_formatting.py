"""One style for the record's files: same content, same comments, written once and for all."""

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.record import formatting, yaml_nodes, yaml_writer
from app.record.errors import InvalidRecord
from app.record.yaml_nodes import YamlError
from tests.corpus import DATA

UNTIDY = """\
# First the schema.

#  About Norway.
-   id: first   # kept
    date: 2023-10-19
    countries: [ NO,SE ]
    title:   'Talks open'


    # Not the whole story.
    summary: Talks open between the two, and go on for longer than anybody would have thought
        when they began.
    citations:
    - source: gazette
      basis: stated
    - {source: a-source-with-a-long-id-2023-10-19-uk, section: "a rather long name",
       basis: stated, says: The same}
# About the second.
-   id: second
    years: null
    text: >
      It ends
      with a line end.
# Last words.
"""
TIDY = """\
# First the schema.
#  About Norway.
- id: first  # kept
  date: "2023-10-19"
  countries: [NO, SE]
  title: "Talks open"
  # Not the whole story.
  summary: >-
    Talks open between the two, and go on for longer than anybody would have thought when they
    began.
  citations:
    - source: gazette
      basis: stated
    - source: a-source-with-a-long-id-2023-10-19-uk
      section: "a rather long name"
      basis: stated
      says: The same

# About the second.
- id: second
  years: null
  text: >
    It ends with a line end.
# Last words.
"""


def content(text: str) -> Any:
    return yaml_nodes.plain(yaml_nodes.parse(text))


def test_an_untidy_file_is_written_in_the_one_style() -> None:
    assert formatting.formatted(UNTIDY) == TIDY
    assert formatting.formatted(TIDY) == TIDY


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.yaml")), ids=lambda path: path.name)
def test_formatting_keeps_the_content_and_is_done_once(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    styled = formatting.formatted(text)
    assert content(styled) == content(text)
    assert formatting.formatted(styled) == styled
    lines = [line for line in styled.split("\n") if not line.lstrip().startswith("#")]
    assert max(len(line) for line in lines) <= yaml_writer.WIDTH


def test_a_long_address_is_neither_folded_nor_quoted() -> None:
    text = f"- url: https://example.org/{'a' * 100}\n"
    assert formatting.formatted(text) == text


TEXTS = st.text(alphabet="ab :#-'\"[]{},&*!|>%@?~0\\é", min_size=1, max_size=130)
VALUES = st.recursive(
    TEXTS | st.none() | st.booleans() | st.integers(-999, 999),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.lists(st.dictionaries(st.sampled_from("abc"), VALUES, min_size=1), min_size=1, max_size=3)
)
@example([{"a": [":0", "?0"]}])
def test_whatever_is_rendered_is_read_back_and_is_in_the_style(entries: list[Any]) -> None:
    text = yaml_writer.rendered(entries)
    assert content(text) == entries
    assert formatting.formatted(text) == text


def test_files_are_named_and_written_only_if_asked(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    copytree(DATA, folder)
    formatting.format_files(folder)
    untidy = folder / "events" / "norway.yaml"
    tidy = untidy.read_text(encoding="utf-8")
    untidy.write_text(tidy.replace("date:", "date:  ") + "\n\n", encoding="utf-8", newline="\r\n")
    assert formatting.format_files(folder, write=False) == ["events/norway.yaml"]
    assert untidy.read_text(encoding="utf-8") != tidy
    untidy.write_text(tidy + "\n\n", encoding="utf-8", newline="\r\n")
    assert formatting.format_files(folder) == ["events/norway.yaml"]
    assert untidy.read_bytes() == tidy.encode()
    assert formatting.format_files(folder) == []


@pytest.mark.parametrize("text", ["- a: [", "- a: 1\n  a: 2\n", "- a:\n", "- a: 1e300\n"])
def test_what_is_wrong_is_not_formatted(text: str) -> None:
    with pytest.raises(YamlError):
        formatting.formatted(text)


def test_nothing_is_written_where_one_file_is_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    copytree(DATA, folder)
    (folder / "gaps.yaml").write_text("- a: [b\n", encoding="utf-8")
    other = folder / "events" / "norway.yaml"
    untidy = other.read_text(encoding="utf-8") + "\n\n"
    other.write_text(untidy, encoding="utf-8")
    with pytest.raises(InvalidRecord, match=r"^gaps\.yaml:1: the bracket opened here"):
        formatting.format_files(folder)
    assert other.read_text(encoding="utf-8") == untidy


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a", encoding="utf-8")
    path.chmod(0o640)
    formatting.replace_text(path, "b")
    assert path.read_text(encoding="utf-8") == "b"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]
