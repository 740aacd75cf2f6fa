"""Frames in a page of another site, as its readers see them."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Frame

from app.record.codelists import Figure
from tests.browser.conftest import Open, Tab
from tests.browser.test_axe import RULES

PAGES = (
    *(f"/figures/{figure}" for figure in Figure),
    "/countries/france",
    "/countries/montenegro",
    "/countries/cyprus",
    "/agreements/gb-2024",
    "/agreements/us-2024",
)
HOST = (
    '<!DOCTYPE html><html lang="en"><title>A host</title>'
    '<meta name="viewport" content="width=device-width">'
    '<body style="margin:0"><p id="before">Before</p>{code}<p id="after">After</p>'
)
Shown = Callable[[str, int], Frame]


@pytest.fixture(scope="module")
def host() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of another site on another port, and its pages by path."""
    pages: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", pages
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def shown(tab: Callable[..., Tab], site: str, host: tuple[str, dict[str, str]]) -> Iterator[Shown]:
    """Show the frame of a page in the host, and look into it; no complaint is let pass."""
    address, pages = host
    used: list[Tab] = []

    def show(path: str, width: int) -> Frame:
        answer = httpx.get(f"{site}/oembed", params={"url": path, "maxwidth": width})
        pages["/"] = HOST.format(code=answer.json()["html"].replace('src="/', f'src="{site}/'))
        shared = tab(viewport={"width": width, "height": 900})
        used.append(shared)
        shared.page.goto(address, wait_until="load")
        (_, frame) = shared.page.frames
        frame.wait_for_url("**/embed/**", wait_until="load")
        return frame

    yield show
    complaints = [words for shared in used for words in shared.complaints]
    for shared in used:
        shared.complaints.clear()
    assert [words for words in complaints if "favicon" not in words and "404" not in words] == []


@pytest.mark.parametrize("width", [320, 700])
@pytest.mark.parametrize("path", PAGES)
def test_a_frame_is_seen_whole_at_the_height_that_its_code_gives(
    shown: Shown, path: str, width: int
) -> None:
    frame = shown(path, width)
    box = "[document.documentElement.scroll{0}, window.inner{0}]"
    for side in ("Width", "Height"):
        needed, available = frame.evaluate(box.format(side))
        assert needed <= available, side
    assert frame.locator("h1:visible, svg[role=img]:visible").count() == 1
    link = frame.locator(".origin a").first
    assert link.is_visible()
    assert link.get_attribute("href")


@pytest.mark.parametrize(("width", "layout"), [(320, "narrow"), (700, "wide")])
def test_a_frame_shows_the_layout_that_has_room(shown: Shown, width: int, layout: str) -> None:
    frame = shown("/figures/lanes", width)
    visible = frame.locator("svg[role=img]:visible")
    assert visible.count() == 1
    assert layout in (visible.get_attribute("aria-labelledby") or "")


def test_a_page_that_is_no_frame_is_not_shown_in_one(
    browser: Browser, site: str, host: tuple[str, dict[str, str]]
) -> None:
    address, pages = host
    pages["/"] = HOST.format(code=f'<iframe src="{site}/countries/france"></iframe>')
    page = browser.new_page()
    page.goto(address)
    assert "France" not in page.frames[1].content()
    page.close()


@pytest.mark.parametrize(
    "path", ["/embed/lanes", "/embed/country/france", "/embed/agreement/gb-2024"]
)
@pytest.mark.parametrize("width", [320, 700])
def test_axe_finds_nothing_in_a_frame(visit: Open, path: str, width: int) -> None:
    page = visit(path, width)
    rules = [rule for rule in RULES if rule != "best-practice"]
    result = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    assert [one["id"] for one in result.response["violations"]] == []
