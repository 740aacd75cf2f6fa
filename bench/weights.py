"""What a first view weighs, and how high a page is."""

from collections.abc import Iterator

import httpx
from playwright.sync_api import Browser, sync_playwright
from selectolax.lexbor import LexborHTMLParser

BYTES_COLUMNS = ("page", "HTML bytes, brotli", "with its style", "gzip", "plain")
WIDTHS = (390, 1280)
HEIGHT_COLUMNS = ("page", *(f"px high at {width} px" for width in WIDTHS))


def first_views(base: str, pages: dict[str, str]) -> Iterator[tuple[object, ...]]:
    """Return a row a page: bytes of its body on the wire, and with the style that it needs."""
    for kind, page in pages.items():
        html = httpx.get(base + page).text
        link = LexborHTMLParser(html).css_first("link[rel=stylesheet]")
        style = base + (link.attributes["href"] or "") if link else ""
        packed, gzipped, plain = (
            size(base + page, coding) for coding in ("br", "gzip", "identity")
        )
        yield kind, packed, packed + (size(style, "br") if style else 0), gzipped, plain


def size(address: str, coding: str) -> int:
    """Return the bytes of a body as they are sent."""
    with httpx.stream("GET", address, headers={"Accept-Encoding": coding}) as answer:
        return sum(len(chunk) for chunk in answer.iter_raw())


def heights(base: str, pages: dict[str, str], chromium: str) -> Iterator[tuple[object, ...]]:
    """Return a row a page: its height in CSS pixels at each width."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for kind, page in pages.items():
            yield kind, *(height(browser, base + page, width) for width in WIDTHS)
        browser.close()


def height(browser: Browser, address: str, width: int) -> int:
    """Return the height of a page at a width."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    pixels = page.evaluate("document.documentElement.scrollHeight")
    page.close()
    return int(pixels)
