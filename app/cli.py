"""The commands: check, build, verify, schema, serve."""

import errno
import os
import socket
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
import uvicorn
from rich.progress import track

from app import logs, settings
from app import static_export as static
from app.database import store
from app.record import fingerprints, json_schema, validation, yaml_reader
from app.record.codelists import Exit
from app.record.errors import CannotWork, InvalidRecord
from app.record.record import Record
from app.text.formatting import counted

cli = typer.Typer(
    help="Pactline: check the record, build its store, verify it, serve it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
# What uvicorn has against slow and large requests; the rest is the proxy's (SECURITY.md). Of its
# two readers of HTTP, h11 is the one that bounds the head of a request.
SERVER: dict[str, Any] = {
    "http": "h11",
    "h11_max_incomplete_event_size": 64_000,
    "timeout_keep_alive": 5,
    "limit_concurrency": 500,
    "timeout_graceful_shutdown": 10,
    # A worker imports the program before it answers; a slow machine needs more than 5 seconds.
    "timeout_worker_healthcheck": 60,
    "server_header": False,
    "access_log": False,
}
Data = Annotated[
    Path | None, typer.Option(help="The folder of the record. Default: PACTLINE_DATA, or data/.")
]
Store = Annotated[
    Path | None,
    typer.Option(help="The store. Default: PACTLINE_STORE, or var/pactline.sqlite3."),
]


@cli.command()
def check(data: Data = None) -> None:
    """Check the files of the record, and say with file and line what is wrong."""
    record = _checked(data or settings.from_environment().data)
    typer.echo(f"The record is sound: {_size(record)}.")


@cli.command()
def build(data: Data = None, to: Store = None) -> None:
    """Check the record and build the store. The old store stays if anything is wrong."""
    given = settings.from_environment()
    record = _checked(data or given.data)
    path = to or given.store
    built = store.build(record, path)
    typer.echo(f"Built {path}, revision {built.revision}: {_size(record)}.")


@cli.command()
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
    named = os.environ.get("PACTLINE_ARTICLES")
    folder = articles or (Path(named) if named else None)
    if folder is None:
        raise CannotWork("name the folder that holds the articles, or set PACTLINE_ARTICLES")
    record = _checked(data or settings.from_environment().data)
    if data_errors := fingerprints.verify(record, folder):
        raise InvalidRecord(data_errors)
    typer.echo("All fingerprints and citations of the articles agree with the files.")


@cli.command()
def schema(data: Data = None) -> None:
    """Write the JSON Schemas of the record's files, and name them in the files' first lines."""
    folder = data or settings.from_environment().data
    json_schema.write(folder)
    typer.echo(f"Wrote {len(json_schema.schemas())} schemas to {folder / json_schema.FOLDER}.")


@cli.command()
def export(
    to: Annotated[Path, typer.Argument(help="An empty folder.")],
) -> None:
    """Write the whole site as files that any web host can serve."""
    given = settings.from_environment()
    count = static.export(given, to, lambda found: track(found, description="Writing"))
    typer.echo(f"Wrote {count} files to {to}; every link leads to one of them.")


@cli.command()
def serve(
    host: Annotated[
        str | None, typer.Option(help="The address to listen on. Default: 127.0.0.1.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(help="The port. Default: PACTLINE_PORT, or 8000.", min=1, max=65535),
    ] = None,
    workers: Annotated[int, typer.Option(help="The number of processes.", min=1, max=64)] = 1,
) -> None:
    """Serve the site. It reads a new store by itself as soon as one is built."""
    given = settings.from_environment()
    host, port = (host or given.host).strip("[]"), port or given.port
    store.read(given.store)
    _check_address(host, port)
    uvicorn.run(
        "app.main:app",
        host=host,
        port=port,
        workers=workers,
        log_config=logs.configuration(given.log_level, given.log_format),
        **SERVER,
    )


def _checked(folder: Path) -> Record:
    record, reading = yaml_reader.read(folder)
    if data_errors := validation.check(record, reading):
        raise InvalidRecord(data_errors)
    return record


def _size(record: Record) -> str:
    counts = (
        counted(len(record.countries), "country", "countries"),
        counted(len(record.events), "event", "events"),
        counted(len(record.agreements), "agreement", "agreements"),
        counted(len(record.people), "person", "people"),
        counted(len(record.sources), "source", "sources"),
    )
    return ", ".join(counts)


def _check_address(host: str, port: int) -> None:
    """Raise CannotWork that says why, if nothing can listen there."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError) as error:
        raise CannotWork(f"PACTLINE_HOST is {host!r}; nothing is known by that name") from error
    for family, kind, _, _, address in found:
        try:
            with socket.socket(family, kind) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
        except OSError as error:
            raise CannotWork(_no_address(host, port, error)) from error


def _no_address(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is not free; choose another with PACTLINE_PORT"
    if error.errno == errno.EACCES:
        return f"this user may not listen on port {port}; choose one above 1023 with PACTLINE_PORT"
    if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        return f"PACTLINE_HOST is {host!r}; that is no address of this machine"
    return f"nothing can listen on port {port} of {host}: {error.strerror}"


def main() -> None:
    """Run a command; a fault is told in plain words, without a traceback."""
    try:
        cli(standalone_mode=True)
    except InvalidRecord as bad:
        count = len(bad.data_errors)
        sys.stderr.write(
            f"{bad}\n{count} {'fault' if count == 1 else 'faults'}; nothing changed.\n"
        )
        raise SystemExit(Exit.FAULTS) from None
    except (CannotWork, ValueError) as data_error:
        sys.stderr.write(f"{data_error}\n")
        raise SystemExit(Exit.CANNOT) from None


if __name__ == "__main__":
    main()
