"""Search: words in any case, alphabet and spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record.record import Record
from app.view import search
from tests import samples


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("ZELENSKYY", "zelenskyy"),
        ("Zelensʹkyy", "zelenskyy"),
        ("Зеленський", "zelenskiy"),
        ("Львів", "lviv"),
        ("Kırıkkale İstanbul", "kirikkale istanbul"),
        ("Jean-Noël", "jean noel"),
        ("snake_case", "snake case"),
        ("Straße", "strasse"),
        ("Støre  and\tŽivković", "store and zivkovic"),
        ("12 July, 2023", "12 july 2023"),
        ("日本", "riben"),
        ("… — !?", ""),
    ],
)
def test_text_is_folded_to_plain_words(text: str, folded: str) -> None:
    assert search.folded(text) == folded


@given(st.text(max_size=30))
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    folded = search.folded(text)
    assert search.folded(folded) == folded
    assert not folded or search.matches(text, [text])


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ("talks", True),
        ("TALKS paris", True),
        ("paris talks", True),
        ("tal", True),
        ("alks", False),
        ("talks berlin", False),
        ("noel", True),
        ("Jean-Noel", True),
        ("jeannoel", False),
        ("", False),
        ("???", False),
    ],
)
def test_every_word_begins_a_word_of_the_texts(query: str, matches: bool) -> None:
    assert search.matches(query, ["Talks in Paris"], ["Jean-Noël"]) is matches


@pytest.mark.parametrize(
    "query",
    [
        "japan open",
        "online",
        "Talks opened",
        "hordiienko",
        "GORDIYENKO",
        "Гордієнко",
        "Annexes",
        "日本",
        "JPN",
        "JP",
        "gordiyenko japan online",
    ],
)
def test_an_event_is_found_by_its_words_people_and_countries(record: Record, query: str) -> None:
    view = samples.view(record, "2025-03-31")
    event_view = view.event_view("2023-10-07-jp-talks-opened")
    assert event_view is not None
    assert search.matches(query, search.words_of_event(event_view, view))
    assert not search.matches(f"{query} berlin", search.words_of_event(event_view, view))


def test_a_person_is_found_by_every_office_and_a_country_by_its_slug(record: Record) -> None:
    person = record.people_by_id["taras-hordiienko"]
    assert search.matches("envoy left open", search.words_of_person(person))
    country = record.countries_by_code["CI"]
    assert search.matches("cote-d-ivoire", search.words_of_country(country))
    assert search.matches("Ivory Coast", search.words_of_country(country))
