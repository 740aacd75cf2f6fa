"""Pages of the live record: they answer, in every form, and each of their links leads on."""

from urllib.parse import urlsplit

import pytest

from app.formats import alternate_path
from app.language import Language
from app.record.record import Record
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from tests import crawling
from tests.conftest import Get
from tests.crawling import Crawl
from tests.record.conftest import addresses
from tests.sharing import sample

VIEWS = ("?as_of={day}", "?known_on={day}", "?evidence=articles")
PATHS_OF_FORMS = {"/search"}


def assert_sound(pages: Crawl) -> None:
    """Every page answers, its links lead on, it has one heading and a description."""
    assert crawling.faults(pages) == []
    for address, page in pages.items():
        if not page.is_page:
            continue
        tree = page.tree
        assert len(tree.css("h1")) == 1, address
        description = tree.css_first("meta[name=description]")
        assert description is not None, address
        assert description.attributes["content"], address


def test_some_pages_of_each_kind_are_sound(live_crawl: Crawl) -> None:
    assert_sound(live_crawl)


def test_every_link_to_a_page_that_was_not_walked_names_an_entry(
    live_record: Record, live_crawl: Crawl
) -> None:
    known = {path for paths in addresses(live_record) for path in paths}
    first_segments = {path.split("/")[1] for path in known if path.count("/") == 2}
    for address, page in live_crawl.items():
        for target, _ in page.links(address):
            path = urlsplit(target).path
            in_english = path.removeprefix(Language.UKRAINIAN.path)
            if in_english.count("/") == 2 and in_english.split("/")[1] in first_segments:
                assert in_english in known or path in live_crawl, (address, target)


@pytest.mark.judge
def test_every_page_is_sound_and_can_be_reached_by_links(
    live_record: Record, whole_live_crawl: Crawl
) -> None:
    assert_sound(whole_live_crawl)
    paths = {path for paths in addresses(live_record) for path in paths}
    assert paths - set(whole_live_crawl) <= PATHS_OF_FORMS


@pytest.mark.parametrize("page_route", PAGES, ids=lambda page_route: page_route.name)
def test_a_sample_of_pages_answers_in_every_form_and_view(
    live_get: Get, live_record: Record, page_route: PageRoute
) -> None:
    days = [str(event.date.latest) for event in live_record.events if event.date.latest]
    day = sample(days, 1)[0]
    for path in sample(page_route.addresses(live_record.active), 1):
        for form in page_route.formats:
            answer = live_get(alternate_path(path, form.suffix))
            assert answer.status_code == 200, (path, form.suffix)
        for view in VIEWS:
            address = path + view.format(day=day)
            # What had not happened by a day has no page on it.
            allowed = (200, 404) if page_route.slugs else (200,)
            assert live_get(address).status_code in allowed, address
