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
    "UA",
    "OpenAPI",
    "PACTLINE_BASE_URL",
}
# A sentence about the program's own interface, which has one language.
ENGLISH_ONLY = {"docs.html", "llms.txt"}
SUFFIXES = {".atom", ".html", ".md", ".svg"}
MESSAGES = {"_", "gettext", "ngettext", "pgettext", "npgettext", "counted", "plural"}
PUNCTUATION = " -.,:;()[]·/†*↑↓→←×–—“”`|#"  # noqa: RUF001
# Stands where a template writes a value, so that words around it stay apart and tags stay whole.
VALUE = "\ue000"
_ATTRIBUTE = re.compile(r'\s(?:aria-label|placeholder|title|alt|label|summary)="([^"]*)"')
_META = re.compile(r"<(?:meta|link)\b[^>]*>")
_ELEMENT = re.compile(
    r'<(script|style|code)\b.*?</\1>|<!.*?>|<[^>]*>|[\w:-]+="[^"]*"|&\w+;', re.DOTALL
)
# A word with a capital, or several words: other strings are names in code.
_PHRASE = re.compile(r"^[A-Z][a-z]+|[A-Za-z]{2,} [a-z]{2,}")
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
        template = path.read_text(encoding="utf-8")
        places = [
            *words_of(without_expressions(environment, template)),
            *strings_in(environment.parse(template)),
        ]
        for line, words in sorted(places):
            yield Unmarked(path.relative_to(folder).as_posix(), line, words)


def strings_in(node: nodes.Node) -> Iterator[tuple[int, str]]:
    """Return the words in the expressions of a template that are no message, each with its line."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Call) and getattr(child.node, "name", "") in MESSAGES:
            continue
        text = child.value if isinstance(child, nodes.Const) else None
        if isinstance(text, str) and _PHRASE.search(text) and text not in SAME_EVERYWHERE:
            yield child.lineno, text
        yield from strings_in(child)


def without_expressions(environment: Environment, template: str) -> str:
    """Return the HTML that a template writes as it stands, line for line.

    Values are one character each; statements and comments are nothing, and messages with them.
    """
    parts: list[str] = []
    statement: list[str] = []
    is_message = False
    for _, kind, text in environment.lex(template):
        lines = "\n" * text.count("\n")
        if kind == "block_begin":
            statement = []
        elif kind == "name":
            statement.append(text)
        elif kind == "block_end" and statement:
            is_message = statement[0] == "trans" or (is_message and statement[0] != "endtrans")
        if kind == "data" and not is_message:
            parts.append(text)
        else:
            parts.append(VALUE + lines if kind == "variable_begin" else lines)
    return "".join(parts)


def words_of(html: str) -> Iterator[tuple[int, str]]:
    """Return what a reader sees or hears in a piece of HTML, with the line where it stands."""
    for match in _ATTRIBUTE.finditer(_META.sub(_blank, html)):
        yield from _plain(html, match.start(1), match[1])
    for match in re.finditer(r"[^\n]+", _ELEMENT.sub(_blank, html)):
        yield from _plain(html, match.start(), match[0])


def _blank(match: re.Match[str]) -> str:
    """As many characters as were there, each on its line, and none of them a word."""
    return re.sub(r"[^\n]", "\N{NULL}", match[0])


def _plain(html: str, start: int, text: str) -> Iterator[tuple[int, str]]:
    for piece in re.split(f"[{VALUE}\N{NULL}]", text):
        words = piece.strip(PUNCTUATION)
        if _WORD.search(words) and words not in SAME_EVERYWHERE:
            yield html.count("\n", 0, start) + 1, words
