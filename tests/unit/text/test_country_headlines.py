"""The headline of a country: its last step, and what has not followed."""

import pytest

from app.pages import country as country_page
from app.record.record import Record
from app.text import country_headlines
from app.text.formatting import ordinal
from tests.page_requests import page_request


@pytest.mark.parametrize(
    ("slug", "as_of", "headline"),
    [
        (
            "united-kingdom",
            "2025-03-31",
            "The United Kingdom signed on 12 January 2024, the first partner to do so",
        ),
        (
            "japan",
            "2025-03-31",
            "Japan signed on 13 June 2024, the fourth partner to do so",
        ),
        ("portugal", "2025-03-31", "The agreement with Portugal ended on 11 February 2025"),
        (
            "bulgaria",
            "2025-03-31",
            "A signing with Bulgaria is announced for a day between 1 and 31 May 2025",
        ),
        (
            "montenegro",
            "2025-03-31",
            "No source reports the signing with Montenegro that was announced for 20 December 2024",
        ),
        (
            "north-macedonia",
            "2025-03-31",
            "North Macedonia opened talks on 2 September 2024; no signing is on record; the "
            "planned signing fell through on 29 November 2024",
        ),
        (
            "north-macedonia",
            "2024-10-31",
            "A signing with North Macedonia is announced for November 2024; the planned signing "
            "was put off on 18 October 2024",
        ),
        (
            "czechia",
            "2025-03-31",
            "The text with Czechia was agreed on 20 January 2025; no signing is on record",
        ),
        (
            "kosovo",
            "2025-03-31",
            "Kosovo joined the declaration on 21 August 2023; no talks are on record",
        ),
        (
            "cote-d-ivoire",
            "2025-03-31",
            "No step towards an agreement with Côte d'Ivoire is on record",
        ),
        (
            "france",
            "2023-07-31",
            "France adopted the declaration on 12 July 2023; no talks are on record",
        ),
    ],
)  # fmt: skip
def test_the_headline_says_where_a_country_stands_and_since_when(
    record: Record, slug: str, as_of: str, headline: str
) -> None:
    page = country_page.build(page_request(record, slug=slug, as_of=as_of))
    assert page is not None
    assert page.headline == headline


@pytest.mark.parametrize(
    ("place", "words"),
    [(1, "first"), (12, "twelfth"), (13, "13th"), (21, "21st"), (22, "22nd"), (111, "111th")],
)
def test_places_are_words_up_to_twelve(place: int, words: str) -> None:
    assert ordinal(place) == words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((1, 1), "the first partner to do so"),
        ((24, 25), "the 24th or 25th partner to do so"),
        ((18, 20), "one of the 18th to 20th partners to do so"),
    ],
)
def test_a_place_that_is_not_settled_is_one_of_several(
    record: Record, place: country_headlines.Place, words: str
) -> None:
    page = country_page.build(page_request(record, slug="japan", as_of="2025-03-31"))
    assert page is not None
    assert country_headlines.headline(page, "Japan", place).endswith(f", {words}")
