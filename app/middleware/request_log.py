"""Logs one line a request: method, path, status, milliseconds, and whether it was cached."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST = 500
log = logging.getLogger("pactline.requests")


class RequestLog:
    """Logs at level INFO. The query is left out: what readers look for is their own business."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Log when the answer has gone, or failed."""
        if scope["type"] != "http" or not log.isEnabledFor(logging.INFO):
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        # The middleware below shares this dictionary: the cache says in it what it found.
        outcome: dict[str, object] = {"cached": False}
        status = 500

        async def send_watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        state = {**scope.get("state", {}), "outcome": outcome}
        try:
            await self._app({**scope, "state": state}, receive, send_watched)
        finally:
            fields = {
                "method": scope["method"],
                "path": _printable(scope),
                "status": status,
                "ms": round(1000 * (time.perf_counter() - began), 1),
                "cached": outcome["cached"],
            }
            text = "%(method)s %(path)s %(status)s %(ms)s ms"
            log.info(
                text + (" cached" if outcome["cached"] else ""), fields, extra={"fields": fields}
            )


def _printable(scope: Scope) -> str:
    path = scope.get("raw_path") or scope["path"].encode("utf-8", "replace")
    return ascii(path[:LONGEST].decode("latin-1"))[1:-1]
