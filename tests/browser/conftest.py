"""A browser before a running site; without one these tests are skipped, or fail where required."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Error, Page, sync_playwright

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
            chromium = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        except Error as error:
            pytest.fail(str(error)) if REQUIRED else pytest.skip(f"chromium: {error}")
        yield chromium
        chromium.close()


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


@dataclass(frozen=True)
class Tab:
    """A page that is navigated again and again, and what its browser complained of."""

    page: Page
    complaints: list[str]

    def close(self) -> None:
        """Let it and its cookies, storage and cache go."""
        self.page.context.close()


@pytest.fixture(scope="package")
def tab(browser: Browser) -> Iterator[Callable[..., Tab]]:
    """Return the tab with these options: one for all tests, since a new one costs half a second."""
    tabs: dict[str, Tab] = {}

    def with_options(**options: Any) -> Tab:
        key = repr(sorted(options.items()))
        if key not in tabs:
            page = browser.new_context(**options).new_page()
            complaints: list[str] = []
            page.on("console", lambda message: complaints.append(message.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            tabs[key] = Tab(page, complaints)
        return tabs[key]

    yield with_options
    for opened in tabs.values():
        opened.close()


@pytest.fixture
def visit(tab: Callable[..., Tab], site: str) -> Iterator[Open]:
    """Open a page; whatever the browser complains of fails the test."""
    used: dict[int, tuple[Tab, bool]] = {}

    def go(path: str, width: int = 1280, *, quiet: bool = True, **options: object) -> Page:
        shared = tab(viewport={"width": width, "height": 900}, **options)
        used[id(shared)] = shared, quiet
        shared.page.goto(site + path)
        return shared.page

    yield go
    complaints: list[str] = []
    for shared, quiet in used.values():
        shared.page.unroute_all()
        shared.page.emulate_media(media="null")
        complaints += shared.complaints if quiet else []
        shared.complaints.clear()
    assert complaints == []
