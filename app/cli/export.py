"""The command that writes the site as files."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track

from app import settings
from app import static_export as static


def export(
    to: Annotated[Path, typer.Argument(help="An empty folder.")],
) -> None:
    """Write the whole site as files that any web host can serve."""
    environment = settings.from_environment()
    count = static.export(environment, to, lambda paths: track(paths, description="Writing"))
    typer.echo(f"Wrote {count} files to {to}; every link leads to one of them.")
