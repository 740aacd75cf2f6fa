"""Search by words: in any case, alphabet and usual spelling; all of it in memory."""

from app.view.search.index import aliases
from app.view.search.languages import other_views, words_in_languages
from app.view.search.query import Query, matches
from app.view.search.texts import (
    words_of_agreement,
    words_of_country,
    words_of_event,
    words_of_person,
    words_of_place,
    words_of_source,
)
from app.view.search.words import folded

LONGEST = 100

__all__ = [
    "LONGEST",
    "Query",
    "aliases",
    "folded",
    "matches",
    "other_views",
    "words_in_languages",
    "words_of_agreement",
    "words_of_country",
    "words_of_event",
    "words_of_person",
    "words_of_place",
    "words_of_source",
]
