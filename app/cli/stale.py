"""The command that says what a keeper might look at again."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

import typer

from app.cli.options import Data, data_folder
from app.record import validation
from app.record.edtf import Span
from app.record.record import Record
from app.text.formatting import counted


def stale(
    days: Annotated[int, typer.Option(min=1, help="How many days are long.")] = 180,
    data: Data = None,
) -> None:
    """List sources not looked at for long, gaps to try again, and countries without news."""
    record = validation.read_checked(data_folder(data))
    before = datetime.now(UTC).date() - timedelta(days=days)
    sections = {
        "Sources not looked at": list(old_sources(record, before)),
        "Gaps to try again": list(old_gaps(record, before)),
        "Countries without news": list(quiet_countries(record, before)),
    }
    for heading, lines in sections.items():
        typer.echo(f"{heading} since {before}: {len(lines)}")
        for line in lines:
            typer.echo(f"  {line}")
    total = sum(len(lines) for lines in sections.values())
    typer.echo(f"{counted(total, 'thing', 'things')} to look at.")


def old_sources(record: Record, before: date) -> Iterator[str]:
    """Sources with an address that nobody looked at since a day, the oldest first."""
    rows = [
        (_day(source.accessed), source.id, str(source.url))
        for source in record.sources
        if source.url
    ]
    for day, key, url in sorted(rows, key=lambda row: (row[0] or date.min, row[1])):
        if day is None or day < before:
            yield f"{day or 'never'!s:<10}  {key}  {url}"


def old_gaps(record: Record, before: date) -> Iterator[str]:
    """Gaps that nobody looked for since a day, the oldest first."""
    rows = [
        (max(filter(None, map(_day, gap.looked_on))), gap.id, gap.question) for gap in record.gaps
    ]
    for day, key, question in sorted(rows):
        if day < before:
            yield f"{day}  {key}  {question}"


def quiet_countries(record: Record, before: date) -> Iterator[str]:
    """Countries whose last event lies before a day, the longest silence first."""
    last: dict[str, date] = {}
    for event in record.events:
        for code in event.countries:
            day = event.date.latest
            if day and day > last.get(code, date.min):
                last[code] = day
    rows = [(last.get(country.code), country.name) for country in record.countries]
    for day, name in sorted(rows, key=lambda row: (row[0] or date.min, row[1])):
        if day is None or day < before:
            yield f"{day or 'no event'!s:<10}  {name}"


def _day(span: Span | None) -> date | None:
    return span.latest if span else None
