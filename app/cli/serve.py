"""The command that serves the site."""

import errno
import socket
from typing import Annotated, Any

import typer
import uvicorn

from app import settings
from app.database import store
from app.middleware import log_format
from app.record.errors import OperationalError

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


class AddressError(OperationalError):
    """Nothing can listen at an address."""


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
    environment = settings.from_environment()
    host, port = (host or environment.host).strip("[]"), port or environment.port
    store.read(environment.store)
    _check_address(host, port)
    uvicorn.run(
        "app.main:app",
        host=host,
        port=port,
        workers=workers,
        log_config=log_format.configuration(environment.log_level, environment.log_format),
        **SERVER,
    )


def _check_address(host: str, port: int) -> None:
    """Raise AddressError that says why, if nothing can listen there."""
    try:
        addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError) as error:
        raise AddressError(f"PACTLINE_HOST is {host!r}; nothing is known by that name") from error
    for family, kind, _, _, address in addresses:
        try:
            with socket.socket(family, kind) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
        except OSError as error:
            raise AddressError(_reason(host, port, error)) from error


def _reason(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is not free; choose another with PACTLINE_PORT"
    if error.errno == errno.EACCES:
        return f"this user may not listen on port {port}; choose one above 1023 with PACTLINE_PORT"
    if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        return f"PACTLINE_HOST is {host!r}; that is no address of this machine"
    return f"nothing can listen on port {port} of {host}: {error.strerror}"
