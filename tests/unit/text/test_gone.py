"""Pages that are gone, and reports of faults: said in each language, with the facts."""

from collections.abc import Callable

import pytest

from app.language import Language, speaking
from app.text import gone, reports


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (gone.vanished, ("fr-signed", "2026-12-01")),
        (gone.instead, ("Title",)),
        (gone.as_it_was, ("2026-12-01",)),
        (reports.subject, ("Title",)),
        (reports.body, ("/countries/france", "Title", "revision 0123")),
    ],
)
def test_a_sentence_names_its_facts_in_the_language_of_the_request(
    sentence: Callable[..., str], facts: tuple[str, ...], language: Language
) -> None:
    with speaking(language):
        text = sentence(*facts)
    assert all(fact in text for fact in facts)
    assert Language.UKRAINIAN.writes(text) is (language is Language.UKRAINIAN)


def test_a_withdrawal_is_dated_in_the_language_of_the_request() -> None:
    withdrawal = ("Title", "2025-05-02", "It was another country.")
    assert gone.withdrawn(*withdrawal).startswith("“Title” was withdrawn on 2 May 2025. ")
    with speaking(Language.UKRAINIAN):
        assert gone.withdrawn(*withdrawal).startswith("«Title»: відкликано 2 травня 2025")
