"""The site with one page that waits for a file; `/waiting` says how many wait for it."""

import asyncio
import os
from pathlib import Path

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from app.main import app as site
from app.middleware import store_watch

# Whoever waits for the one page need not wait for the others.
store_watch.FRONT = ()
waiting = 0


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer as the site does, one page of it later."""
    global waiting
    if scope.get("path") == "/waiting":
        await PlainTextResponse(str(waiting))(scope, receive, send)
        return
    if scope.get("path") == "/about":
        waiting += 1
        while not Path(os.environ["WAIT_FOR"]).exists():
            await asyncio.sleep(0.02)
    await site(scope, receive, send)
