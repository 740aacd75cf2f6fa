"""Commands about the record as a whole: check, build, verify, schema, format."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from app import settings
from app.cli import translations
from app.cli.exit_status import Exit
from app.cli.options import Data, Store, data_folder, past_of, writable_data_folder
from app.database import store
from app.language import Language
from app.record import fingerprints, formatting, json_schema, validation
from app.record.errors import DataWarning, InvalidRecord
from app.record.record import Record
from app.record.translations.coverage import coverage
from app.text.formatting import counted

# So many texts are named; `translations missing` lists all of them.
MOST_TEXTS = 20


def check(data: Data = None) -> None:
    """Check the files of the record, and say with file and line what is wrong or odd.

    They are held against the newest release, where there is one.
    """
    folder = data_folder(data)
    report = validation.report(folder, past=past_of(folder))
    _tell(report.warnings)
    if report.record is None:
        raise InvalidRecord(report.errors)
    typer.echo(f"The record is sound: {_size(report.record)}.")
    for language in Language:
        if not language.is_source:
            _tell_of_translations(report.record, language)


def _tell_of_translations(record: Record, language: Language) -> None:
    """Say what is not translated: no fault of the record, whose keepers write English alone."""
    covered = coverage(record, language)
    if not covered.translated and not covered.stale:
        return
    for text in covered.missing[:MOST_TEXTS]:
        typer.echo(f"{language}: {text.part} {text.entry} {text.field} is not translated")
    for translation, new_text in covered.stale[:MOST_TEXTS]:
        if new_text is None:
            where = f"{translation.part} {translation.entry} {translation.field}"
            typer.echo(f"{language}: {where} translates what is no longer there")
    typer.echo(f"{language}: {translations.summary(covered)}")


def build(data: Data = None, to: Store = None) -> None:
    """Check the record and build the store. The old store stays if anything is wrong."""
    environment = settings.from_environment()
    folder = data or environment.data
    report = validation.report(folder, past=past_of(folder))
    if report.record is None:
        raise InvalidRecord(report.errors)
    _tell([warning for warning in report.warnings if warning.code in validation.OF_PAST])
    record = report.record
    path = to or environment.store
    built = store.build(record, path)
    typer.echo(f"Built {path}, revision {built.revision}: {_size(record)}.")


def verify(
    articles: Annotated[
        Path | None,
        typer.Argument(
            help="The folder that holds the articles' files. Default: PACTLINE_ARTICLES."
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Hold every fingerprint and every citation of the articles against the articles' files."""
    default = os.environ.get("PACTLINE_ARTICLES")
    folder = articles or (Path(default) if default else None)
    if folder is None:
        raise fingerprints.ArticlesError(
            "name the folder that holds the articles, or set PACTLINE_ARTICLES"
        )
    record = validation.read_checked(data_folder(data))
    if data_errors := fingerprints.verify(record, folder):
        raise InvalidRecord(data_errors)
    typer.echo("All fingerprints and citations of the articles agree with the files.")


def schema(data: Data = None) -> None:
    """Write the JSON Schemas of the record's files, and name them in the files' first lines."""
    folder = writable_data_folder(data)
    json_schema.write(folder)
    typer.echo(f"Wrote {len(json_schema.schemas())} schemas to {folder / json_schema.FOLDER}.")


def format_files(
    data: Data = None,
    check_only: Annotated[
        bool, typer.Option("--check", help="Change nothing; name the files that would change.")
    ] = False,
) -> None:
    """Write the files of the record in one style; comments and order stay as they are."""
    folder = data_folder(data) if check_only else writable_data_folder(data)
    changed = formatting.format_files(folder, write=not check_only)
    for name in changed:
        typer.echo(name)
    count = counted(len(changed), "file", "files")
    if check_only and changed:
        sys.stderr.write(f"{count} to format: {settings.COMMAND} format\n")
        raise SystemExit(Exit.FAULTS)
    typer.echo(f"{count} {'to format' if check_only else 'formatted'}.")


def _tell(warnings: list[DataWarning]) -> None:
    for warning in warnings:
        sys.stderr.write(f"{warning}\n")
    if warnings:
        count = counted(len(warnings), "warning", "warnings")
        sys.stderr.write(f"{count}; mend it, or accept it in its entry with the reason.\n")


def _size(record: Record) -> str:
    counts = (
        counted(len(record.countries), "country", "countries"),
        counted(len(record.events), "event", "events"),
        counted(len(record.agreements), "agreement", "agreements"),
        counted(len(record.people), "person", "people"),
        counted(len(record.sources), "source", "sources"),
    )
    return ", ".join(counts)
