"""Writing the translations of a record's folder, one file for one file of the English."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from app.language import Language
from app.record import json_schema
from app.record.parsed_files import ParsedFiles
from app.record.record import Record
from app.record.schema.translations import Translation
from app.record.translations.coverage import coverage
from app.record.translations.texts import EDITION, texts
from app.record.yaml_reader import SINGLE
from app.record.yaml_writer import rendered


def contents(record: Record, parsed: ParsedFiles, language: Language) -> dict[str, str]:
    """Return the text of each file below the language's folder by its name.

    Entries and fields stand in the order of the English. A translation of words that are no longer
    said stays under the field that it had, where that field still exists.
    """
    by_file: dict[str, dict[str, dict[str, Any]]] = defaultdict(lambda: defaultdict(dict))
    covered = coverage(record, language)
    current = {(text.part, text.entry, text.field): one for text, one in covered.translated}
    for translation, text in covered.stale:
        if text:
            current.setdefault((text.part, text.entry, text.field), translation)
    for text in texts(record):
        valid = current.get((text.part, text.entry, text.field))
        if valid:
            entries = by_file[file_of(parsed, text.part, text.entry)]
            entries[text.entry][text.field] = _text(valid)
    return {name: _content(name, entries, language) for name, entries in by_file.items()}


def file_of(parsed: ParsedFiles, part: str, entry: str) -> str:
    """Return the name of the file in which the English of an entry stands."""
    if part == EDITION:
        return next(iter(SINGLE))
    return str(parsed.file_of(part, entry))


def _text(translation: Translation) -> dict[str, Any]:
    text: dict[str, Any] = {"of": translation.of, "by": translation.made_by}
    if translation.reviewed_by:
        text["reviewed"] = {"by": translation.reviewed_by, "on": translation.reviewed_on}
    return text | {"text": translation.text}


def _content(name: str, entries: dict[str, dict[str, Any]], language: Language) -> str:
    schema_line = json_schema.first_line(f"{language}/{name}")
    content = rendered([{"id": key, "texts": fields} for key, fields in entries.items()])
    return f"{schema_line}\n# {language.endonym}: what {name} says.\n{content}"


def write(folder: Path, language: Language, files: dict[str, str]) -> list[str]:
    """Write the files that differ from what is there, and return their names."""
    changed = []
    for name, content in sorted(files.items()):
        path = folder / language / name
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            changed.append(f"{language}/{name}")
    return changed


def merged(old: Sequence[Translation], new: Iterable[Translation]) -> tuple[Translation, ...]:
    """Return translations with new ones in the place of those of the same words or field."""
    by_words = {(one.language, one.part, one.entry, one.of): one for one in old}
    for translation in new:
        by_words = {
            key: one
            for key, one in by_words.items()
            if key[:3] != (translation.language, translation.part, translation.entry)
            or one.field != translation.field
        }
        key = (translation.language, translation.part, translation.entry, translation.of)
        by_words[key] = translation
    return tuple(sorted(by_words.values()))
