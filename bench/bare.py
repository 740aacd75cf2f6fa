"""The least that an ASGI application can do: hand over bytes that it was given."""

import json
import os
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

BODY = Path(os.environ["BENCH_BODY"]).read_bytes() if "BENCH_BODY" in os.environ else b""
HEADERS = [tuple(pair) for pair in json.loads(os.environ.get("BENCH_HEADERS", "[]"))]
START = {
    "type": "http.response.start",
    "status": 200,
    "headers": [(name.encode(), value.encode()) for name, value in HEADERS],
}
CONTENT = {"type": "http.response.body", "body": BODY}
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


async def app(scope: MutableMapping[str, Any], receive: object, send: Send) -> None:
    """Answer every request alike."""
    if scope["type"] == "http":
        await send(START)
        await send(CONTENT)
