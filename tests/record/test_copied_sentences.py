"""The record keeps facts in words of its own: no run of words of an article stands in it."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.record.conftest import DATA

RUN = 9
HEADING = 130


def words(text: str) -> list[str]:
    """The words of a text in lower case, without signs."""
    stripped = (re.sub(r"[^\w]", "", word) for word in text.lower().split())
    return [word for word in stripped if word]


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of so many words in a row."""
    row = words(text)
    return (tuple(row[start : start + RUN]) for start in range(len(row) - RUN + 1))


def is_heading(line: str) -> bool:
    """Whether a line is a title, which a citation prints as it is."""
    return len(line) < HEADING and not line.rstrip().endswith((".", ":", "”", '"'))


def test_no_sentence_of_an_article_is_copied(live_articles: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(live_articles.glob("*.txt"))]
    assert texts
    copied = {run for text in texts for run in runs(text)}
    for line in "\n".join(texts).splitlines():
        if is_heading(line):
            copied -= set(runs(line))
    for path in sorted(DATA.rglob("*.yaml")):
        shared = copied & set(runs(path.read_text(encoding="utf-8")))
        assert not shared, f"{path.name}: {' '.join(min(shared, default=()))}"


def test_a_copied_sentence_would_be_found() -> None:
    sentence = "One two three four five six seven eight nine ten."
    assert set(runs(sentence)) & set(runs(f"  summary: >-\n    Zero {sentence}"))
