"""Every page of the live record: it answers, in every form, and each of its links leads on."""

from collections.abc import Iterator

import pytest

from app.record.record import Record
from app.routes.page_table import PAGES
from tests import crawling
from tests.conftest import Get
from tests.crawling import Crawl
from tests.sharing import sample

VIEWS = ("?as_of={day}", "?known_on={day}", "?evidence=articles")
PATHS_OF_FORMS = {"/search"}


def addresses(record: Record) -> Iterator[str]:
    for page_route in PAGES:
        for slug in page_route.slugs(record.active) if page_route.slugs else ("",):
            yield page_route.address(slug)


def test_every_page_answers_and_every_link_leads_somewhere(live_crawl: Crawl) -> None:
    assert crawling.faults(live_crawl) == []


def test_every_page_can_be_reached_by_links(live_record: Record, live_crawl: Crawl) -> None:
    assert set(addresses(live_record)) - set(live_crawl) <= PATHS_OF_FORMS


def test_every_page_has_one_heading_and_a_description(live_crawl: Crawl) -> None:
    for address, page in live_crawl.items():
        if not page.is_page:
            continue
        assert len(page.tree.css("h1")) == 1, address
        description = page.tree.css_first("meta[name=description]")
        assert description is not None, address
        assert description.attributes["content"], address


@pytest.mark.parametrize("page_route", PAGES, ids=lambda page_route: page_route.name)
def test_a_sample_of_pages_answers_in_every_form_and_view(
    live_get: Get, live_record: Record, page_route: object
) -> None:
    assert page_route in PAGES
    route = next(known for known in PAGES if known is page_route)
    slugs = route.slugs(live_record.active) if route.slugs else ("",)
    days = [str(event.date.latest) for event in live_record.events if event.date.latest]
    day = sample(days, 1)[0]
    for slug in sample(slugs, 3):
        for form in route.formats:
            answer = live_get(route.path_of(form).replace("{slug}", slug))
            assert answer.status_code == 200, (slug, form.suffix)
        for view in VIEWS:
            address = route.address(slug) + view.format(day=day)
            # What had not happened by a day has no page on it.
            assert live_get(address).status_code in ((200, 404) if slug else (200,)), address
