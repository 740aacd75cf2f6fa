"""In front of the application: limits, health, and answers sent whole, in part or not at all."""

import json
import logging
from typing import Any

from fastapi import FastAPI

from app.middleware import limits, negotiation
from app.middleware.cached_response import CachedResponse, Message, Variant
from app.middleware.response_cache import Cache, Receive, Scope, Send
from app.middleware.security_headers import NEVER, Headers, may_be_kept, secured
from app.routes import application
from app.settings import Settings
from app.snapshot import Snapshots
from app.templating import environment

READING = {"GET", "HEAD"}
AT_ONCE = {b"GET", b"HEAD"}
BODY = {b"content-length", b"transfer-encoding"}
CONDITIONS = {b"if-none-match", b"if-modified-since", b"range"}
CONSIDERED = BODY | CONDITIONS | {b"expect"}
NOT_IN_304 = {b"content-type", b"content-length", b"content-encoding", b"accept-ranges"}
TEXT = (b"content-type", b"text/plain; charset=utf-8")
log = logging.getLogger("pactline")


class Front:
    """The ASGI application that servers import."""

    def __init__(self, app: FastAPI, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.current: Snapshots = app.state.current
        self.cache = Cache(app, self.current, settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request: at once where its address is one whose answer is kept."""
        if scope["type"] != "http":
            await self._lives(scope, receive, send)
            return
        headers = dict(scope["headers"])
        query, path = scope["query_string"], scope["raw_path"]
        if self.settings.hosts and not self._may_ask(scope):
            await self._say(scope, send, 400, "This host is not served here.")
            return
        found = self.cache.found(path + b"?" + query if query else path)
        if found is None or scope["method"] not in READING or BODY & headers.keys():
            await self._look(scope, receive, send, headers)
        else:
            await self._send(found, scope["method"], headers, send)

    def at_once(self, method: bytes, target: bytes, given: Headers) -> tuple[bytes, bytes] | None:
        """Headers and body of an answer that is kept, as they are on the wire.

        None where there is anything to think about: then the request goes the usual way.
        """
        found = self.cache.found(target)
        if found is None or method not in AT_ONCE or self.settings.hosts:
            return None
        headers = dict(given)
        if not CONSIDERED.isdisjoint(headers):
            return None
        variant = self._variant(found, headers)
        return variant.head, variant.body if method == b"GET" else b""

    def _variant(self, found: CachedResponse, headers: dict[bytes, bytes]) -> Variant:
        """The form of an answer that a request prefers."""
        coding = negotiation.encoding(headers.get(b"accept-encoding"))
        if coding in found.variants:
            self.cache.strengthen(found, coding)
        return found.variant(coding)

    def _may_ask(self, scope: Scope) -> bool:
        trusted = limits.trusted(scope["headers"], self.settings.hosts)
        return trusted or scope["path"] in ("/healthz", "/readyz")

    async def _look(
        self, scope: Scope, receive: Receive, send: Send, headers: dict[bytes, bytes]
    ) -> None:
        refused = limits.refusal(scope)
        if refused:
            await self._say(scope, send, *refused)
        elif scope["path"] in ("/healthz", "/readyz"):
            await self._health(scope, send)
        elif scope["method"] not in READING:
            await self.app(scope, receive, self._secured(send))
        else:
            found = await self.cache.answer(scope)
            await self._send(found, scope["method"], headers, send)

    async def _send(
        self, found: CachedResponse, method: str, headers: dict[bytes, bytes], send: Send
    ) -> None:
        variant = self._variant(found, headers)
        start, content = variant.start, variant.content
        if found.status == 200 and not CONDITIONS.isdisjoint(headers):
            start, content = _conditional(found, variant, headers)
        await send(start)
        await send(EMPTY if method == "HEAD" else content)

    async def _health(self, scope: Scope, send: Send) -> None:
        """That the process lives; that it has a record to show, and which."""
        record = self.current.newest()
        if scope["path"] == "/healthz":
            await self._say(scope, send, 200, "alive")
        elif record is None:
            await self._say(scope, send, 503, "No record yet; build the store.")
        else:
            told = {"ready": True, "revision": record.revision}
            await self._say(scope, send, 200, json.dumps(told))

    async def _say(self, scope: Scope, send: Send, status: int, text: str) -> None:
        body = f"{text}\n".encode()
        headers: Headers = [TEXT, (b"content-length", str(len(body)).encode())]
        kept = NEVER if status == 200 else may_be_kept(status)
        headers += [(b"cache-control", kept)]
        headers += [(b"retry-after", b"5")] if status == 503 else []
        headers += [(b"connection", b"close")] if status == 413 else []
        start = {
            "type": "http.response.start",
            "status": status,
            "headers": secured(headers, self.settings),
        }
        await send(start)
        await send(
            {"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body}
        )

    def _secured(self, send: Send) -> Send:
        async def secured_send(message: Any) -> None:
            if message["type"] == "http.response.start":
                headers = secured(message["headers"], self.settings)
                message = {**message, "headers": [*headers, (b"cache-control", NEVER)]}
            await send(message)

        return secured_send

    async def _lives(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the store and the templates before the first request."""
        if scope["type"] == "lifespan":
            environment.prepare()
            if self.current.newest() is None:
                log.error("there is no record to show yet: every page answers 503")
        await self.app(scope, receive, send)


EMPTY: Message = {"type": "http.response.body", "body": b""}


def _conditional(
    found: CachedResponse, variant: Variant, headers: dict[bytes, bytes]
) -> tuple[Message, Message]:
    """The whole answer, a part of it, or word that it has not changed (RFC 9110, 13.2.2)."""
    if _unchanged(found, variant, headers):
        return _start(variant, 304, NOT_IN_304), EMPTY
    if b"range" not in headers or not _same_for_range(variant, headers.get(b"if-range")):
        return variant.start, variant.content
    length = len(variant.body)
    try:
        span = negotiation.span(headers[b"range"].decode("latin-1"), length)
    except ValueError:
        end = (b"content-range", f"bytes */{length}".encode())
        return _start(variant, 416, {b"content-length", b"content-encoding"}, end), EMPTY
    if span is None:
        return variant.start, variant.content
    first, last = span
    part = variant.body[first : last + 1]
    place = (b"content-range", f"bytes {first}-{last}/{length}".encode())
    size = (b"content-length", str(len(part)).encode())
    start = _start(variant, 206, {b"content-length"}, place, size)
    return start, {"type": "http.response.body", "body": part}


def _unchanged(found: CachedResponse, variant: Variant, headers: dict[bytes, bytes]) -> bool:
    given = headers.get(b"if-none-match")
    if given is not None:
        tags = negotiation.tags(given.decode("latin-1"))
        return given.strip() == b"*" or any(found.known_by(tag, variant) for tag in tags)
    moment = headers.get(b"if-modified-since")
    since = negotiation.since(moment.decode("latin-1")) if moment else None
    return since is not None and int(found.modified) <= since


def _same_for_range(variant: Variant, given: bytes | None) -> bool:
    return given is None or given == f'"{variant.tag}"'.encode()


def _start(
    variant: Variant, status: int, without: set[bytes], *more: tuple[bytes, bytes]
) -> Message:
    kept = [one for one in variant.start["headers"] if one[0] not in without]
    return {"type": "http.response.start", "status": status, "headers": [*kept, *more]}


def create(settings: Settings) -> Front:
    """The whole application over one store."""
    return Front(application.create(settings), settings)
