"""Reading the translations of a record's folder: `data/uk/`, file for file as `data/`."""

from collections.abc import Iterator
from pathlib import Path

from app.language import Language
from app.record import folder as files
from app.record import yaml_reader
from app.record.errors import DataError
from app.record.parsed_files import ParsedFiles
from app.record.schema.translations import TranslatedEntry, Translation
from app.record.yaml_reader import FOLDERS, LISTS, SINGLE

PARTS_BY_FILE = {name: part for name, (part, _) in (SINGLE | LISTS).items()}


def part_of(name: str) -> str:
    """Return the part of the record that a file below a language's folder translates."""
    return PARTS_BY_FILE.get(name) or FOLDERS[name.partition("/")[0]][0]


def read_all(folder: Path) -> tuple[tuple[Translation, ...], list[DataError]]:
    """Return the translations into every language, and what is wrong with their files."""
    readings = [read(folder, language) for language in Language if not language.is_source]
    translations = [one for translations, _ in readings for one in translations]
    return tuple(translations), [error for _, errors in readings for error in errors]


def read(folder: Path, language: Language) -> tuple[tuple[Translation, ...], list[DataError]]:
    """Return the translations of a record's folder in order, and what is wrong with their files."""
    own_folder = folder / language
    if not own_folder.is_dir():
        return (), []
    errors: list[DataError] = []
    listed: list[DataError] = []
    translations: list[Translation] = []
    for name in files.listed(own_folder, [*SINGLE, *LISTS], FOLDERS, listed):
        parsed = ParsedFiles()
        file = f"{language}/{name}"
        yaml_reader.read_file(folder, file, part_of(name), TranslatedEntry, parsed)
        errors += parsed.data_errors
        translations += _translations(language, part_of(name), parsed)
    errors += [DataError(f"{language}/{one.file}", one.line, one.message) for one in listed]
    return tuple(sorted(translations)), errors


def _translations(language: Language, part: str, parsed: ParsedFiles) -> Iterator[Translation]:
    for entry in parsed.parts.get(part, ()):
        for field, text in entry.texts.items():
            yield Translation(
                language.value,
                part,
                entry.id,
                field,
                text.of,
                text.text,
                text.by,
                text.reviewed.by if text.reviewed else None,
                text.reviewed.on.text if text.reviewed else None,
            )
