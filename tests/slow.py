"""The site with one page that takes a second."""

import asyncio

from starlette.types import Receive, Scope, Send

from app.main import app as site


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer as the site does, later."""
    if scope.get("path") == "/about":
        await asyncio.sleep(1)
    await site(scope, receive, send)
