"""Events by month and kind."""

from datetime import date

import pytest

from app.charts.event_months import event_months, month_of
from app.record import edtf
from app.record.codelists import EventClass, EventKind
from app.record.record import Record
from tests import samples
from tests.samples import event


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2023-10-19", date(2023, 10, 1)),
        ("2023-10", date(2023, 10, 1)),
        ("[2023-10-01..2023-10-19]", date(2023, 10, 1)),
        ("2023-10-19?", date(2023, 10, 1)),
        ("[2023-10-30..2023-11-02]", None),
        ("[..2023-10-19]", None),
        ("2023", None),
    ],
)
def test_a_date_has_a_month_only_where_all_its_days_lie_in_one(
    text: str, month: date | None
) -> None:
    assert month_of(edtf.parse(text)) == month


def test_every_event_is_counted_once_or_drawn_as_a_span(record: Record) -> None:
    view = samples.view(record, "2025-03-31")
    chart = event_months(view.past, view.as_of)
    assert chart.counted + len(chart.spans) == len(view.past)
    undated = {one.event.id for one in view.past if month_of(one.date) is None}
    assert {span.event_id for span in chart.spans} == undated
    assert chart.columns[-1].month == date(2025, 3, 1)


def test_columns_stand_beside_each_other_and_blocks_upon_each_other(record: Record) -> None:
    view = samples.view(record, "2025-03-31")
    chart = event_months(view.past, view.as_of)
    for number, column in enumerate(chart.columns):
        assert column.start == pytest.approx(number * 100 / len(chart.columns), abs=0.01)
        below = 0.0
        for block in column.blocks:
            assert block.top == pytest.approx(below + block.height, abs=0.03)
            below = block.top
        assert column.top == pytest.approx(100 * column.total / chart.most, abs=0.03)
    assert max(column.top for column in chart.columns) == 100


def test_spans_of_one_line_do_not_touch(record: Record) -> None:
    view = samples.view(record, "2025-03-31")
    spans = event_months(view.past, view.as_of).spans
    for line in {span.line for span in spans}:
        ends = 0.0
        for span in (span for span in spans if span.line == line):
            assert span.start >= ends - 0.02
            ends = span.start + span.width


def test_a_span_without_a_beginning_comes_from_the_left_edge() -> None:
    view = samples.view(
        samples.record(event("a", "2023-08-01"), event("b", "[..2023-10-10]"), event("c", "2024"))
    )
    first, second = event_months(view.past, view.as_of).spans
    assert (first.event_id, first.start) == ("b", 0)
    assert second.width == pytest.approx(12 / 17 * 100, abs=0.02)


def test_no_event_makes_one_empty_month() -> None:
    chart = event_months((), date(2024, 1, 5))
    assert (len(chart.columns), chart.most, chart.lines) == (1, 0, 0)


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        (EventKind.SIGNED, EventClass.SIGNED),
        (EventKind.SIGNING_ANNOUNCED, EventClass.TALKS),
        (EventKind.SIGNING_CANCELLED, EventClass.TALKS),
        (EventKind.TALKS_ANNOUNCED, EventClass.TALKS),
        (EventKind.ROUND_HELD, EventClass.TALKS),
        (EventKind.DECLARATION_ANNOUNCED, EventClass.DECLARATION),
        (EventKind.JOINED_DECLARATION, EventClass.DECLARATION),
        (EventKind.RATIFIED, EventClass.OTHER),
        (EventKind.PLEDGE, EventClass.OTHER),
    ],
)
def test_a_kind_belongs_to_one_group(kind: EventKind, group: EventClass) -> None:
    assert EventClass.of(kind) is group
