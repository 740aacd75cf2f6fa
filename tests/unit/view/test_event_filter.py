"""Which events the filters leave, and how many each choice would leave."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.record import edtf
from app.record.codelists import EventKind, Group, Status
from app.record.record import Record
from app.view import event_filter
from app.view.filters import Filters
from tests import samples
from tests.page_requests import page_request
from tests.samples import country, event

VALUES: dict[str, list[Any]] = {
    "group": list(Group),
    "kind": list(EventKind),
    "country": ["FR", "JP", "EU", "NO", "CI"],
    "status": list(Status),
}
START = [None, date(2023, 7, 12), date(2024, 1, 1), date(2025, 1, 1)]
END = [None, date(2023, 7, 11), date(2024, 6, 13), date(2025, 3, 31)]


def subset(values: list[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.sets(st.sampled_from(values), max_size=2).map(tuple)


filters_drawn = st.builds(
    Filters,
    group=st.sampled_from(Group),
    kind=subset(VALUES["kind"]),
    country=subset(VALUES["country"]),
    status=subset(VALUES["status"]),
    q=st.sampled_from(["", "talks", "paris", "zzz"]),
)


@given(filters_drawn, st.sampled_from(START), st.sampled_from(END))
def test_every_choice_counts_what_it_alone_of_its_key_would_leave(
    record: Record, filters: Filters, start: date | None, end: date | None
) -> None:
    request = replace(page_request(record), filters=filters)
    counts = event_filter.counts_by_choice(request, start, end)
    for key, values in VALUES.items():
        for value in values:
            alone: Any = {key: value if key == "group" else (value,)}
            passing = event_filter.matching(request, replace(filters, **alone))
            left = event_filter.between(passing, start, end)
            assert counts[key][value] == len(left), (key, value)


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        ({"kind": (EventKind.ENDED,)}, ["2025-02-11-pt-ended"]),
        (
            {"kind": (EventKind.ENDED, EventKind.RATIFIED)},
            ["2024-02-20-gb-ratified", "2024-12-03-pt-ratified", "2025-02-11-pt-ended"],
        ),
        ({"country": ("CI",)}, ["2024-07-23-ci-meeting"]),
        (
            {"country": ("GB", "CA"), "kind": (EventKind.TALKS_OPENED, EventKind.ROUND_HELD)},
            ["gb-ca-talks-opened", "ca-round-held", "2024-09-ca-round-held"],
        ),
        (
            {"group": Group.G7, "kind": (EventKind.TEXT_AGREED,)},
            ["gb-text-agreed", "2024-06-10-jp-text-agreed"],
        ),
        (
            {"group": Group.NON_G7, "kind": (EventKind.TALKS_AGREED,)},
            ["no-talks-agreed", "2023-12-14-eu-talks-agreed", "2024-03-07-pt-talks-agreed"],
        ),
        (
            {"status": (Status.TALKS_SOUGHT,), "kind": (EventKind.TALKS_SOUGHT,)},
            ["cy-talks-sought"],
        ),
        ({"q": "gordiyenko calendar"}, ["2023-10-07-jp-talks-opened"]),
        ({"q": "  "}, []),
    ],
)
def test_the_same_key_means_or_and_different_keys_mean_and(
    record: Record, chosen: dict[str, Any], ids: list[str]
) -> None:
    request = page_request(record, **chosen)
    passing = event_filter.matching(request, request.filters)
    assert [event_view.event.id for event_view in passing] == ids


def test_an_event_of_both_groups_is_in_both_and_one_of_none_only_in_all() -> None:
    record = samples.record(
        event("both", "2024-01-01", countries=["FR", "NO"]),
        event("none", "2024-01-02", countries=[]),
        countries=(country("FR"), country("NO", "none")),
    )
    request = page_request(record)
    assert event_filter.counts_by_choice(request, None, None)["group"] == {
        Group.ALL: 2,
        Group.G7: 1,
        Group.NON_G7: 1,
    }


def test_a_country_counts_only_if_it_is_in_the_group_and_on_the_rung_itself() -> None:
    """France has signed and Norway is no member: neither does both."""
    record = samples.record(
        event("a", "2024-01-01", "signed", "FR"),
        event("b", "2024-01-02", "joined_declaration", "NO"),
        event("c", "2024-01-03", countries=["FR", "NO"]),
        countries=(country("FR"), country("NO", "none")),
    )
    request = page_request(record, group=Group.NON_G7, status=(Status.SIGNED,))
    assert event_filter.matching(request, request.filters) == []
    counts = event_filter.counts_by_choice(request, None, None)
    assert counts["status"] == {Status.JOINED: 2}
    assert counts["group"] == {Group.ALL: 2, Group.G7: 2}


@given(st.sampled_from(START), st.sampled_from(END))
def test_days_keep_what_can_have_happened_within(
    record: Record, start: date | None, end: date | None
) -> None:
    past = page_request(record).view.past
    left = event_filter.between(past, start, end)
    assert left == [one for one in past if edtf.overlaps(one.date, start, end)]


def test_the_days_are_those_asked_for_each_alone_and_open_otherwise(record: Record) -> None:
    assert event_filter.date_bounds(page_request(record)) == (None, None)
    request = page_request(record, start=edtf.parse("2022"), end=edtf.parse("2024-02"))
    assert event_filter.date_bounds(request) == (date(2022, 1, 1), date(2024, 2, 29))
    request = page_request(record, end=edtf.parse("2024"))
    assert event_filter.date_bounds(request) == (None, date(2024, 12, 31))


@pytest.mark.parametrize(
    ("start", "days"),
    [
        (None, None),
        (date.min, None),
        (date(2023, 7, 12), (None, date(2023, 7, 11))),
    ],
)
def test_before_the_first_day_lie_all_days_up_to_its_eve(
    start: date | None, days: tuple[date | None, date] | None
) -> None:
    assert event_filter.days_before(start) == days


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (None, None, None),
        (None, date.max, None),
        (None, date(2025, 3, 30), (date(2025, 3, 31), None)),
        (date(2023, 7, 12), date(2024, 6, 13), (date(2024, 6, 14), None)),
        (date(2024, 8, 1), date(2024, 6, 13), (date(2024, 8, 1), None)),
    ],
)
def test_after_the_last_day_lie_all_days_from_the_next_on_but_none_before_the_first(
    start: date | None, end: date | None, days: tuple[date, None] | None
) -> None:
    assert event_filter.days_after(start, end) == days


def test_the_first_of_a_kind_is_the_first_that_had_certainly_happened() -> None:
    record = samples.record(
        event("vague", "2024", "round_held"),
        event("b", "2024-03-01", "round_held"),
        event("a", "2024-02-01", "talks_opened"),
    )
    past = samples.view(record).past
    first = event_filter.first_of_kind(reversed(past), EventKind.ROUND_HELD)
    assert first is not None
    assert first.event.id == "b"
    assert event_filter.first_of_kind(past, EventKind.SIGNED) is None
