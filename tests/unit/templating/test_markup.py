"""Small pieces of HTML."""

import pytest

from app.templating.markup import linked, unbroken, unbroken_sum


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("France signed on 16 February 2024.", "France signed on 16~February 2024."),
        ("by 8 July 2025; 2 in talks", "by 8~July 2025; 2 in talks"),
        ("Підписано 13 червня 2024 року", "Підписано 13~червня 2024 року"),
        ("in 2024; 21 other states", "in 2024; 21 other states"),
    ],
)
def test_no_line_ends_between_a_day_and_its_month(text: str, joined: str) -> None:
    assert unbroken(text) == joined.replace("~", "\N{NO-BREAK SPACE}")


def test_links_in_a_sentence_are_escaped() -> None:
    assert linked([("A & B", "/a?b=1&c=2"), ("<i>", "#on-i")]) == (
        '<a href="/a?b=1&amp;c=2">A &amp; B</a> and <a href="#on-i">&lt;i&gt;</a>'
    )


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("more than EUR 12 billion a year", "more than EUR~12~billion a year"),
        ("30 aircraft", "30~aircraft"),
        ("no figure", "no figure"),
    ],
)
def test_a_sum_keeps_its_currency_and_its_millions_on_one_line(text: str, joined: str) -> None:
    assert unbroken_sum(text) == joined.replace("~", "\N{NO-BREAK SPACE}")
