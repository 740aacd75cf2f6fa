"""Pages before the rules of axe-core: each kind in one mode of four, or every page in all."""

from itertools import cycle, islice, product

import pytest
from axe_playwright_python.sync_playwright import Axe

from app.record.record import Record
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from tests.browser.conftest import Open
from tests.sharing import sample, seed

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MODES = tuple(product((390, 1280), ("light", "dark")))
STATES = (
    "/?as_of=1999-01-01",
    "/timeline?q=nothing-at-all",
    "/timeline?country=fr&kind=signed",
    "/search?q=hordiienko",
    "/compare?agreement=gb-2024&agreement=hr-2024",
    "/pledges?year=2024",
    "/docs",
    "/nowhere",
)
UKRAINIAN_PAGES = len(MODES)


def assert_accessible(visit: Open, address: str, width: int, scheme: str) -> None:
    """Open a page; axe finds nothing, and nothing scrolls sideways."""
    page = visit(address, width, color_scheme=scheme, quiet=address != "/nowhere")
    result = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    violations = [
        (violation["id"], violation["nodes"][0]["html"], violation["nodes"][0]["failureSummary"])
        for violation in result.response["violations"]
    ]
    assert violations == [], address
    assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def in_turn(count: int) -> list[tuple[int, str]]:
    """A mode for each of so many pages, another one in each run."""
    return list(islice(cycle(MODES), int(seed(), 16) % 4, int(seed(), 16) % 4 + count))


@pytest.mark.parametrize("number", range(len(PAGES)), ids=[route.name for route in PAGES])
def test_axe_finds_nothing_on_a_page_of_each_kind(visit: Open, record: Record, number: int) -> None:
    (address,) = sample(PAGES[number].addresses(record.active), 1)
    assert_accessible(visit, address, *in_turn(len(PAGES))[number])


@pytest.mark.parametrize("number", range(UKRAINIAN_PAGES))
def test_axe_finds_nothing_on_pages_of_the_ukrainian_edition(
    visit: Open, record: Record, number: int
) -> None:
    page_route = sample(PAGES, UKRAINIAN_PAGES)[number]
    (address,) = sample(page_route.addresses(record.active), 1)
    assert_accessible(visit, f"/uk{address}", *in_turn(UKRAINIAN_PAGES)[number])


@pytest.mark.parametrize("number", range(len(STATES)), ids=STATES)
def test_axe_finds_nothing_in_a_state_that_no_table_lists(visit: Open, number: int) -> None:
    assert_accessible(visit, STATES[number], *in_turn(len(STATES))[number])


@pytest.mark.judge
@pytest.mark.parametrize(("width", "scheme"), MODES)
@pytest.mark.parametrize("page_route", PAGES, ids=lambda page_route: page_route.name)
def test_axe_finds_nothing_on_any_page_in_any_mode(
    visit: Open, record: Record, page_route: PageRoute, width: int, scheme: str
) -> None:
    for address in page_route.addresses(record.active):
        assert_accessible(visit, address, width, scheme)


@pytest.mark.judge
@pytest.mark.parametrize(("width", "scheme"), MODES)
@pytest.mark.parametrize("address", STATES)
def test_axe_finds_nothing_in_any_state_in_any_mode(
    visit: Open, address: str, width: int, scheme: str
) -> None:
    assert_accessible(visit, address, width, scheme)
