"""Characters that no page can show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record import characters


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "U+0000 NUL"),
        ("\x0b", "U+000B VERTICAL TAB"),
        ("\x1b", "U+001B ESCAPE"),
        ("\x9f", "U+009F CONTROL CHARACTER"),
        ("\x85", "U+0085 NEXT LINE"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\uffff", "U+FFFF A CHARACTER WITHOUT A NAME"),
        ("\ufdd0", "U+FDD0 A CHARACTER WITHOUT A NAME"),
        ("\U0001fffe", "U+1FFFE A CHARACTER WITHOUT A NAME"),
        ("\ue000", "U+E000 A CHARACTER WITHOUT A NAME"),
    ],
)
def test_a_forbidden_character_is_named_with_its_place(character: str, name: str) -> None:
    message = f"holds {name}, which no page can show; take it out"
    assert list(characters.forbidden(f"ab{character}c")) == [(2, message)]


@pytest.mark.parametrize(
    "text",
    [
        "Đurđevdan",
        "Угода про безпеку",
        "日本",
        "ქართული",
        "naïve — “quoted”",
        "👩\u200d🚀",
        "a\u00a0b",
    ],
)
def test_writing_of_every_script_is_taken(text: str) -> None:
    assert list(characters.forbidden(text)) == []
    assert not characters.is_blank(text)


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u3164", "\u200d\u00a0", "\u2800 \ufeff"])
def test_a_text_of_which_nothing_can_be_seen_is_blank(text: str) -> None:
    assert characters.is_blank(text)


@given(st.characters())
def test_controls_are_forbidden_but_line_ends_and_tabs(character: str) -> None:
    is_found = any(characters.forbidden(character))
    if unicodedata.category(character) == "Cc":
        assert is_found == (character not in "\t\n")
    elif unicodedata.category(character)[0] in "LMNPS":
        assert is_found == (character == "\ufffd")
