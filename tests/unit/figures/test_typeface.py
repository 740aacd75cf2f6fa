"""Words measured and cut into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figures import typeface

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)


def test_a_line_is_as_wide_as_its_letters() -> None:
    assert typeface.width("ii", 10) == 2 * typeface.width("i", 10)
    assert typeface.width("W", 20) == 2 * typeface.width("W", 10)
    assert typeface.width("Signed", 10, bold=True) > typeface.width("Signed", 10)


@pytest.mark.parametrize("text", ["Київ", "Ґанок, їжак, єнот", "Škoda", "Côte d’Ivoire", "₴ €"])
def test_latin_and_cyrillic_are_in_the_typeface(text: str) -> None:
    known = typeface._advances(bold=False).keys() & typeface._advances(bold=True).keys()
    assert set(text) <= known


@given(st.lists(WORDS, max_size=12), st.integers(30, 300))
def test_lines_hold_all_words_and_are_no_wider_than_they_may_be(
    words: list[str], most: int
) -> None:
    lines = typeface.wrapped(" ".join(words), 12, most)
    assert "".join(lines).replace(" ", "") == "".join(words)
    assert all(typeface.width(line, 12) <= most or len(line) == 1 for line in lines)


def test_an_address_breaks_after_its_parameters() -> None:
    address = "https://pactline.example/figures/lanes?as_of=2024-06-13&known_on=2024-06-13"
    first, *_ = typeface.wrapped(address, 12, 330)
    assert first[-1] in "/?&"


def test_what_has_no_room_ends_in_an_ellipsis() -> None:
    assert typeface.fitted("Iceland", 12, 100) == "Iceland"
    short = typeface.fitted("The former kingdom", 12, 60)
    assert short.endswith("…")
    assert typeface.width(short, 12) <= 60
