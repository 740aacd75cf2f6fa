"""Every form of every list, and the text of every country and agreement, of the live record."""

import pytest

from app.formats import MARKDOWN
from app.record.record import Record
from app.routes.page_route import PageRoute
from app.routes.page_table import PAGES
from tests.conftest import Get

LISTS = [page_route for page_route in PAGES if not page_route.slugs]


@pytest.mark.parametrize("page_route", LISTS, ids=lambda page_route: page_route.name)
def test_every_form_of_a_list_can_be_written(live_get: Get, page_route: PageRoute) -> None:
    for form in page_route.formats:
        assert live_get(page_route.path_of(form)).status_code == 200, form.label


def test_the_text_of_every_country_agreement_and_person_can_be_written(
    live_get: Get, live_record: Record
) -> None:
    for page_route in PAGES:
        if page_route.name in ("country", "agreement", "person") and page_route.slugs:
            for slug in page_route.slugs(live_record):
                path = page_route.path_of(MARKDOWN).replace("{slug}", slug)
                assert live_get(path).status_code == 200, path
