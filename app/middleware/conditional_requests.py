"""Answers 304 or 412 where the conditions of a request say so, and HEAD without a body."""

import re
from collections.abc import Iterable
from email.utils import parsedate_to_datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.routes.errors import refused

READING = ("GET", "HEAD")
CONDITIONS = {b"if-match", b"if-none-match", b"if-modified-since", b"if-unmodified-since"}
LONGEST = 4000
NOT_IN_304 = {
    b"accept-ranges",
    b"content-encoding",
    b"content-length",
    b"content-range",
    b"content-type",
}
EMPTY: Message = {"type": "http.response.body", "body": b""}
_PART = re.compile(rb"bytes=(?:(\d{1,15})-(\d{0,15})|-\d{1,15})")
_TAG = re.compile(rb'(?:W/)?"[^"]*"')
Headers = Iterable[tuple[bytes, bytes]]


class ConditionalRequests:
    """Holds the conditions of a request against the validators of its answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Replace the answer where a condition decides; leave out what ranges may not rest on."""
        if scope["type"] != "http" or scope["method"] not in READING or _is_plain(scope):
            await self._app(scope, receive, send)
            return
        scope = _with_sound_range(scope)
        conditions = combined(scope["headers"], CONDITIONS)
        silent = scope["method"] == "HEAD"

        async def send_decided(message: Message) -> None:
            nonlocal silent
            if message["type"] != "http.response.start":
                if not silent:
                    await send(message)
                return
            status = decided_status(message["status"], message["headers"], conditions)
            if status == 412:
                silent = True
                await refused(scope, 412)(scope, receive, send)
                return
            if status == 304:
                message, silent = _not_modified(message), True
            await send(message)
            if silent:
                await send(EMPTY)

        await self._app(scope, receive, send_decided)


def _not_modified(message: Message) -> Message:
    headers = [pair for pair in message["headers"] if pair[0] not in NOT_IN_304]
    return {**message, "status": 304, "headers": headers}


def _is_plain(scope: Scope) -> bool:
    """Whether it is a GET of the whole, without conditions: most requests are."""
    names = {name for name, _ in scope["headers"]}
    return scope["method"] == "GET" and b"range" not in names and names.isdisjoint(CONDITIONS)


def combined(headers: Headers, names: Iterable[bytes]) -> dict[bytes, bytes]:
    """Return the headers of these names, several lines of one as one list, cut to a sane length."""
    values: dict[bytes, bytes] = {}
    for name, value in headers:
        if name in names:
            joined = values[name] + b", " + value if name in values else value
            values[name] = joined[:LONGEST]
    return values


def decided_status(status: int, headers: Headers, conditions: dict[bytes, bytes]) -> int:
    """Return the status that the conditions leave, in the order of RFC 9110, 13.2.2."""
    # A part that lies outside comes after the conditions: 416 has the validators of the whole.
    if status not in (200, 206, 416) or not conditions:
        return status
    validators = dict(headers)
    tag, modified = validators.get(b"etag"), validators.get(b"last-modified")
    if b"if-match" in conditions:
        if not _matches(conditions[b"if-match"], tag, weak=False):
            return 412
    elif b"if-unmodified-since" in conditions and modified:
        wanted, last = _time(conditions[b"if-unmodified-since"]), _time(modified)
        if wanted is not None and last is not None and last > wanted:
            return 412
    if b"if-none-match" in conditions:
        return 304 if _matches(conditions[b"if-none-match"], tag, weak=True) else status
    # Only the very time that was sent: an older store may have been put back in the meantime.
    moment = conditions.get(b"if-modified-since")
    return 304 if moment and modified and _time(moment) == _time(modified) else status


def _matches(condition: bytes, tag: bytes | None, *, weak: bool) -> bool:
    if condition.strip() == b"*":
        return True
    tags = _TAG.findall(condition)
    return tag in ([entry.removeprefix(b"W/") for entry in tags] if weak else tags)


def _time(header: bytes) -> float | None:
    try:
        return parsedate_to_datetime(header.decode("latin-1")).timestamp()
    except (ValueError, OverflowError):
        return None


def _with_sound_range(scope: Scope) -> Scope:
    """Return the scope without a range that is not to be honoured, so that all is sent.

    HEAD has no ranges; several at once are not worth their while; and a time does not tell two
    files of one second apart, so If-Range needs a tag.
    """
    ranges = combined(scope["headers"], (b"range", b"if-range"))
    if b"range" not in ranges:
        return scope
    part = _PART.fullmatch(ranges[b"range"].strip())
    backwards = part and part[2] and int(part[1]) > int(part[2])
    by_time = not ranges.get(b"if-range", b'"').startswith(b'"')
    if part and not backwards and not by_time and scope["method"] == "GET":
        return scope
    headers = [pair for pair in scope["headers"] if pair[0] not in (b"range", b"if-range")]
    return {**scope, "headers": headers}
