"""Connections as uvicorn keeps them, quicker where an answer is kept, and with bounds.

There is an end to how large and how slow the head of a request may be; and an answer that is kept
goes out as the bytes that it is, without a task of its own.
"""

from asyncio import BaseTransport, TimerHandle
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from app.middleware.front import Front

LARGEST_HEAD = 64_000
SECONDS = 10.0


class Bounded(HttpToolsProtocol):
    """Request line and headers arrive whole, soon and in few bytes, or the connection ends."""

    _head = 0
    _reading = False
    _begun = False
    _answered = False
    _patience: TimerHandle | None = None

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        quick = not (self.config.access_log or self.root_path)
        self._site = _site(self.app) if quick else None

    def connection_made(self, transport: BaseTransport) -> None:
        """Wait for a first request, not for ever."""
        super().connection_made(transport)  # type: ignore[arg-type]
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Read on, unless the head of a request has become too long."""
        self._begun = False
        super().data_received(data)
        if self.transport.is_closing():
            return
        if self._begun or not self._reading:
            self._rest()
        else:
            self._head += len(data)
        if self._head > LARGEST_HEAD:
            self.send_400_response("The headers of a request are too long.")
        elif self._patience is None and (self._reading or self._idle()):
            self._wait()

    def on_message_begin(self) -> None:
        """A head begins; what came before it in the same piece is not counted."""
        super().on_message_begin()
        self._reading = self._begun = True

    def on_headers_complete(self) -> None:
        """Answer at once what is kept; anything else is uvicorn's to have answered."""
        kept = self._kept()
        self._reading, self._answered = False, kept is not None
        if kept is None:
            self._unset_keepalive_if_required()
            super().on_headers_complete()
            return
        own = (b"%b: %b\r\n" % pair for pair in self.server_state.default_headers)
        self.transport.write(b"".join((STATUS_LINE[200], *own, kept[0], b"\r\n", kept[1])))
        self.on_response_complete()

    def on_message_complete(self) -> None:
        """Nothing is left to do for a request that is answered."""
        if not self._answered:
            super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._rest()
        super().connection_lost(exc)

    def _kept(self) -> tuple[bytes, bytes] | None:
        """Headers and body of a kept answer, where nothing stands before it on the connection."""
        parser, busy = self.parser, self._busy() or self.flow.write_paused
        plain = parser.get_http_version() == "1.1" and parser.should_keep_alive()
        if self._site is None or busy or not plain or parser.should_upgrade():
            return None
        return self._site.at_once(parser.get_method(), self.url, self.headers)

    def _busy(self) -> bool:
        """Whether an answer is under way."""
        return self.cycle is not None and not self.cycle.response_complete

    def _idle(self) -> bool:
        """Whether nothing is under way and nobody else minds the time."""
        return not self._busy() and self.timeout_keep_alive_task is None

    def _wait(self) -> None:
        self._patience = self.loop.call_later(SECONDS, self._end)

    def _end(self) -> None:
        if self._busy():
            self._wait()
        else:
            self.transport.close()

    def _rest(self) -> None:
        self._head = 0
        if self._patience:
            self._patience.cancel()
            self._patience = None


def _site(app: Any) -> Front | None:
    """The site below what uvicorn wraps around it, None for another application."""
    while app is not None and not isinstance(app, Front):
        app = getattr(app, "app", None)
    return app
