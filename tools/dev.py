"""`make dev`: the site over the files as they are, renewed while one works on them.

A change of code, templates or static files starts the server anew, so that no cache survives it.
A change of the record builds a new store in this process, which has everything imported already,
and the running server notices the store. A change of what reads the record starts all of it anew.
"""

import os
import signal
import subprocess
import sys

from watchfiles import watch

from app import settings
from app.cli import record as cli
from app.record.errors import InvalidRecord, OperationalError

SERVED_FOLDERS = ("app", "templates", "static")
SERVED_FILES = (
    "*.html",
    "*.css",
    "*.js",
    "*.svg",
    "*.atom",
    "*.xml",
    "*.png",
    "*.md",
    "*.ttf",
    "*.ico",
    "*.txt",
    "*.po",
)
BUILDING_FOLDERS = ("app/record", "app/database", "alembic")
# Editors write in bursts: so many milliseconds without a further change end one.
BURST = 50


def main() -> None:
    """Serve and rebuild until interrupted."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    chosen = settings.from_environment()
    rebuild()
    folders = (chosen.data, *(settings.ROOT / name for name in BUILDING_FOLDERS))
    with subprocess.Popen(server_command(chosen)) as server:
        try:
            for changes in watch(*folders, step=BURST, raise_interrupt=False):
                if any(path.endswith(".py") for _, path in changes):
                    break
                rebuild()
            else:
                return
        finally:
            server.terminate()
    os.execv(sys.executable, [sys.executable, "-m", "tools.dev"])  # noqa: S606


def server_command(chosen: settings.Settings) -> list[str]:
    """Return the command that runs uvicorn with its reloader."""
    command = [sys.executable, "-m", "uvicorn", "tools.dev_application:app", "--reload"]
    command += ["--reload-delay", "0.1", "--host", chosen.host, "--port", str(chosen.port)]
    for folder in SERVED_FOLDERS:
        command += ["--reload-dir", str(settings.ROOT / folder)]
    for pattern in SERVED_FILES:
        command += ["--reload-include", pattern]
    return command


def rebuild() -> None:
    """Build the store of this environment's record, or say what is wrong with the record."""
    try:
        cli.build()
    except (OperationalError, InvalidRecord) as error:
        sys.stderr.write(f"{error}\n")


if __name__ == "__main__":
    main()
