"""Adds the headers that every answer has: what a browser may do with it, and who may keep it."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.routes import cache_control
from app.templating import static_files

Headers = list[tuple[bytes, bytes]]
# Named by what they hold, not by where they come from: no other answer of the site can be run.
SCRIPTS = (
    " ".join(
        f"'{static_files.integrity_hash(path.name)}'"
        for path in sorted(static_files.FOLDER.glob("*.js"))
    )
    or "'none'"
)
CSP = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        f"script-src {SCRIPTS}",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    )
)
DENIED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
ALWAYS = {
    "content-security-policy": CSP,
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": ", ".join(f"{name}=()" for name in DENIED),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
}
HSTS = "max-age=63072000; includeSubDomains"


class SecurityHeaders:
    """Adds what an answer does not say of itself; pages are for this site alone, data for all."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self._app = app
        always = ALWAYS | ({"strict-transport-security": HSTS} if https else {})
        self._page = _encoded(always | {"cross-origin-resource-policy": "same-origin"})
        self._data = _encoded(always | {"cross-origin-resource-policy": "cross-origin"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add headers to the start of the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = self.secured(message["status"], message["headers"])
                message = {**message, "headers": headers}
            await send(message)

        await self._app(scope, receive, send_secured)

    def secured(self, status: int, headers: Headers) -> Headers:
        """Return a new list, of the headers of an answer and those that all have.

        A host may change the list that it is given; what is kept of the answer stays as it is.
        """
        values = dict(headers)
        html = values.get(b"content-type", b"text/html").startswith(b"text/html")
        # A frame has a policy of its own; what a route says of its answer stands.
        usual = self._page if html else self._data
        added = [*headers, *(pair for pair in usual if pair[0] not in values)]
        if b"cache-control" not in values:
            added.append((b"cache-control", cache_control.of_status(status).encode()))
        return added


def _encoded(headers: Mapping[str, str]) -> Headers:
    return [(name.encode(), value.encode()) for name, value in headers.items()]
