"""The command that makes a release of the record."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from app.cli.options import Data, past_of, writable_data_folder
from app.record import validation
from app.record.release import Release
from app.releases import citation_file, making
from app.releases.catalog import ReleaseCatalog
from app.settings import RELEASES
from app.text.releases import changed, size


def release(
    name: Annotated[
        str | None,
        typer.Option(help="Its name: a day, 2026-12-01 or 2026-12-01-2. Default: today's, free."),
    ] = None,
    summary: Annotated[
        str | None, typer.Option(help="What changed, in a sentence of your own.")
    ] = None,
    data: Data = None,
) -> None:
    """Check the record and freeze it under a name, for good. Commit the folder that it writes."""
    folder = writable_data_folder(data)
    record = validation.read_checked(folder, past_of(folder))
    releases, today = folder / RELEASES, datetime.now(UTC).date()
    chosen = name or making.next_name(ReleaseCatalog(releases), today)
    words = (summary or "").strip() or None
    new_release = making.make(record, releases, chosen, words, today)
    _tell(new_release)
    cited = folder.resolve().parent / citation_file.NAME
    if citation_file.name_release(cited, new_release):
        typer.echo(f"Named it in {cited}.")


def _tell(new_release: Release) -> None:
    typer.echo(
        f"Made release {new_release.name}, revision {new_release.revision}: {size(new_release)}."
    )
    typer.echo(changed(new_release))
