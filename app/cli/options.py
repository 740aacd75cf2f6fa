"""Options that several commands have, and what they stand for where they are left out."""

from pathlib import Path
from typing import Annotated

import typer

from app import settings

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


def data_folder(data: Path | None) -> Path:
    """The folder that an option or the environment names."""
    return data or settings.from_environment().data
