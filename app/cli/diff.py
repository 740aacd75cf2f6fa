"""The command that tells a reviewer what the files change against a release."""

from collections.abc import Iterator
from typing import Annotated

import typer

from app.cli.options import Data, data_folder, past_of
from app.presenters.changes import Comparison, change_rows, comparison, is_added_source
from app.presenters.moves import count_moves, headline, status_moves
from app.presenters.touched_pages import touched_pages
from app.record import validation
from app.record.errors import OperationalError
from app.record.release import Release
from app.releases.catalog import ReleaseCatalog, UnknownRelease
from app.rows.changes import ChangeRow
from app.settings import RELEASES
from app.text import changes as change_text
from app.text.formatting import say
from app.urls import Urls
from app.view.filters import Filters, view_params
from app.view.page_request import PageRequest
from app.view.view import View


class NoRelease(OperationalError):
    """There is nothing to hold the files against."""


def diff(
    against: Annotated[
        str, typer.Option(help="The release to hold the files against. Default: the newest.")
    ] = "",
    data: Data = None,
) -> None:
    """Print what the files change against a release: facts, statuses, headline, pages."""
    folder = data_folder(data)
    catalog = ReleaseCatalog(folder / RELEASES)
    release = _release(catalog, against)
    record = validation.read_checked(folder, past_of(folder))
    view = View(record, view_params(Filters(), record))
    page_request = PageRequest(view, Filters(), Urls())
    compared = comparison(page_request, catalog.record(release.name), record)
    for line in lines(page_request, compared, release):
        typer.echo(line)


def _release(catalog: ReleaseCatalog, name: str) -> Release:
    """Return the release of a name, the newest without one. Raises NoRelease."""
    if catalog.newest is None:
        raise NoRelease("there is no release yet to hold the files against")
    try:
        return catalog.get(name or catalog.newest.name)
    except UnknownRelease as error:
        names = ", ".join(catalog.names)
        raise NoRelease(f"there is no release {name}; there are {names}") from error


def lines(page_request: PageRequest, compared: Comparison, release: Release) -> Iterator[str]:
    """The lines of the report; an empty one stands before each of its parts."""
    rows = change_rows(page_request, compared)
    yield f"Against release {release.name}, revision {release.revision}."
    yield change_text.summary(row.change for row in rows)
    yield from _part("Headline", _headline(compared))
    yield from _part(
        "Statuses",
        (
            f"{row.country_name}: {row.after_label}; before: {row.before_label}"
            for row in status_moves(page_request, compared)
        ),
    )
    yield from _part(
        "Numbers",
        (f"{row.label}: {row.after}; before: {row.before}" for row in count_moves(compared)),
    )
    yield from _part("Facts", (line for row in rows for line in _of_change(row)))
    yield from _part("Not listed", _upkeep(compared))
    changes = compared.difference.changes
    records = compared.before.record.with_withdrawn, compared.after.record.with_withdrawn
    yield from _part("Pages that show something else", touched_pages(changes, *records))


def _part(title: str, content: Iterator[str] | list[str]) -> Iterator[str]:
    part_lines = list(content)
    if part_lines:
        yield from ("", f"{title}:", *(f"  {line}" for line in part_lines))


def _headline(compared: Comparison) -> Iterator[str]:
    before, after = headline(compared.before), headline(compared.after)
    if before != after:
        yield from (f"now:    {after}", f"before: {before}")


def _of_change(row: ChangeRow) -> Iterator[str]:
    yield f"{row.change_label}, {say(row.on)}: {row.entry_kind_label} {row.entry}: {row.title}"
    yield from (f"  {change_text.field_changed(field)}" for field in row.fields)
    yield from (f"  {' '.join(filter(None, (one.what, one.why)))}" for one in row.revisions)
    if row.why and not row.revisions:
        yield f"  {row.why}"
    if row.instead:
        yield f"  instead: {row.instead_title or row.instead}"


def _upkeep(compared: Comparison) -> Iterator[str]:
    difference = compared.difference
    for change in difference.changes:
        if is_added_source(change):
            yield f"source added: {change.key}"
    for part, keys in difference.upkeep.items():
        yield f"sources or days of looking changed, {part}: {', '.join(keys)}"
