"""Connections as uvicorn keeps them, with an end to how large and how slow a request's head is."""

from asyncio import BaseTransport, TimerHandle
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST_HEAD = 64_000
SECONDS = 10.0


class Bounded(HttpToolsProtocol):
    """Request line and headers arrive whole, soon and in few bytes, or the connection ends."""

    _head = 0
    _patience: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        """Wait for a first request, not for ever."""
        super().connection_made(transport)  # type: ignore[arg-type]
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Read on, unless the head of a request has become too long."""
        super().data_received(data)
        # None before the first byte; uvicorn enters the method once it has read a head.
        request: Any = self.scope
        if request and "method" in request:
            if self._patience:
                self._rest()
            return
        self._head += len(data)
        if self._head > LARGEST_HEAD and not self.transport.is_closing():
            self.send_400_response("The headers of a request are too long.")
        elif self._patience is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._rest()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._patience = self.loop.call_later(SECONDS, self.transport.close)

    def _rest(self) -> None:
        self._head = 0
        if self._patience:
            self._patience.cancel()
            self._patience = None
