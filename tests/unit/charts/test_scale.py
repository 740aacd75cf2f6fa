"""The horizontal scale of the lanes: where days stand, the ticks, and the day of the view."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import scale as scales
from app.charts.scale import Scale
from tests import samples
from tests.samples import event

SCALE = Scale(date(2023, 7, 12), date(2024, 6, 13), date(2025, 1, 31))
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))


@given(DAYS, DAYS)
def test_a_later_day_never_stands_to_the_left(one: date, other: date) -> None:
    first, second = sorted((one, other))
    assert 0 <= SCALE.at(first) <= SCALE.at(second) <= 100


@pytest.mark.parametrize(
    ("day", "place"),
    [("2023-07-12", 1.2), ("2024-06-13", 77.0), ("2025-01-31", 98.6), ("2026-01-25", 98.6)],
)
def test_the_ends_of_the_road_have_their_places(day: str, place: float) -> None:
    assert SCALE.at(date.fromisoformat(day)) == place


def test_without_a_signing_after_the_summit_the_chart_ends_there() -> None:
    scale = scales.scale_of(samples.record(event("a", "2024-02-16", "signed")))
    assert scale.ends == scale.summit
    assert scale.at(scale.summit) == scale.at(scale.summit + timedelta(days=90)) == 98.6
    assert scale.speed == 1


def test_the_frame_does_not_move_from_day_to_day() -> None:
    record = samples.record(event("a", "2024-10-17", "signed"))
    early, late = (
        scales.axis_of(samples.view(record, day)) for day in ("2023-08-01", "2024-12-31")
    )
    assert early.scale == late.scale
    assert early.ticks == late.ticks
    assert early.scale.ends == date(2024, 10, 31)


@pytest.mark.parametrize(
    ("as_of", "inside", "labelled", "beyond"),
    [
        ("2023-07-01", False, False, False),
        ("2023-07-12", True, False, False),
        ("2024-02-01", True, True, False),
        ("2024-06-01", True, False, False),
        ("2024-12-31", False, False, True),
    ],
)
def test_the_day_shown_has_a_line_while_it_is_inside(
    as_of: str, inside: bool, labelled: bool, beyond: bool
) -> None:
    axis = scales.axis_of(samples.view(samples.record(event("a", "2024-07-10", "signed")), as_of))
    assert (axis.now is not None, axis.now_labelled, axis.beyond) == (inside, labelled, beyond)


def test_ticks_are_months_in_order_with_room_between_them() -> None:
    ticks = list(scales.ticks(SCALE))
    assert ticks[0].day == date(2023, 8, 1)
    assert [tick.day for tick in ticks][-2:] == [date(2024, 10, 1), date(2025, 1, 1)]
    for tick, following in pairwise(ticks):
        assert following.at - tick.at >= scales.GAP
