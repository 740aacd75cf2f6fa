"""Keeps whole answers: a page is a function of its record and of its own parameters."""

import logging
from asyncio import Future
from collections.abc import MutableMapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode
from weakref import WeakKeyDictionary

from cachetools import LRUCache
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.middleware.cached_response import CachedResponse, Headers
from app.middleware.compression import preferred
from app.middleware.conditional_requests import READING
from app.routes import downloads
from app.routes.errors import refusal
from app.routes.parameters import declared_parameters
from app.snapshot import Snapshot

MEGABYTE = 1_000_000
NOT_KEPT = (b"no-store", b"no-cache", b"private")
log = logging.getLogger("pactline")
Kept = MutableMapping[str, CachedResponse]


class Responses:
    """The kept answers of each snapshot: they go with it, so none is ever served from another.

    Answers to addresses with a query are kept apart, so that nobody can push the others out.
    `application` makes the answers that are not kept.
    """

    application: ASGIApp

    def __init__(self) -> None:
        self._by_snapshot: WeakKeyDictionary[Snapshot, tuple[Kept, Kept]] = WeakKeyDictionary()

    def clear(self) -> None:
        """Forget every answer."""
        self._by_snapshot.clear()

    def of(self, snapshot: Snapshot, *, query: bool) -> Kept:
        """Return the kept answers of a snapshot by key, to addresses with or without a query."""
        caches = self._by_snapshot.get(snapshot)
        if caches is None:
            caches = (bounded(5000, 96 * MEGABYTE), bounded(1000, 32 * MEGABYTE))
            self._by_snapshot[snapshot] = caches
        return caches[query]


def bounded(most: int, most_bytes: int) -> Kept:
    """Return an LRU cache of answers, bounded by count and bytes.

    Each counts twice its length, for its compressed forms, and not less than an even share. One
    that is longer than a quarter of the whole is not kept.
    """

    def size(response: CachedResponse) -> int:
        bytes_held = 2 * len(response.body)
        return (
            max(bytes_held, most_bytes // most) if bytes_held < most_bytes // 4 else most_bytes + 1
        )

    return LRUCache(most_bytes, getsizeof=size)


class ResponseCache:
    """Answers from what is kept; otherwise asks the routes, and keeps what is complete and 200."""

    def __init__(self, app: ASGIApp, responses: Responses) -> None:
        self._app = responses.application = app
        self._responses = responses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on what is no reading of a page."""
        passed_on = scope["type"] != "http" or scope["method"] not in READING
        if passed_on or scope["path"] in downloads.FILES:
            await self._app(scope, receive, send)
            return
        state = scope["state"]
        snapshot, key = state["snapshot"], cache_key(scope)
        kept: Kept = {}
        if snapshot is not None and key is not None:
            kept = self._responses.of(snapshot, query="?" in key)
        response = kept.get(key or "")
        if response is not None and "outcome" in state:
            state["outcome"]["cached"] = True
        if response is None:
            response = await response_of(self._app, scope)
            if key is not None and may_be_kept(response):
                keep(kept, key, response)
        await response.send(preferred(scope["headers"]), send)


def cache_key(scope: Scope) -> str | None:
    """Return path and declared parameters in order, None where it is not known what counts.

    Values of one parameter stay in the order of the address, since the last one may be what counts.
    """
    base, path = scope["state"]["urls"].base_url, scope["path"]
    if not scope["query_string"]:
        return f"{base} {path}"
    names = declared_parameters(path)
    if names is None:
        return None
    query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    pairs = sorted((pair for pair in query if pair[0] in names), key=lambda pair: pair[0])
    return f"{base} {path}" + (f"?{urlencode(pairs)}" if pairs else "")


def keep(kept: Kept, key: str, response: CachedResponse) -> None:
    """Keep an answer, unless it is too long."""
    try:
        kept[key] = response
    except ValueError:
        log.debug("%s is too long to be kept", key)


def may_be_kept(response: CachedResponse) -> bool:
    """Whether it is a 200 that does not forbid it."""
    rule = dict(response.headers).get(b"cache-control", b"")
    return response.status == 200 and not any(word in rule for word in NOT_KEPT)


async def response_of(app: ASGIApp, scope: Scope) -> CachedResponse:
    """Return the whole answer of an application to a bare GET, a 500 where it fails.

    It sees no header of the request, not even Host: so none can change what is shown or kept.
    """
    bare = {**scope, "method": "GET", "headers": [], "extensions": {}}
    try:
        status, headers, body = await collected(app, bare)
    except Exception:
        log.exception("no answer to %s", ascii(scope["path"]))
        response = refusal(scope, 500, "The fault is ours, and it is in our log.")
        status, headers, body = 500, response.raw_headers, bytes(response.body)
    snapshot: Snapshot | None = scope["state"]["snapshot"]
    return CachedResponse(status, headers, body, snapshot.modified if snapshot else None)


def bare_scope(path: str, query: bytes = b"", **state: object) -> dict[str, Any]:
    """Return the scope of a request that nobody sent, for what is made beforehand."""
    return {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": quote(path).encode(),
        "query_string": query,
        "root_path": "",
        "headers": [],
        "scheme": "http",
        "http_version": "1.1",
        "state": state,
    }


async def collected(app: ASGIApp, scope: Scope) -> tuple[int, Headers, bytes]:
    """Return status, headers and body of an answer. Raises RuntimeError for one that is cut off."""
    messages: list[Message] = []
    request: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        return request.pop() if request else await Future()

    async def send(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, send)
    if len(messages) < 2 or messages[-1].get("more_body"):
        raise RuntimeError("the answer has no end")
    body = b"".join(message.get("body", b"") for message in messages[1:])
    return messages[0]["status"], list(messages[0]["headers"]), body
