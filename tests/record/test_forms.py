"""The text of every country, agreement and person of the live record."""

import pytest

from app.formats import MARKDOWN
from app.record.record import Record
from app.routes.page_table import PAGES
from tests.conftest import Get
from tests.sharing import sample

TOLD_IN_TEXT = [route for route in PAGES if route.name in ("country", "agreement", "person")]


def assert_texts(get: Get, record: Record, size: int | None = None) -> None:
    """Write the Markdown of so many of each, or of all."""
    for page_route in TOLD_IN_TEXT:
        paths = page_route.addresses(record.active, MARKDOWN)
        for path in sample(paths, size or len(paths)):
            assert get(path).status_code == 200, path


def test_the_text_of_some_countries_agreements_and_people_can_be_written(
    live_get: Get, live_record: Record
) -> None:
    assert_texts(live_get, live_record, 5)


@pytest.mark.judge
def test_the_text_of_every_country_agreement_and_person_can_be_written(
    live_get: Get, live_record: Record
) -> None:
    assert_texts(live_get, live_record)
