"""Events as rows, under their months, and the signings that are expected."""

from itertools import pairwise

from app.presenters.events import by_month, event_row, event_rows, road_rows
from app.presenters.expected import expected_rows
from app.record.codelists import Evidence
from app.record.record import Record
from tests import samples
from tests.page_requests import page_request
from tests.samples import event


def test_every_row_is_that_of_its_own_event(record: Record) -> None:
    request = page_request(record)
    rows = event_rows(request, request.view.past)
    assert len({row.id for row in rows}) == len(rows) == len(request.view.past)
    for row, event_view in zip(rows, request.view.past, strict=True):
        assert (row.id, row.title, row.date) == (
            event_view.event.id,
            event_view.title,
            event_view.date.text,
        )


def test_events_stand_under_the_month_of_their_last_possible_day() -> None:
    record = samples.record(
        event("a", "2024-01-31"),
        event("b", "2024-01"),
        event("c", "2024-02-01"),
        event("d", "[2024-01-20..2024-02-02]"),
        event("e", "2023"),
    )
    request = page_request(record)
    months = by_month(event_rows(request, request.view.past))
    assert [(month, [row.id for row in rows]) for month, rows in months] == [
        ("2023-12", ["e"]),
        ("2024-01", ["b", "a"]),
        ("2024-02", ["c", "d"]),
    ]


def test_months_come_once_and_in_order_and_lose_no_event(record: Record) -> None:
    request = page_request(record)
    rows = event_rows(request, request.view.past)
    months = by_month(rows)
    assert all(month < following for (month, _), (following, _) in pairwise(months))
    assert [row for _, group in months for row in group] == list(rows)
    assert all(
        row.latest and row.latest.startswith(month) for month, group in months for row in group
    )


def test_a_place_in_a_series_is_told_only_where_the_view_hears_its_source(record: Record) -> None:
    sequences = {}
    for evidence in Evidence:
        request = page_request(record, evidence=evidence)
        event_view = request.view.event_view("2024-01-12-gb-signed")
        assert event_view is not None
        sequences[evidence] = event_row(request, event_view).sequence
    assert sequences == {
        Evidence.ALL: "first among partners to sign",
        Evidence.ARTICLES: None,
    }


def test_the_road_has_the_steps_and_leaves_the_rest_out(record: Record) -> None:
    request = page_request(record)
    steps = road_rows(request, request.view.events_by_country["GB"])
    assert [step.event for step in steps] == [
        "2023-07-12-declaration-adopted",
        "gb-ca-talks-opened",
        "gb-text-agreed",
        "gb-signing-announced",
        "2024-01-12-gb-signed",
        "2024-02-20-gb-ratified",
        "2024-04-30-gb-in-force",
        "gb-suspended",
        "gb-resumed",
    ]


def test_a_signing_is_expected_until_it_is_reported(record: Record) -> None:
    for as_of, expected in (
        ("2024-02-15", {("FR",): "2024-02-16"}),
        ("2024-02-16", {}),
        ("2024-12-31", {("ME",): "2024-12-20"}),
    ):
        request = page_request(record, as_of=as_of)
        rows = expected_rows(request, request.view.past)
        assert {row.countries: row.expects for row in rows} == expected, as_of


def test_an_announcement_is_overdue_once_its_last_day_has_passed(record: Record) -> None:
    for as_of, overdue in (("2024-12-20", False), ("2024-12-21", True)):
        request = page_request(record, as_of=as_of)
        (row,) = expected_rows(request, request.view.past)
        assert (row.event, row.overdue) == ("2024-12-01-me-signing-announced", overdue)


def test_of_two_announcements_for_one_day_the_last_stands() -> None:
    record = samples.record(
        event("a", "2024-01-01", "signing_announced", expects="2024-03-01"),
        event("b", "2024-01-02", "signing_announced", expects="2024-03-01"),
        event("c", "2024-01-03", "signing_announced", expects="2024-04-01"),
        event("d", "2024-01-04", "signing_announced", "DE", expects=None),
    )
    request = page_request(record)
    rows = expected_rows(request, request.view.past)
    assert [(row.event, row.expects) for row in rows] == [("b", "2024-03-01"), ("c", "2024-04-01")]
