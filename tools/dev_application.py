"""The application of `make dev`: that of the site, with answers that no browser keeps."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from app.main import app as site

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


async def app(scope: Message, receive: Receive, send: Send) -> None:
    """Answer as the site does, but for how long an answer may be kept."""

    async def send_unkept(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = [pair for pair in message["headers"] if pair[0] != b"cache-control"]
            message = {**message, "headers": [*headers, (b"cache-control", b"no-store")]}
        await send(message)

    await site(scope, receive, send_unkept)
