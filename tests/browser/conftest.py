"""A browser before a running site; without one these tests are skipped, or fail where required."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, sync_playwright

from app.middleware import stack
from app.settings import Settings

REQUIRED = bool(os.environ.get("PACTLINE_BROWSER_REQUIRED") or os.environ.get("CI"))
CHROMIUM = os.environ.get("PACTLINE_CHROMIUM") or shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]

Open = Callable[..., Page]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM:
        message = "there is no chromium on the path, and PACTLINE_CHROMIUM names none"
        pytest.fail(message) if REQUIRED else pytest.skip(message)
    with sync_playwright() as driver:
        try:
            found = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        except Error as error:
            pytest.fail(str(error)) if REQUIRED else pytest.skip(f"chromium: {error}")
        yield found
        found.close()


@pytest.fixture(scope="package")
def site(stored: Path) -> Iterator[str]:
    """The address of a site over the real record."""
    config = uvicorn.Config(stack.create(Settings(store=stored)), port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    host, port = server.servers[0].sockets[0].getsockname()[:2]
    yield f"http://{host}:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Open]:
    """Open a page in a fresh context; whatever the browser complains of fails the test."""
    said: list[str] = []
    contexts = []

    def complain(message: ConsoleMessage) -> None:
        said.append(message.text)

    def go(path: str, width: int = 1280, *, quiet: bool = True, **more: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            **more,  # type: ignore[arg-type]
        )
        contexts.append(context)
        page = context.new_page()
        if quiet:
            page.on("console", complain)
            page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(site + path)
        return page

    yield go
    for context in contexts:
        context.close()
    assert said == []
