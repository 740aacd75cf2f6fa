"""The part of a text that answers a query."""

import re
from collections.abc import Iterable, Iterator

from app.view.search.query import Query
from app.view.search.words import words

LONGEST_EXCERPT = 180
LEAD = 60
MOST_WORDS = 4
_WORD = re.compile(r"[^\W_]+")


def hits(text: str, query: Query) -> Iterator[tuple[int, int]]:
    """The starts and ends of what a query matches in a text, in order.

    What is one word to the query can be several in the text: "19 October 2023", "F-16".
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    position = 0
    while position < len(spans):
        for length in range(min(MOST_WORDS, len(spans) - position), 0, -1):
            start, end = spans[position][0], spans[position + length - 1][1]
            compared = words(text[start:end])
            if len(compared) == 1 and query.hits(compared[0]):
                yield start, end
                position += length
                break
        else:
            position += 1


def excerpt(texts: Iterable[str], query: Query) -> str | None:
    """Return the part of the text that has most words of a query, around the first of them.

    Of texts with as many, it is one with more whole words: "Europe" only begins with "euro".
    """
    best = max(texts, key=lambda text: (query.count(text), query.count_whole(text)), default="")
    first = next(hits(best, query), None) if query.count(best) else None
    return _around(best, first[0]) if first else None


def _around(text: str, position: int) -> str:
    if len(text) <= LONGEST_EXCERPT:
        return text
    start = max(0, min(position - LEAD, len(text) - LONGEST_EXCERPT))
    end = min(len(text), start + LONGEST_EXCERPT)
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, end) if end < len(text) else end
    lead = "… " if start else ""
    return f"{lead}{text[start:end]}{' …' if end < len(text) else ''}"
