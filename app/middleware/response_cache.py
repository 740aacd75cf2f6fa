"""Keeps whole answers: a page is a function of its record and of its own parameters."""

import logging
from asyncio import Future
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.middleware.cached_response import CachedResponse, Headers
from app.middleware.compression import preferred
from app.middleware.conditional_requests import READING
from app.middleware.response_storage import Key, ResponseStorage
from app.routes import downloads
from app.routes.errors import refused
from app.routes.parameters import declared_parameters
from app.snapshot import Snapshot
from app.urls import Urls

NOT_KEPT = (b"no-store", b"no-cache", b"private")
log = logging.getLogger("pactline")


class ResponseCache:
    """Answers from what is kept; otherwise asks the routes, and keeps what is complete and 200."""

    def __init__(self, app: ASGIApp, responses: ResponseStorage) -> None:
        self._app = responses.application = app
        self._responses = responses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on what is no reading of a page."""
        passed_on = scope["type"] != "http" or scope["method"] not in READING
        if passed_on or downloads.is_file(scope["path"]):
            await self._app(scope, receive, send)
        else:
            response = await self._response(scope)
            await response.send(preferred(scope["headers"]), send)

    async def _response(self, scope: Scope) -> CachedResponse:
        snapshot: Snapshot | None = scope["state"]["snapshot"]
        if snapshot is None:
            return await response_of(self._app, scope)
        responses = self._responses.of(snapshot)
        # The address of one of our own links is its key: that comes before anything is parsed.
        address = address_of(scope)
        response = responses.get(address)
        key = cache_key(address) if response is None and address.query else address
        if key is None:
            return await response_of(self._app, scope)
        if response is None:
            await responses.made(key)
            response = responses.get(key)
        if response is None:
            with responses.making(key):
                response = await response_of(self._app, scope)
                if may_be_kept(response):
                    responses.put(key, response)
        elif "outcome" in scope["state"]:
            scope["state"]["outcome"]["cached"] = True
        return response


def address_of(scope: Scope) -> Key:
    """Return the address as it was asked for."""
    urls: Urls = scope["state"]["urls"]
    query = scope["query_string"].decode("latin-1")
    return Key(urls.base_url, scope["path"], query, urls.language)


def cache_key(address: Key) -> Key | None:
    """Return path and declared parameters in their order, None where it is not known what counts.

    Values of one parameter stay in the order of the address, since the last one may be what counts.
    """
    places = declared_parameters(address.path)
    if places is None:
        return None
    query = parse_qsl(address.query, keep_blank_values=True)
    pairs = sorted((pair for pair in query if pair[0] in places), key=lambda pair: places[pair[0]])
    return address._replace(query=urlencode(pairs))


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
        response = refused(scope, 500)
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
