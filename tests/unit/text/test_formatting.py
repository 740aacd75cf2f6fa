"""Wording: a date as exactly as it is known, numbers, sums and lists."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language import Language, speaking
from app.record.codelists import Qualifier
from app.text import formatting
from tests.strategies import edtf_texts

DATES = [
    ("2023-10-19", "19 October 2023", "on 19 October 2023", "19 Oct 2023"),
    ("2023-09-01", "1 September 2023", "on 1 September 2023", "1 Sep 2023"),
    ("2023-10", "October 2023", "in October 2023", "Oct 2023"),
    ("2023-09", "September 2023", "in September 2023", "Sep 2023"),
    ("2023", "2023", "in 2023", "2023"),
    (
        "2023-07-12?",
        "12 July 2023 (uncertain)",
        "on 12 July 2023 (uncertain)",
        "12 Jul 2023 (uncertain)",
    ),
    ("2023-10~", "about October 2023", "about October 2023", "about Oct 2023"),
    ("2023-10-19~", "about 19 October 2023", "about 19 October 2023", "about 19 Oct 2023"),
    ("2023%", "about 2023 (uncertain)", "about 2023 (uncertain)", "about 2023 (uncertain)"),
    (
        "[2023-10-01..2023-10-19]",
        "between 1 and 19 October 2023",
        "between 1 and 19 October 2023",
        "between 1 and 19 Oct 2023",
    ),
    (
        "[2023-09-28..2023-10-03]",
        "between 28 September and 3 October 2023",
        "between 28 September and 3 October 2023",
        "between 28 Sep and 3 Oct 2023",
    ),
    (
        "[2023-12-30..2024-01-02]",
        "between 30 December 2023 and 2 January 2024",
        "between 30 December 2023 and 2 January 2024",
        "between 30 Dec 2023 and 2 Jan 2024",
    ),
    (
        "[2023-10..2023-12]",
        "between October and December 2023",
        "between October and December 2023",
        "between Oct and Dec 2023",
    ),
    ("[2022..2024]", "between 2022 and 2024", "between 2022 and 2024", "between 2022 and 2024"),
    (
        "[..2024-06-12]",
        "by 12 June 2024",
        "by 12 June 2024",
        "by 12 Jun 2024",
    ),
    (
        "[2023-10-19..]",
        "on or after 19 October 2023",
        "on or after 19 October 2023",
        "on or after 19 Oct 2023",
    ),
    ("2022/2024-06", "2022 to June 2024", "from 2022 to June 2024", "2022 to Jun 2024"),
    (
        "2024-06-13/2024-06-15",
        "13 to 15 June 2024",
        "from 13 to 15 June 2024",
        "13 to 15 Jun 2024",
    ),
    ("../2032", "until 2032", "until 2032", "until 2032"),
    ("2024/..", "from 2024 on", "from 2024 on", "from 2024 on"),
    (None, "not stated in the sources", "on a day not stated in the sources", formatting.NOTHING),
]


@pytest.mark.parametrize(("text", "said", "on", "short"), DATES)
def test_a_date_is_said_as_exactly_as_it_is_known(
    text: str | None, said: str, on: str, short: str
) -> None:
    assert formatting.say(text) == said
    assert formatting.when(text) == on
    assert formatting.say(text, short=True) == short


def test_a_day_is_said_like_its_edtf_text() -> None:
    assert formatting.day(date(2023, 10, 19)) == "19 October 2023"
    assert formatting.day(date(2023, 9, 1), short=True) == "1 Sep 2023"


@given(edtf_texts, st.booleans())
def test_every_date_can_be_said_and_never_more_exactly(text: str, short: bool) -> None:
    said = formatting.say(text, short)
    assert "None" not in said + formatting.when(text)
    assert "  " not in said + formatting.when(text)
    if len(text) == 7:
        assert not said[0].isdigit()


@pytest.mark.parametrize(
    ("value", "qualifier", "currency", "unit", "said"),
    [
        (3_000_000_000, Qualifier.UP_TO, "EUR", None, "up to EUR 3 billion"),
        (3_020_000_000, Qualifier.EXACTLY, "GBP", None, "GBP 3.02 billion"),
        (1_000_000, Qualifier.ABOUT, "USD", None, "about USD 1 million"),
        (75_000_000_000, Qualifier.MORE_THAN, "USD", None, "more than USD 75 billion"),
        (1_234_567_890, Qualifier.EXACTLY, "EUR", None, "EUR 1,234,567,890"),
        (999_999_999, Qualifier.EXACTLY, "EUR", None, "EUR 999,999,999"),
        (950_000, Qualifier.EXACTLY, "EUR", None, "EUR 950,000"),
        (0.25, Qualifier.AT_LEAST, None, "% of GDP", "at least 0.25 % of GDP"),
        (30, Qualifier.EXACTLY, None, "aircraft", "30 aircraft"),
        (1_500_000, Qualifier.ABOUT, None, "shells", "about 1,500,000 shells"),
    ],
)
def test_an_amount_says_how_exact_it_is_and_is_not_rounded(
    value: float, qualifier: Qualifier, currency: str | None, unit: str | None, said: str
) -> None:
    assert formatting.amount(value, qualifier, currency, unit) == said


def test_an_amount_without_a_qualifier_stands_alone() -> None:
    assert formatting.amount(5, None, None, "ships") == "5 ships"


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "no"), (1, "one"), (7, "seven"), (12, "twelve"), (13, "13"), (1234, "1,234")],
)
def test_small_numbers_are_words(count: int, said: str) -> None:
    assert formatting.number(count) == said


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1200, "1,200 events")]
)
def test_counts_agree_with_their_noun(count: int, said: str) -> None:
    assert formatting.counted(count, "event", "events") == said


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("In talks", "in talks"),
        ("NATO wording", "NATO wording"),
        ("press", "press"),
        ("Österreich", "österreich"),
        ("", ""),
        ("A", "a"),
    ],
)
def test_a_label_inside_a_sentence_begins_small_unless_it_is_an_acronym(
    label: str, inside: str
) -> None:
    assert formatting.inline(label) == inside


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Sweden"], "Sweden"),
        (["Sweden", "Norway"], "Sweden and Norway"),
        (["Sweden", "Norway", "Albania"], "Sweden, Norway and Albania"),
    ],
)
def test_names_stand_in_a_row(names: list[str], said: str) -> None:
    assert formatting.several(names) == said


@pytest.mark.parametrize(
    ("text", "said"), [("", ""), ("the EU", "The EU"), ("é", "É"), ("NATO", "NATO")]
)
def test_a_sentence_begins_with_a_capital(text: str, said: str) -> None:
    assert formatting.capital(text) == said


def test_languages_and_territories_have_names_in_the_language_of_the_page() -> None:
    assert formatting.language_name("fr") == "French"
    assert formatting.territory_names()["IE"] == "Ireland"
    with speaking(Language.UKRAINIAN):
        assert formatting.language_name("fr") == "французька"
        assert formatting.territory_names()["IE"] == "Ірландія"


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        (3_000_000_000, "EUR", "3\u00a0млрд євро"),
        (1_072_000_000, "USD", "1,072\u00a0млрд доларів США"),
        (250_000, "SEK", "250\u00a0000 шведських крон"),
        (2_000_001, "SEK", "2\u00a0000\u00a0001 шведська крона"),
        (22, "GBP", "22 фунти стерлінгів"),
        (2_500_000_000, "GBP", "2,5\u00a0млрд фунтів стерлінгів"),
        (1.5, "GBP", "1,5 фунта стерлінгів"),
    ],
)
def test_ukrainian_names_the_currency_of_a_sum_in_its_form(
    value: float, code: str, words: str
) -> None:
    with speaking(Language.UKRAINIAN):
        assert formatting.amount(value, None, code, None) == words
        assert formatting.amount(value, Qualifier.UP_TO, code, None) == f"до {words}"
