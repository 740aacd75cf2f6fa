"""What a page shows with the filters that a query names, in every form."""

import pytest

from app.language import Language, speaking
from app.text import shortcuts


@pytest.mark.parametrize(
    ("page", "choices", "count", "english", "ukrainian"),
    [
        ("timeline", ["A", "B"], 1, "N: A, B: 1 event", "N: A, B: 1 подія"),
        ("signings", ["A"], 2, "N: A: 2 signings", "N: A: 2 підписання"),
        ("timeline", ["A"], 0, "N: A: none on record", "N: A: у записі немає"),
        ("compare", ["A", "B"], None, "N: A, B", "N: A, B"),
    ],
)
def test_a_shortcut_says_page_choices_and_count(
    page: str, choices: list[str], count: int | None, english: str, ukrainian: str
) -> None:
    assert shortcuts.shortcut(page, "N", choices, count) == english
    with speaking(Language.UKRAINIAN):
        assert shortcuts.shortcut(page, "N", choices, count) == ukrainian


@pytest.mark.parametrize(
    ("starts", "ends", "english", "ukrainian"),
    [
        ("2023", "2023", "2023", "2023"),
        ("2023-10", "2024", "October 2023 to 2024", "жовтень 2023 — 2024"),
        ("2023", None, "from 2023 on", "2023 і пізніше"),
        (None, "2024-02-01", "up to 1 February 2024", "1 лютого 2024 і раніше"),
    ],
)
def test_days_are_one_date_or_a_span(
    starts: str | None, ends: str | None, english: str, ukrainian: str
) -> None:
    assert shortcuts.days(starts, ends) == english
    with speaking(Language.UKRAINIAN):
        assert shortcuts.days(starts, ends) == ukrainian
