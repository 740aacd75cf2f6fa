"""Small pieces of HTML."""

import pytest

from app.templating.markup import unbroken


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
