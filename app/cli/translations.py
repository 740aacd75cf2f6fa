"""The commands of a translator: what is missing, what was translated, what still holds."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.options import Data, data_folder
from app.language import Language
from app.record import yaml_reader
from app.record.errors import InvalidRecord, OperationalError
from app.record.parsed_files import ParsedFiles
from app.record.record import Record
from app.record.translations import Translation, fingerprint, reader, writer
from app.record.translations.coverage import Coverage, coverage
from app.record.translations.texts import Text, texts
from app.text.formatting import counted

translations = typer.Typer(help="Translate the record.", no_args_is_help=True)
Into = Annotated[Language, typer.Option("--language", help="The language.")]
Entry = Annotated[str, typer.Argument(help="The id of an entry, or the code of a country.")]
Fields = Annotated[list[str] | None, typer.Argument(help="Paths of its fields. Default: all.")]


class TranslationError(OperationalError):
    """A file of translations, an entry or a field is not what the command needs."""


@translations.command()
def missing(
    language: Into = Language.UKRAINIAN,
    as_json: Annotated[
        bool, typer.Option("--json", help="As a list that `add` takes back, with empty texts.")
    ] = False,
    data: Data = None,
) -> None:
    """List what is not translated, or was translated from words that have changed since."""
    record, _ = _read(data, language)
    covered = coverage(record, language)
    if as_json:
        rows = [_row(text, covered) for text in covered.missing]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for text in covered.missing:
        typer.echo(f"{text.part} {text.entry} {text.field}: {text.words}")
    for translation, new in covered.stale:
        if new is None:
            typer.echo(f"{translation.part} {translation.entry} {translation.field}: is gone")
    typer.echo(summary(covered))


@translations.command()
def add(
    file: Annotated[Path, typer.Argument(help="A JSON list of {part, entry, field, text}.")],
    by: Annotated[str, typer.Option(help="Who translated: a name, or `machine`.")],
    language: Into = Language.UKRAINIAN,
    data: Data = None,
) -> None:
    """Write translations into the files, each with the fingerprint of the English of today."""
    record, parsed = _read(data, language)
    words = {(text.part, text.entry, text.field): text.words for text in texts(record)}
    new = []
    for row in _rows(file):
        key = (str(row.get("part")), str(row.get("entry")), str(row.get("field")))
        if key not in words:
            raise TranslationError(f"{file}: the record has no text {' '.join(key)}")
        if text := str(row.get("text") or "").strip():
            new.append(Translation(language.value, *key, fingerprint(words[key]), text, by))
    _write(data, language, record, parsed, new)
    typer.echo(f"{counted(len(new), 'text', 'texts')} added.")


@translations.command()
def confirm(
    entry: Entry, fields: Fields = None, language: Into = Language.UKRAINIAN, data: Data = None
) -> None:
    """Say that translations still hold after a change of the English that leaves their meaning."""
    record, parsed = _read(data, language)
    confirmed = [
        replace(translation, of=fingerprint(text.words))
        for translation, text in coverage(record, language).stale
        if text and translation.entry == entry and (not fields or translation.field in fields)
    ]
    if not confirmed:
        raise TranslationError(f"{entry} has no stale translation of that name")
    _write(data, language, record, parsed, confirmed)
    typer.echo(f"{counted(len(confirmed), 'translation', 'translations')} confirmed.")


@translations.command()
def review(
    entry: Entry,
    by: Annotated[str, typer.Option(help="The name of the editor.")],
    fields: Fields = None,
    language: Into = Language.UKRAINIAN,
    data: Data = None,
) -> None:
    """Note that an editor who knows the language has looked at the translations of an entry."""
    record, parsed = _read(data, language)
    today = datetime.now(UTC).date().isoformat()
    reviewed = [
        replace(translation, reviewed_by=by, reviewed_on=today)
        for _, translation in coverage(record, language).translated
        if translation.entry == entry and (not fields or translation.field in fields)
    ]
    if not reviewed:
        raise TranslationError(f"{entry} has no translation of that name")
    _write(data, language, record, parsed, reviewed)
    typer.echo(f"{counted(len(reviewed), 'translation', 'translations')} reviewed.")


def summary(covered: Coverage) -> str:
    """Return how much is translated, stale and reviewed, in one line."""
    return (
        f"{len(covered.translated)} of {covered.total} texts are translated,"
        f" {covered.reviewed} of them reviewed; {len(covered.missing)} are missing,"
        f" {len(covered.stale)} stale."
    )


def _row(text: Text, covered: Coverage) -> dict[str, str]:
    row = {"part": text.part, "entry": text.entry, "field": text.field, "english": text.words}
    before = {(one.part, one.entry, one.field): one.text for one, _ in covered.stale}
    stale = before.get((text.part, text.entry, text.field))
    return row | ({"stale": stale} if stale else {}) | {"text": ""}


def _rows(file: Path) -> list[dict[str, object]]:
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TranslationError(f"{file}: cannot be read as JSON: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TranslationError(f"{file}: is no list of objects")
    return rows


def _read(data: Path | None, language: Language) -> tuple[Record, ParsedFiles]:
    folder = data_folder(data)
    record, parsed = yaml_reader.read(folder)
    translations_, errors = reader.read(folder, language)
    if errors:
        raise InvalidRecord(errors)
    return replace(record, translations=translations_), parsed


def _write(
    data: Path | None,
    language: Language,
    record: Record,
    parsed: ParsedFiles,
    changed: Iterable[Translation],
) -> None:
    """Write the translations of a record with the changed ones in the place of the old."""
    merged = writer.merged(record.translations, changed)
    files = writer.contents(replace(record, translations=merged), parsed, language)
    writer.write(data_folder(data), language, files)
