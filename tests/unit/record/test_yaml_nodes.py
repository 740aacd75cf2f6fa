"""YAML 1.2 scalars, bounds, and what the parser stumbles over in plain words."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.record import yaml_nodes
from app.record.yaml_nodes import Mapping, Scalar, YamlError, parse, plain


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *((word, word) for word in ("NO", "no", "yes", "On", "off", "y", "N")),
        *((word, word) for word in ("2023-10-19", "2023-10", "12_000", "1:30", "0o8", "-x", ".")),
        *((word, None) for word in ("null", "Null", "NULL", "~")),
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        ("007", 7),
        ("-12", -12),
        ("+3", 3),
        ("0x1F", 31),
        ("0o17", 15),
        ("1e9", 1e9),
        (".5", 0.5),
        ("2.", 2.0),
        ('"2023"', "2023"),
        ("'NO'", "NO"),
    ],
)
def test_a_plain_scalar_is_read_by_the_core_schema_of_yaml_1_2(written: str, value: Any) -> None:
    node = parse(f"a: {written}")
    assert plain(node) == {"a": value}
    assert type(plain(node)["a"]) is type(value)


def test_every_node_knows_its_line_counted_from_one() -> None:
    node = parse(
        "# A note.\na: 1\nb:\n  - c: x\n    d: >-\n      two\n      lines\n", first_line=11
    )
    assert isinstance(node, Mapping)
    assert node.key_lines == {"a": 12, "b": 13}
    lines = {path: one.line for path, one in yaml_nodes.nodes(node)}
    assert lines["b", 0] == 14
    text = dict(yaml_nodes.nodes(node))["b", 0, "d"]
    assert isinstance(text, Scalar)
    assert (text.value, text.line, text.last_line) == ("two lines", 15, 17)


BOMB = "a: &a [x,x,x]\n" + "".join(
    f"{key}: &{key} [*{last},*{last},*{last}]\n"
    for last, key in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (BOMB, 1, '"&a" names a place to repeat; take the name away'),
        ("&a [*a]", 1, '"&a" names a place to repeat; take the name away'),
        ("a: 1\nb: *a\n", 2, '"*a" refers to another place; write the value out'),
        ("- " + "[" * 2000, 1, "is nested more than 16 deep; look for stray brackets"),
        ("{a: " * 2000, 1, "is nested more than 16 deep; look for stray brackets"),
        ("- " * 2000 + "x", 1, "is nested more than 16 deep; look for stray brackets"),
        ("[" * 900_000, 1, "is nested more than 16 deep; look for stray brackets"),
        ("a: !!int x", 1, '"tag:yaml.org,2002:int" is a tag; put a text with "!" in quotes'),
        ("a: 1\n---\nb: 1\n", 2, 'is a second document; take away the line "---"'),
        ("? [a]\n: b", 1, 'the name of a field is one word before ":"'),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_could_run_away_is_one_plain_message(text: str, line: int, message: str) -> None:
    with pytest.raises(YamlError) as refused:
        parse(text)
    assert (refused.value.line, str(refused.value)) == (line, message)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: c: d", 2, 'a ": " inside a text'),
        ('a: "x\nb: y\n', 1, "the quote opened here is not closed"),
        ("a: 'x\nb: y\n", 1, "the quote opened here is not closed"),
        ("a: [x\nb: y\nc: z", 1, "the bracket opened here is not closed"),
        ("a:\n\t- b", 2, "a tab in its indentation; use spaces"),
        ("a: @x", 1, 'a text that begins with "@"; put the whole text in quotes'),
        ("a: %x", 1, 'a text that begins with "%"; put the whole text in quotes'),
        ("a: *", 1, 'a "*" or "&" at the start; put the whole text in quotes'),
        ("a:\n  b: 1\n c: 2", 3, "not indented like the fields around it"),
        ("- a: 1\n  b: 2\n - c: 3", 3, "not indented like the entries around it"),
        ('a: "\\d"', 1, 'a "\\" in a text in double quotes; use single quotes'),
        ('a: "\\ud800"', 1, "no character; write the character itself"),
        ("a: b\nccc\nd: 1", 2, "check where the text above ends"),
        ("a: - b", 1, "begin the list on a line of its own"),
        ("a: >x\n", 1, "look at the indentation, quotes and brackets"),
    ],
)
def test_what_is_no_yaml_is_told_without_the_parsers_words(
    text: str, line: int, words: str
) -> None:
    with pytest.raises(YamlError, match=r"\w") as refused:
        parse(text)
    assert refused.value.line == line
    assert words in str(refused.value)
    for foreign in ("token", "scalar", "mapping", "sequence", "scanning", "expected", "Error"):
        assert foreign not in str(refused.value)


@pytest.mark.parametrize("text", ["", "\n", "# A note.\n", "---\n", "---\n...\n"])
def test_nothing_but_notes_is_nothing(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    "written", ["1e300", "-1e300", "9" * 30, "9" * 10_000, ".inf", "-.inf", ".nan", "0x" + "f" * 30]
)
def test_a_number_that_nothing_can_hold_is_marked(written: str) -> None:
    node = parse(f"a: {written}")
    assert isinstance(node, Mapping)
    value = node.fields["a"]
    assert isinstance(value, Scalar)
    assert value.value is None
    assert "is too large a number; check its zeros" in value.problem
    assert len(value.problem) < 80


def test_a_field_that_stands_twice_keeps_its_first_value() -> None:
    node = parse("a: 1\nb: 2\na: 3\n")
    assert isinstance(node, Mapping)
    assert plain(node) == {"a": 1, "b": 2}
    assert node.repeated == [("a", 3)]


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(min_size=1), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.text(min_size=1), values, min_size=1, max_size=4))
def test_what_a_library_writes_is_read_back(value: Any) -> None:
    written = yaml.safe_dump(value, default_style='"')
    if "!!" not in written:
        assert plain(parse(written)) == value


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@` \n\t,?0~", max_size=40))
def test_any_text_is_a_tree_or_refused_with_a_line(text: str) -> None:
    try:
        parse(text)
    except YamlError as error:
        assert 1 <= error.line <= text.count("\n") + 2  # noqa: PT017
