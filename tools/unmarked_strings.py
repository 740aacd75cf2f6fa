"""Words in templates that no catalogue can translate, for they are not marked as messages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

# What stands alike in every language: names, formats, marks.
SAME_EVERYWHERE = {
    "Pactline",
    "API",
    "CC BY 4.0",
    "MIT",
    "CSV",
    "EDTF",
    "JSON",
    "SVG",
    "PNG",
    "SHA-256",
    "OpenAPI",
    "PACTLINE_BASE_URL",
}
SUFFIXES = {".atom", ".html", ".md"}
# A sentence about the program's own interface, which has one language.
ENGLISH_ONLY = {"docs.html", "llms.txt"}
PUNCTUATION = " .,:;()[]·/†*↑↓→←×–—“”`|#-"  # noqa: RUF001
_ATTRIBUTE = re.compile(r'\b(?:aria-label|placeholder|title|alt|label|summary)="([^"{}<>]*)"')
# What stands between two expressions within a tag: the end of one attribute, others, the next.
_ATTRIBUTES = re.compile(r'^"?(?: [\w:-]+="[^"<>]*")* [\w:-]+="$')
_ELEMENT = re.compile(r"<(script|style|code|svg)\b.*?</\1>|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)
_TAG_BEGUN, _TAG_ENDED = re.compile(r"<[^<>]*$", re.DOTALL), re.compile(r"^[^<>]*>", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Words of a template that are not marked, with file and line."""

    file: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: not marked as a message: {self.words}"


def unmarked(folder: Path) -> Iterator[Unmarked]:
    """Return the unmarked words of every template of pages."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    for path in sorted(folder.rglob("*.*")):
        if path.suffix not in SUFFIXES or path.name in ENGLISH_ONLY:
            continue
        tree = environment.parse(path.read_text(encoding="utf-8"))
        for data in tree.find_all(nodes.TemplateData):
            for words in _words(data.data):
                yield Unmarked(path.relative_to(folder).as_posix(), data.lineno, words)


def _words(data: str) -> Iterator[str]:
    """Return the words that a reader sees or hears in a piece of HTML between expressions."""
    texts = _ATTRIBUTE.findall(data)
    data = _ATTRIBUTES.sub(" ", data)
    plain = _TAG_BEGUN.sub(" ", _TAG_ENDED.sub(" ", data) if ">" in data else data)
    texts += _ELEMENT.sub("\n", plain).split("\n")
    for text in texts:
        words = text.strip(PUNCTUATION)
        if _WORD.search(words) and words not in SAME_EVERYWHERE:
            yield words
