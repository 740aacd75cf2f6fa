"""Search: words in any case, alphabet and spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record import schema
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
    once = search.folded(text)
    assert search.folded(once) == once
    assert not once or search.matches(text, [text])


@pytest.mark.parametrize(
    ("query", "found"),
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
def test_every_word_begins_a_word_of_the_texts(query: str, found: bool) -> None:
    assert search.matches(query, ["Talks in Paris"], ["Jean-Noël"]) is found


MINISTER = schema.Person.model_validate(
    {
        "id": "minister",
        "name": "Ihor Zhovkva",
        "aliases": ["Zhovka"],
        "country": "UA",
        "offices": [{"title": "Deputy Head", "citations": [samples.cite()]}],
    }
)


@pytest.mark.parametrize(
    "query",
    [
        "title of talks",
        "summary",
        "kyiv",
        "Talks opened",
        "zhovkva",
        "ZHOVKA",
        "deputy",
        "Britain",
        "GB",
        "united-kingdom",
        "zhovka britain kyiv",
    ],
)
def test_an_event_is_found_by_its_words_people_and_countries(query: str) -> None:
    event = samples.event(
        "talks",
        "2024-01-01",
        "talks_opened",
        "GB",
        place="kyiv",
        people=[{"person": "minister", "role": "led"}],
    )
    land = samples.country(
        "GB", slug="united-kingdom", name="United Kingdom", aliases=["Britain", "UK"]
    )
    made = samples.record(event, countries=(land,), people=(MINISTER,))
    event_view = samples.view(made).event_view("talks")
    assert event_view is not None
    assert search.matches(query, search.words_of_event(event_view, made))
    assert not search.matches(f"{query} berlin", search.words_of_event(event_view, made))


TEXTS = st.lists(st.text(alphabet="ab \n-é", max_size=12), max_size=6)


@given(TEXTS, st.text(alphabet="ab \n-é", max_size=5))
def test_many_texts_are_searched_at_once_as_each_alone(texts: list[str], query: str) -> None:
    found = search.having(search.words(search.search_text([text]) for text in texts), query)
    assert found == [place for place, text in enumerate(texts) if search.matches(query, [text])]
