"""Search finds the words of each language on the site of every other."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from app.database import store
from app.language import Language
from app.record.translations import Translation, fingerprint
from app.settings import Settings
from app.view.search.words import folded, words
from tests import samples
from tests.conftest import Get, asking

SITES = ("", "/uk")


def matches(get: Get, path: str, q: str) -> list[tuple[str, str]]:
    answer = get(f"{path}{'&' if '?' in path else '?'}q={quote(q)}").json()
    return [(match["what"], match["id"]) for match in answer["matches"]]


@pytest.mark.parametrize(
    ("q", "match"),
    [
        ("France", ("country", "FR")),
        ("франція", ("country", "FR")),
        ("Вишневська", ("person", "olena-vyshnevska")),
        ("Vyshnevska", ("person", "olena-vyshnevska")),
        ("Франція розпочинають переговори", ("event", "2023-10-19-fr-talks-opened")),
        ("Talks open with France", ("event", "2023-10-19-fr-talks-opened")),
        ("угода з Францією", ("agreement", "fr-2024")),
        ("Париж", ("place", "paris")),
    ],
)
def test_both_sites_find_the_words_of_both_languages(
    get: Get, q: str, match: tuple[str, str]
) -> None:
    for prefix in SITES:
        assert match in matches(get, f"{prefix}/search.json", q), prefix


def test_lists_that_are_searched_find_them_too(get: Get) -> None:
    for prefix in SITES:
        for q in ("розпочинають", "Talks open with France"):
            rows = get(f"{prefix}/timeline.json?q={quote(q)}").json()["rows"]
            assert "2023-10-19-fr-talks-opened" in [row["id"] for row in rows], (prefix, q)
        for path, key, q in (
            ("/people", "olena-vyshnevska", "Президент України"),
            ("/agreements", "fr-2024", "продовження немає"),
        ):
            rows = get(f"{prefix}{path}.json?q={quote(q)}").json()["rows"]
            assert [row["id"] for row in rows] == [key], (prefix, q)


def test_what_is_found_is_told_in_the_language_of_the_site(get: Get) -> None:
    (match,) = get(f"/search.json?q={quote('розпочинають')}").json()["matches"]
    assert match["name"] == "Talks open with France"
    assert match["url"] == "/events/2023-10-19-fr-talks-opened"


def test_latin_words_are_not_compared_with_the_spelling_of_ukrainian_ones(get: Get) -> None:
    assert matches(get, "/search.json", "rozpochynayut") == []


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "`", ""])
def test_apostrophes_are_typed_in_any_way_or_left_out(apostrophe: str) -> None:
    assert words(f"зобов{apostrophe}язання") == words("зобов’язання")
    assert folded(f"Кот-д{apostrophe}Івуар") == folded("Кот-дʼІвуар")


def test_an_apostrophe_between_latin_letters_parts_words_as_before() -> None:
    assert words("d'Ivoire") == ("d", "ivoire")


@pytest.fixture
def two_wordings(tmp_path: Path) -> Get:
    """A site with an event that the articles word otherwise than the public record."""
    article_words: dict[str, Any] = {"title": "Plain", "summary": "Said plainly."}
    event = samples.event(
        "a",
        "2024-02-01",
        title="Detailed",
        summary="With a secret.",
        in_articles={"countries": ["FR"], **article_words},
        citations=[samples.cite(), samples.cite("leaflet", paragraph=1)],
    )
    record = samples.record(event, sources=(samples.source(), samples.article()))
    texts = {
        "title": ("Detailed", "Докладно"),
        "summary": ("With a secret.", "Із таємницею."),
        "in_articles.title": ("Plain", "Просто"),
        "in_articles.summary": ("Said plainly.", "Сказано просто."),
    }
    translations = tuple(
        Translation(Language.UKRAINIAN, "events", "a", field, fingerprint(of), text, "machine")
        for field, (of, text) in texts.items()
    )
    path = tmp_path / "pactline.sqlite3"
    store.build(replace(record, translations=translations), path)
    return asking(Settings(store=path))


@pytest.mark.parametrize("prefix", SITES)
def test_no_language_finds_what_the_view_does_not_see(two_wordings: Get, prefix: str) -> None:
    everything, articles = f"{prefix}/search.json", f"{prefix}/search.json?evidence=articles"
    for q in ("secret", "таємницею"):
        assert ("event", "a") in matches(two_wordings, everything, q)
        assert matches(two_wordings, articles, q) == []
        listed = two_wordings(f"{prefix}/timeline.json?evidence=articles&q={quote(q)}").json()
        assert listed["count"] == 0
    for q in ("plainly", "просто"):
        assert ("event", "a") in matches(two_wordings, articles, q)
    for q in ("secret", "таємницею", "просто"):
        for clock in ("as_of=2024-01-31", "known_on=2024-01-31"):
            assert matches(two_wordings, f"{prefix}/search.json?{clock}", q) == []
