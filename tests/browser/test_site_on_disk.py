"""The exported site, opened from a disk as a reader's browser opens it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import Browser, Request

from app.database import store
from app.settings import Settings
from tests import samples
from tests.exporting import export_part

PAGES = ("/", "/timeline", "/figures/lanes")


def is_visited(address: str) -> bool:
    """Whether it is one of the pages of the visit, or what they load."""
    return address in PAGES or address.startswith(("/static/", "/figures/lanes.", "/icon"))


def missing(request: Request) -> list[str]:
    """The address of a request that failed, but for one that the next page cut short."""
    return [] if request.failure == "net::ERR_ABORTED" else [request.url]


def test_the_site_opens_from_a_disk_with_its_styles_and_links(
    browser: Browser, tmp_path: Path
) -> None:
    events = samples.event("first", "2023-08-01"), samples.event("second", "2023-09-02")
    france = samples.country("FR", slug="france")
    store.build(samples.record(*events, countries=(france,)), tmp_path / "small.sqlite3")
    settings = Settings(store=tmp_path / "small.sqlite3")
    # The driver of the browser has a loop of its own in this thread.
    with ThreadPoolExecutor(1) as beside:
        beside.submit(export_part, settings, tmp_path / "site", is_visited).result()
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", lambda request: complaints.extend(missing(request)))
    page.goto((tmp_path / "site" / "index.html").as_uri())
    skip_link = page.locator("a.skip")
    assert skip_link.evaluate("node => getComputedStyle(node).position") == "absolute"
    page.locator("nav").get_by_role("link", name="Timeline", exact=True).first.click()
    assert page.title() == "Timeline - Pactline"
    page.locator("a.language").click()
    assert page.title() == "Хронологія - Pactline"
    assert page.locator("html").get_attribute("lang") == "uk"
    page.locator("a.language").click()
    assert page.title() == "Timeline - Pactline"
    page.goto((tmp_path / "site" / "figures" / "lanes" / "index.html").as_uri())
    assert page.locator("img.saved-picture").evaluate("image => image.naturalWidth") > 0
    assert complaints == []
    page.close()
