"""The catalogues of fixed words: `make messages` brings them up to date, `--check` holds them.

Messages come from the templates, from calls of gettext in the program, and from the labels of the
code lists. A catalogue is complete when each of them is translated and none is fuzzy.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from app.language import Language
from app.language.messages import catalogue_path
from app.record.codelists.labelled import Labelled
from app.settings import ROOT
from tools.unmarked_strings import unmarked

METHODS = [
    ("**.py", "python"),
    ("**.html", "jinja2"),
    ("**.md", "jinja2"),
    ("**.atom", "jinja2"),
    ("**.svg", "jinja2"),
]
OPTIONS = {pattern: {"trimmed": "true", "silent": "false"} for pattern, _ in METHODS[1:]}
HEADER = """\
# The fixed words of Pactline in another language. `make messages` keeps it up to date: msgid is
# English and comes from the program, msgstr is the translator's.
"""
KEYWORDS = {
    "_": None,
    "N_": None,
    "counted": (2, 3),
    "plural": (2, 3),
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
FIRST_DAY = datetime(2026, 11, 28, tzinfo=UTC)
Extracted = tuple[str | tuple[str, str], str | None]


def template() -> Catalog:
    """Return every message of the program, untranslated."""
    catalog = Catalog(project="Pactline", charset="utf-8", creation_date=FIRST_DAY)
    for folder in ("app", "templates"):
        for _, _, message, comments, context in extract_from_dir(
            ROOT / folder,
            METHODS,
            OPTIONS,
            KEYWORDS,
            strip_comment_tags=True,
        ):
            catalog.add(message, auto_comments=comments, context=context)
    for words, context in sorted(set(labels()), key=str):
        catalog.add(words, context=context)
    return catalog


def labels() -> Iterator[Extracted]:
    """Return the words of every code list, with the name of the list as their context."""
    for members in _lists(Labelled):
        for member in members:
            words = dict(member.words_in_english)
            if "singular" in words:
                yield (words.pop("singular"), words.pop("plural")), members.__name__
            yield from ((text, members.__name__) for text in words.values() if text)


def _lists(base: type[Labelled]) -> Iterator[type[Labelled]]:
    """Return every code list, however far it stands below the common base."""
    for members in base.__subclasses__():
        yield members
        yield from _lists(members)


@dataclass(frozen=True, slots=True)
class Update:
    """A language's catalogue with the messages of today, and those that are gone from it."""

    path: Path
    catalog: Catalog
    dropped: tuple[Message, ...]

    @property
    def untranslated(self) -> list[str]:
        """A line for each message without a translation, with its place in the written file."""
        written_catalog = read_po(BytesIO(written(self.catalog)))
        return [
            f"{self.path.relative_to(ROOT)}:{message.lineno}: not translated: {message.id!r}"
            for message in incomplete(written_catalog)
        ]


def update(language: Language) -> Update:
    """Return a language's catalogue brought up to date; nothing is written."""
    path = catalogue_path(language)
    catalog = Catalog(locale=language.value)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=language.value)
    catalog.update(template(), no_fuzzy_matching=True)
    dropped = tuple(message for message in catalog.obsolete.values() if message.string)
    catalog.obsolete.clear()
    return Update(path, catalog, dropped)


def written(catalog: Catalog) -> bytes:
    """Return the text of a catalogue, without places and days, which would change at every turn."""
    catalog.creation_date = catalog.revision_date = FIRST_DAY
    catalog.fuzzy = False
    catalog.header_comment = HEADER.rstrip()
    catalog.last_translator, catalog.language_team = "Pactline", "Pactline"
    catalog.project, catalog.version = "Pactline", "1"
    file = BytesIO()
    write_po(file, catalog, width=100, no_location=True, sort_output=True)
    return file.getvalue()


def incomplete(catalog: Catalog) -> list[Message]:
    """Return the messages without a translation, in every form, or with one that is fuzzy."""
    return [
        message
        for message in catalog
        if message.id and (message.fuzzy or not all(_forms(message.string)))
    ]


def _forms(string: str | list[str] | tuple[str, ...] | None) -> list[str]:
    if isinstance(string, str) or string is None:
        return [string or ""]
    return list(string) or [""]


def problems(language: Language) -> list[str]:
    """Return what keeps a language's catalogue from being complete, one line each."""
    updated = update(language)
    path = updated.path
    if not path.exists() or path.read_bytes() != written(updated.catalog):
        name = path.relative_to(ROOT)
        new = [f"{name}: new: {message.id!r}" for message in incomplete(updated.catalog)]
        gone = [f"{name}: gone: {message.id!r}" for message in updated.dropped]
        return [*new, *gone, f"{name}: run `make messages`, then translate what it names"]
    return updated.untranslated


def main(arguments: list[str]) -> int:
    """Update the catalogues, or check them and the templates; return the exit status."""
    languages = [language for language in Language if not language.is_source]
    if arguments == ["--check"]:
        lines = [line for language in languages for line in problems(language)]
        lines += [str(place) for place in unmarked(Path(ROOT / "templates"))]
        sys.stdout.writelines(f"{line}\n" for line in lines)
        return 1 if lines else 0
    for language in languages:
        sys.stdout.writelines(f"{line}\n" for line in brought_up_to_date(language))
    return 0


def brought_up_to_date(language: Language) -> list[str]:
    """Write a language's catalogue; return what is to do, and what was dropped, a line each."""
    updated = update(language)
    updated.path.parent.mkdir(parents=True, exist_ok=True)
    updated.path.write_bytes(written(updated.catalog))
    name, todo = updated.path.relative_to(ROOT), updated.untranslated
    return [
        f"{name}: {len(updated.catalog)} messages, {len(todo)} to translate",
        *todo,
        *(f"dropped: {message.id!r}, was {message.string!r}" for message in updated.dropped),
    ]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
