"""JSON Schemas of the record's files, for editors that complete and check while one types."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from app.language import Language
from app.record.schema import RecordModel
from app.record.schema.translations import TranslatedEntry
from app.record.yaml_reader import FOLDERS, LISTS, SINGLE

FOLDER = "schema"
TRANSLATIONS = "translations"
LANGUAGES = tuple(language.value for language in Language if not language.is_source)
DIALECT = "https://json-schema.org/draft/2020-12/schema"
MARK = "# yaml-language-server: $schema="


def schemas() -> dict[str, str]:
    """Every schema by the name of its file."""
    single = {part: TypeAdapter(shape) for part, shape in SINGLE.values()}
    lists = {part: _many(shape) for part, shape in LISTS.values()}
    folders = {
        part: _many(shape) if many else TypeAdapter(shape) for part, shape, many in FOLDERS.values()
    }
    translations = {TRANSLATIONS: _many(TranslatedEntry)}
    adapters = single | lists | folders | translations
    return {f"{part}.json": _text(adapter) for part, adapter in adapters.items()}


def _many(shape: type[RecordModel]) -> TypeAdapter[Any]:
    return TypeAdapter(list[shape])  # type: ignore[valid-type]


def _text(adapter: TypeAdapter[Any]) -> str:
    schema = {"$schema": DIALECT, **adapter.json_schema()}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def first_line(name: str) -> str:
    """The line that names the schema of a file, given by its name below the record's folder."""
    up = "../" * name.count("/")
    inside = name.partition("/")
    if inside[0] in LANGUAGES:
        return f"{MARK}{up}{FOLDER}/{TRANSLATIONS}.json"
    part = FOLDERS[inside[0]][0] if inside[1] else (SINGLE | LISTS)[name][0]
    return f"{MARK}{up}{FOLDER}/{part}.json"


def named(folder: Path) -> dict[Path, str]:
    """Each file of the record below a folder, with the line that names its schema."""
    paths = [folder / name for name in SINGLE | LISTS]
    paths += [path for name in FOLDERS for path in sorted((folder / name).glob("[!.]*.yaml"))]
    paths += [path for name in LANGUAGES for path in sorted((folder / name).rglob("[!.]*.yaml"))]
    return {
        path: first_line(path.relative_to(folder).as_posix()) for path in paths if path.is_file()
    }


def write(folder: Path) -> None:
    """Write the schemas below a folder, and their names into the first lines of its files."""
    (folder / FOLDER).mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / FOLDER / name).write_text(text, encoding="utf-8")
    for path, line in named(folder).items():
        text = path.read_text(encoding="utf-8")
        first, _, rest = text.partition("\n")
        content = rest if first.startswith(MARK) else text
        path.write_text(f"{line}\n{content}", encoding="utf-8")
