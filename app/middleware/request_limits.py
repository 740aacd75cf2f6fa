"""Refuses what is long, broken or foreign before anybody looks at it."""

import re
from collections.abc import Iterable
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Receive, Scope, Send

from app.language import gettext
from app.routes import health
from app.routes.errors import refused
from app.routes.problems import DETAILS

LONGEST = 4000
MOST_PARAMETERS = 200
LARGEST_BODY = 10_000
_BROKEN = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_PORT = re.compile(r":\d+$")


class RequestLimits:
    """Answers with 400, 413 or 414; `hosts` are the values of Host that are served, if any."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is worth an answer."""
        reason = self._reason(scope) if scope["type"] == "http" else None
        if reason is None:
            await self._app(scope, receive, send)
            return
        status, detail = reason
        headers = {"Connection": "close"} if status == 413 else {}
        response = refused(scope, status, headers, detail)
        await response(scope, receive, send)

    def _reason(self, scope: Scope) -> tuple[int, str] | None:
        any_host = not self._hosts or scope["path"] in health.PATHS
        if not any_host and not served_host(scope["headers"], self._hosts):
            return 400, gettext("This host is not served here.")
        return _target(scope) or _body(scope["headers"])


def _target(scope: Scope) -> tuple[int, str] | None:
    path, query = scope.get("raw_path") or b"", scope["query_string"]
    if len(path) + len(query) > LONGEST:
        words = gettext("An address here has at most {limit} characters.")
        return 414, words.format(limit=LONGEST)
    if query.count(b"&") >= MOST_PARAMETERS:
        words = gettext("An address here has at most {limit} parameters.")
        return 400, words.format(limit=MOST_PARAMETERS)
    if not (_readable(path) and _readable(query)):
        return 400, gettext("The address is not UTF-8 in percent-encoding, or has a NUL in it.")
    return None


def _readable(part: bytes) -> bool:
    """Whether it is UTF-8 when percent-decoded, without a NUL."""
    if b"%" not in part:
        return part.isascii() and b"\0" not in part
    if _BROKEN.search(part):
        return False
    try:
        return "\0" not in unquote_to_bytes(part).decode()
    except UnicodeDecodeError:
        return False


def _body(headers: Iterable[tuple[bytes, bytes]]) -> tuple[int, str] | None:
    for name, value in headers:
        too_long = name == b"content-length" and not (
            value.isdigit() and len(value) < 10 and int(value) <= LARGEST_BODY
        )
        if too_long or name == b"transfer-encoding":
            return 413, DETAILS[413]
    return None


def served_host(headers: Iterable[tuple[bytes, bytes]], hosts: Iterable[str]) -> bool:
    """Whether the Host header is one of these; a name with a dot before it means all below it."""
    value = next((value for name, value in headers if name == b"host"), b"").decode("latin-1")
    host = _PORT.sub("", value.lower())
    return any(host == name or (name[0] == "." and host.endswith(name)) for name in hosts)
