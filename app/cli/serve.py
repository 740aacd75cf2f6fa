"""The command that serves the site."""

import socket
from typing import Annotated

import typer
import uvicorn

from app import settings
from app.database import store
from app.record.errors import OperationalError


class PortError(OperationalError):
    """Nothing can listen on a port."""


def serve(
    host: Annotated[
        str | None, typer.Option(help="The address to listen on. Default: 127.0.0.1.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(help="The port. Default: PACTLINE_PORT, or 8000.", min=1, max=65535),
    ] = None,
) -> None:
    """Serve the site. It reads a new store by itself as soon as one is built."""
    environment = settings.from_environment()
    host, port = host or environment.host, port or environment.port
    store.read(environment.store)
    _check_free(host, port)
    uvicorn.run(
        "app.main:app",
        host=host,
        port=port,
        http="app.middleware.wire:Bounded",
        server_header=False,
        access_log=False,
        timeout_graceful_shutdown=10,
    )


def _check_free(host: str, port: int) -> None:
    """Raise PortError if nothing can listen there."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        hint = "choose another with PACTLINE_PORT"
        raise PortError(f"port {port} of {host} is not free ({error.strerror}); {hint}") from error
