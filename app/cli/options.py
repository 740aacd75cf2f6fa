"""Options that several commands have, and what they stand for where they are left out."""

from pathlib import Path
from typing import Annotated

import typer

from app import settings
from app.record.errors import OperationalError
from app.record.validation.findings import Past
from app.releases.catalog import ReleaseCatalog
from app.releases.release import place_in_order
from app.settings import RELEASES

Data = Annotated[
    Path | None,
    typer.Option(
        help=f"The folder of the record. Default: PACTLINE_DATA, or {settings.RESOURCES / 'data'}."
    ),
]
Store = Annotated[
    Path | None,
    typer.Option(help=f"The store. Default: PACTLINE_STORE, or {settings.STORE}."),
]


def past_of(folder: Path) -> Past | None:
    """The newest release in the folder of the record, which its files are held against.

    Raises ReleaseError where that release is damaged: an older one would not do in its place.
    """
    catalog = ReleaseCatalog(folder / RELEASES)
    names = (*catalog.names, *catalog.problems)
    newest = max(names, key=place_in_order, default=None)
    return Past(newest, catalog.record(newest), catalog.past_ids()) if newest else None


def data_folder(data: Path | None) -> Path:
    """The folder that an option or the environment names."""
    return data or settings.from_environment().data


class InstalledRecord(OperationalError):
    """A command would change the record that an installed package brings."""


def writable_data_folder(data: Path | None) -> Path:
    """The same, for what changes it. Raises InstalledRecord for the one that a package brings."""
    folder = data_folder(data)
    if settings.IS_INSTALLED and folder == settings.Settings().data:
        raise InstalledRecord(
            f"{folder} belongs to the installed package; copy it, and name the copy with --data "
            "or PACTLINE_DATA"
        )
    return folder
