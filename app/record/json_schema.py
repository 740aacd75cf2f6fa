"""JSON Schemas of the record's files, for editors that complete and check while one types."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from app.record.schema import RecordModel
from app.record.yaml_reader import FOLDERS, LISTS, SINGLE

FOLDER = "schema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
MARK = "# yaml-language-server: $schema="


def schemas() -> dict[str, str]:
    """Every schema by the name of its file."""
    single = {part: TypeAdapter(shape) for part, shape in SINGLE.values()}
    lists = {part: _many(shape) for part, shape in LISTS.values()}
    folders = {
        part: _many(shape) if many else TypeAdapter(shape) for part, shape, many in FOLDERS.values()
    }
    return {f"{part}.json": _text(made) for part, made in (single | lists | folders).items()}


def _many(shape: type[RecordModel]) -> TypeAdapter[Any]:
    return TypeAdapter(list[shape])  # type: ignore[valid-type]


def _text(adapter: TypeAdapter[Any]) -> str:
    made = {"$schema": DIALECT, **adapter.json_schema()}
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def named(folder: Path) -> dict[Path, str]:
    """Each file of the record below a folder, with the line that names its schema."""
    found = {folder / name: f"{FOLDER}/{part}.json" for name, (part, _) in (SINGLE | LISTS).items()}
    for name, (part, _, _) in FOLDERS.items():
        for path in (folder / name).glob("*.yaml"):
            found[path] = f"../{FOLDER}/{part}.json"
    return {path: MARK + schema for path, schema in found.items() if path.is_file()}


def write(folder: Path) -> None:
    """Write the schemas below a folder, and their names into the first lines of its files."""
    (folder / FOLDER).mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / FOLDER / name).write_text(text, encoding="utf-8")
    for path, line in named(folder).items():
        text = path.read_text(encoding="utf-8")
        first, _, rest = text.partition("\n")
        kept = rest if first.startswith(MARK) else text
        path.write_text(f"{line}\n{kept}", encoding="utf-8")
