"""What a template is given besides its page."""

from datetime import timedelta
from itertools import accumulate

import pytest

from app.record import yaml_reader
from app.record.record import Record
from app.routes.context.address import PageAddress
from app.routes.context.clocks import Clocks
from app.routes.context.filter_controls import FilterControls
from app.routes.context.navigation import section_links
from app.urls import Urls
from app.view import filters
from app.view.page_request import PageRequest
from app.view.view import View
from tests import samples
from tests.corpus import DATA


@pytest.fixture(scope="module")
def corpus() -> Record:
    """The small record for tests."""
    return yaml_reader.read(DATA)[0]


def address(record: Record, *query: tuple[str, str], path: str = "/timeline") -> PageAddress:
    """The address of a page with these filters."""
    chosen = filters.parse(query, record, filters.FILTER_BY_NAME)
    pairs = filters.pairs(chosen, record)
    view_query = tuple(pair for pair in pairs if pair[0] in filters.VIEW_KEYS)
    view = View(record, filters.view_params(chosen, record))
    return PageAddress(PageRequest(view, chosen, Urls(view_query=view_query)), path)


def test_every_filter_has_a_label_for_its_chip() -> None:
    chips = filters.FILTER_BY_NAME.keys() - set(filters.VIEW_KEYS)
    assert [name for name in chips if not filters.FILTER_BY_NAME[name].label] == []


def test_a_filter_is_set_in_the_canonical_order_and_taken_away(corpus: Record) -> None:
    here = address(corpus, ("as_of", "2024-02-20"), ("q", "talks"))
    assert here.with_filter("group", "g7") == "/timeline?group=g7&q=talks&as_of=2024-02-20"
    assert here.with_filter("q", "") == "/timeline?as_of=2024-02-20"
    assert here.without("q") == [("as_of", "2024-02-20")]
    assert here.unfiltered == "/timeline?as_of=2024-02-20"
    assert here.whole_record == "/timeline?q=talks"
    assert here.form_action == "/timeline"


def test_one_section_is_current_on_the_pages_below_it() -> None:
    current = [link.label for link in section_links(Urls(), "/countries/france") if link.current]
    assert current == ["Countries"]
    assert not [link for link in section_links(Urls(), "/data") if link.current]
    assert not [link for link in section_links(Urls()) if link.current]


def test_chips_say_the_filter_and_its_value_and_lead_to_the_page_without_it(
    corpus: Record,
) -> None:
    here = address(
        corpus, ("country", "fr"), ("kind", "signed"), ("from", "2024-02"), ("as_of", "2024-03-01")
    )
    chips = FilterControls(here).chips
    assert [(chip.filter_label, chip.value_label) for chip in chips] == [
        ("Country", "France"),
        ("Kind", "Signed"),
        ("From", "February 2024"),
    ]
    assert chips[0].url == "/timeline?kind=signed&from=2024-02&as_of=2024-03-01"


def test_the_choice_of_group_marks_the_chosen_one(corpus: Record) -> None:
    groups = FilterControls(address(corpus, ("group", "non-g7"))).groups
    assert [link.label for link in groups if link.current] == ["Non-G7"]
    assert groups[0].url == "/timeline"


def test_a_view_of_a_day_or_of_the_articles_is_not_the_default(corpus: Record) -> None:
    assert Clocks(address(corpus)).is_default
    assert Clocks(address(corpus, ("q", "talks"))).is_default
    assert not Clocks(address(corpus, ("as_of", "2024-03-01"))).is_default
    assert not Clocks(address(corpus, ("evidence", "articles"))).is_default


def test_a_day_after_the_record_is_told_apart(corpus: Record) -> None:
    assert Clocks(address(corpus, ("as_of", "2199-01-01"))).asks_beyond_record
    assert not Clocks(address(corpus, ("as_of", "2024-03-01"))).asks_beyond_record


def test_the_walk_leads_to_the_days_beside(corpus: Record) -> None:
    days = Clocks(address(corpus, path="/")).walk.days
    first = Clocks(address(corpus, ("as_of", days[0].isoformat()), path="/")).walk
    assert first.before is None
    assert first.after is not None
    assert first.after.day == days[1]
    last = Clocks(address(corpus, path="/")).walk
    assert last.after is None
    assert last.before is not None
    assert last.before.url == f"/?as_of={days[-1]}"


def test_the_walk_tells_its_days_as_the_first_and_the_gaps_after_it(corpus: Record) -> None:
    walk = Clocks(address(corpus, path="/")).walk
    later_days = (walk.days[0] + timedelta(days=days) for days in accumulate(walk.gaps))
    assert (walk.days[0], *later_days) == walk.days


def test_the_walk_ends_at_the_plain_address_where_something_changed_on_the_last_day() -> None:
    made = samples.record(samples.event("first", "2024-02-16"), samples.event("last", samples.LAST))
    walk = Clocks(address(made, ("as_of", "2024-02-16"), path="/")).walk
    assert walk.after is not None
    assert (walk.after.day.isoformat(), walk.after.url) == (samples.LAST, "/")
