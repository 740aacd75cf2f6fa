"""Finished answers in front of the application: a page is a function of the record and the URL."""

import logging
from asyncio import Future, ensure_future, shield
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from app.middleware.cached_response import CachedResponse, Message, compresses
from app.middleware.canonical import canonical
from app.middleware.security_headers import may_be_kept, secured
from app.middleware.shelf import Shelf
from app.record.record import Record
from app.settings import Settings
from app.snapshot import Snapshots

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
MEGABYTE = 1_000_000
log = logging.getLogger("pactline")


class Cache:
    """The answers of one revision, by canonical address; no other header than it is looked at.

    Pages with a query have a shelf of their own, so that nobody can push the others out.
    """

    def __init__(self, app: App, current: Snapshots, settings: Settings) -> None:
        self._app = app
        self._current = current
        self._settings = settings
        self._record: Record | None = None
        self._plain = Shelf(5000, 96 * MEGABYTE)
        self._asked = Shelf(1000, 32 * MEGABYTE)
        self._making: dict[tuple[str, bytes], Future[CachedResponse]] = {}
        self.pool = ThreadPoolExecutor(1, "compress")

    def __len__(self) -> int:
        return len(self._plain) + len(self._asked)

    def clear(self) -> None:
        """Forget every answer."""
        self._plain.clear()
        self._asked.clear()
        self._making = {}

    def found(self, key: bytes) -> CachedResponse | None:
        """The answer that is kept under a key, of the newest record."""
        record = self._current.newest()
        if record is not self._record:
            self.clear()
            self._record = record
        return (self._asked if b"?" in key else self._plain).get(key)

    async def answer(self, scope: Scope) -> CachedResponse:
        """The answer to a request whose own spelling of the address is not kept."""
        record = self._current.newest()
        key = canonical(scope["path"], scope["query_string"], record)
        found = self.found(key) if key else None
        if found is not None:
            return found
        made = await self._made_once(scope, record)
        if key and made.status == 200 and record is self._record:
            (self._asked if b"?" in key else self._plain).put(key, made)
        return made

    async def _made_once(self, scope: Scope, record: Record | None) -> CachedResponse:
        """The answer, made one time for all who ask for it alike while it is being made."""
        making, key = self._making, (scope["path"], scope["query_string"])
        if key not in making:
            making[key] = ensure_future(self._make(scope, record))
            making[key].add_done_callback(lambda _: making.pop(key, None))
        return await shield(making[key])

    async def _make(self, scope: Scope, record: Record | None) -> CachedResponse:
        """Ask the application, which sees this one record all the way."""
        state = {**scope.get("state", {}), "record": record}
        status, headers, body = await collected(self._app, {**scope, "state": state})
        headers = secured(headers, self._settings)
        given = dict(headers)
        if b"cache-control" not in given:
            headers.append((b"cache-control", may_be_kept(status)))
        headers = [one for one in headers if one[0] not in OWN]
        if status == 200 and compresses(headers, body):
            headers.append((b"vary", b"Accept-Encoding"))
        return CachedResponse(status, headers, body, self._current.changed)

    def strengthen(self, answer: CachedResponse, coding: str) -> None:
        """Let a form that is asked for again be compressed as well as it goes, once."""
        if coding and coding not in answer.strong:
            answer.strong.add(coding)
            self.pool.submit(answer.strengthen, coding)


OWN = {b"content-length", b"etag", b"last-modified", b"accept-ranges", b"vary"}


async def collected(app: App, scope: Scope) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    """Status, headers and body of what an application answers to a bare GET.

    It sees no header of the request, not even Host: so none can change what is shown or kept.
    """
    messages: list[MutableMapping[str, Any]] = []

    page_request: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        return page_request.pop() if page_request else await Future()

    async def send(message: MutableMapping[str, Any]) -> None:
        messages.append(message)

    try:
        await app({**scope, "method": "GET", "headers": [], "extensions": {}}, receive, send)
    except Exception:
        log.exception("no answer to %s", scope["path"])
    if not messages:
        return 500, [(b"content-type", b"text/plain; charset=utf-8")], b"Something went wrong.\n"
    body = b"".join(message.get("body", b"") for message in messages[1:])
    return messages[0]["status"], list(messages[0]["headers"]), body
