"""Logs one line a request: method, path, status, milliseconds, and whether it was cached."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_PATH, LONGEST_METHOD = 500, 20
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
            _log(scope, status, time.perf_counter() - began, cached=bool(outcome["cached"]))


def _log(scope: Scope, status: int, seconds: float, *, cached: bool) -> None:
    path = scope.get("raw_path") or scope["path"].encode("utf-8", "replace")
    fields = {
        # What a client sends is cut: any word is a method to the server, however long.
        "method": scope["method"][:LONGEST_METHOD],
        "path": ascii(path[:LONGEST_PATH].decode("latin-1"))[1:-1],
        "status": status,
        "ms": round(1000 * seconds, 1),
        "cached": cached,
    }
    text = "%(method)s %(path)s %(status)s %(ms)s ms" + (" cached" if cached else "")
    log.info(text, fields, extra={"fields": fields})
