"""Sentences on lists of events and on signings announced."""

import pytest

from app.presenters.expected import expected_rows
from app.record.record import Record
from app.text import events
from app.urls import Urls
from app.view.filters import Filters
from app.view.page_request import PageRequest
from tests import samples


@pytest.mark.parametrize(
    ("count", "total", "sentence"),
    [
        (0, 0, "0 events."),
        (1, 1, "1 event."),
        (5, 5, "5 events."),
        (0, 5, "0 events of 5 match."),
        (1, 5, "1 event of 5 matches."),
        (4, 1205, "4 events of 1,205 match."),
    ],
)
def test_a_list_says_how_much_of_it_is_left(count: int, total: int, sentence: str) -> None:
    assert events.matched(count, total) == sentence


def test_a_signing_expected_is_told_with_what_became_of_it(record: Record) -> None:
    view = samples.view(record, "2025-03-31")
    rows = expected_rows(PageRequest(view, Filters(), Urls()), view.past)
    by_country = {(row.countries, row.expects): row for row in rows}
    overdue = by_country[("ME",), "2024-12-20"]
    assert events.expected_signing(overdue) == "Signing announced: Montenegro"
    assert events.expected_by(overdue).endswith(
        ". The day has passed; no source reports the signing."
    )
    coming = by_country[("BG",), "2025-05-24"]
    assert events.expected_by(coming).endswith(". No source reports the signing yet.")
