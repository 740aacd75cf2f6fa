"""The site with one page that takes a second."""

import asyncio

from app.main import app as site
from app.middleware.response_cache import Receive, Scope, Send


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer as the site does, later."""
    if scope.get("path") == "/about":
        await asyncio.sleep(1)
    await site(scope, receive, send)
