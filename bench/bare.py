"""The least that an ASGI application can do: hand over bytes that it was given."""

import os
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

BODY = Path(os.environ["BENCH_BODY"]).read_bytes() if "BENCH_BODY" in os.environ else b""
START = {
    "type": "http.response.start",
    "status": 200,
    "headers": [
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", str(len(BODY)).encode()),
    ],
}
CONTENT = {"type": "http.response.body", "body": BODY}
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


async def app(scope: MutableMapping[str, Any], receive: object, send: Send) -> None:
    """Answer every request alike."""
    if scope["type"] == "http":
        await send(START)
        await send(CONTENT)
