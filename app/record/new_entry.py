"""A new entry for the record: written into the right file, and taken back unless it is sound."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from anyascii import anyascii

from app.record import formatting, json_schema, validation, yaml_writer
from app.record.errors import DataError, InvalidRecord
from app.record.record import Record
from app.record.validation.names import SEVERAL
from app.record.yaml_reader import FOLDERS, LISTS

_HEADINGS = {
    "events": "# Events that concern {name} alone.\n",
    "sources": "# Sources of the public record whose id begins with {name}.\n",
}


def today() -> str:
    """Today in UTC, as the record writes it."""
    return datetime.now(UTC).date().isoformat()


def slug(text: str) -> str:
    """A text as an id: lower-case letters, digits and single hyphens."""
    plain = re.sub(r"[^a-z0-9]+", "-", anyascii(text).lower()).strip("-")
    return plain[:80].rstrip("-")


def add(folder: Path, part: str, entry: dict[str, Any], to_come: str = "") -> str:
    """Write an entry into its file and return the file's name.

    Raises InvalidRecord, with the file as it was, for every error that the entry brings. An error
    that contains `to_come` is let pass: a later entry mends it.
    """
    before = validation.report(folder)
    name = file_for(folder, part, entry, before.record)
    path = folder / name
    old = path.read_text(encoding="utf-8") if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    formatting.replace_text(path, _appended(old, name, part, entry, before.record))
    known = {(error.file, error.message) for error in before.errors}
    errors = [
        error
        for error in validation.report(folder).errors
        if (error.file, error.message) not in known and not (to_come and to_come in error.message)
    ]
    if errors:
        if old is None:
            path.unlink()
        else:
            formatting.replace_text(path, old)
        raise InvalidRecord([DataError(error.file, 0, error.message) for error in errors])
    return name


def file_for(folder: Path, part: str, entry: dict[str, Any], record: Record | None) -> str:
    """The name of the file in which an entry belongs."""
    key = str(entry.get("id", ""))
    if part == "agreements":
        return f"agreements/{key}.yaml"
    if part == "sources":
        return _file_of_source(folder, key)
    if part == "events":
        codes = entry.get("countries") or []
        countries = record.countries_by_code if record else {}
        alone = countries.get(codes[0]) if len(codes) == 1 else None
        return f"events/{alone.slug if alone else SEVERAL}.yaml"
    return next(name for name, (listed, _) in LISTS.items() if listed == part)


def _file_of_source(folder: Path, key: str) -> str:
    if key.startswith("text-"):
        return "sources/agreement-texts.yaml"
    first = key[:1] or "a"
    for path in sorted((folder / "sources").glob("?-to-?.yaml")):
        low, _, high = path.stem.partition("-to-")
        if low <= first <= high:
            return f"sources/{path.name}"
    return f"sources/{first}.yaml"


def _appended(
    old: str | None, name: str, part: str, entry: dict[str, Any], record: Record | None
) -> str:
    is_list = "/" not in name or FOLDERS[name.partition("/")[0]][2]
    text = yaml_writer.rendered([entry] if is_list else entry)
    if old is None:
        return json_schema.first_line(name) + "\n" + _heading(name, part, record) + text
    if not old.strip() or all(line[:1] in ("#", "") for line in old.splitlines()):
        return old.rstrip("\n") + "\n" + text
    return old.rstrip("\n") + "\n\n" + text


def _heading(name: str, part: str, record: Record | None) -> str:
    stem = name.rpartition("/")[2].removesuffix(".yaml")
    countries = record.countries if record else ()
    names = {country.slug: country.said for country in countries}
    return _HEADINGS.get(part, "").format(name=names.get(stem, stem))
