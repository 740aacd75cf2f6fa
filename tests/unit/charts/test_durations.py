"""How long talks took, as exactly as the dates are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import durations
from app.charts.durations import TalksDuration
from app.record import edtf
from app.record.record import Record
from tests import samples
from tests.samples import event

DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))


def durations_by_country(record: Record, as_of: str) -> dict[str, TalksDuration]:
    view = samples.view(record, as_of)
    pairs = ((one.country, durations.talks_duration(view, one)) for one in record.agreements)
    return {code: duration for code, duration in pairs if duration}


def test_a_duration_is_as_exact_as_the_dates_are_known(record: Record) -> None:
    lengths = {
        code: (duration.least, duration.most)
        for code, duration in durations_by_country(record, "2025-03-31").items()
    }
    assert lengths == {
        "US": (315, 315),  # 3 August 2023 to 13 June 2024
        "JP": (250, 250),  # 7 October 2023 to 13 June 2024
        "FR": (120, 120),  # 19 October 2023 to 16 February 2024
        "EU": (76, 76),  # 12 April to 27 June 2024
        "PT": (40, 40),  # 18 April to 28 May 2024
        "GB": (98, None),  # at the latest on 6 October 2023, to 12 January 2024
        "HR": (None, None),  # no talks on record
    }


def test_spans_on_both_sides_give_the_least_and_the_most_days() -> None:
    record = samples.record(
        event("a", "2024-03", "talks_opened", "DE"),
        event("b", "2024-04-16/2024-04-18", "signed", "DE"),
        event("c", "2024-01-20", "round_held", "CA"),
        event("d", "2024-02-24", "signed", "CA"),
        event("e", "2024-04-16", "talks_opened", "IT"),
    )
    lengths = durations_by_country(record, "2024-12-31")
    assert {code: (one.least, one.most) for code, one in lengths.items()} == {
        "DE": (16, 48),
        "CA": (35, None),  # a round says only that talks had opened by then
    }


def test_the_opening_counts_even_if_a_round_is_dated_before_it() -> None:
    record = samples.record(
        event("a", "2024-01-01", "round_held"),
        event("b", "2024-02-01", "talks_opened"),
        event("c", "2024-03-01", "talks_opened"),
        event("d", "2024-03-31", "signed"),
    )
    assert durations_by_country(record, "2024-12-31")["FR"].exact == 59


@pytest.mark.parametrize(
    ("lengths", "median", "count"),
    [
        ([(10, 10), (30, 30), (500, 500)], 30, 3),
        ([(10, 10), (31, 31)], 20.5, 2),
        ([(40, 40), (10, 90), (5, None), (None, None)], 40, 1),
        ([(10, 90)], None, 0),
        ([], None, 0),
    ],
)
def test_the_median_is_of_the_durations_known_to_the_day(
    lengths: list[tuple[int | None, int | None]], median: float | None, count: int
) -> None:
    view = samples.view(samples.record(event("a", "2024-01-01", "signed")))
    known = [TalksDuration(None, view.past[0], least, most) for least, most in lengths]
    assert durations.median_days(known) == (median, count)


@pytest.mark.parametrize(
    ("least", "most", "longest", "bar"),
    [
        (50, 50, 200, (25, 0)),
        (50, 150, 200, (25, 50)),
        (50, None, 200, (25, 75)),
        (200, 200, 200, (100, 0)),
        (0, 0, 0, (0, 0)),
    ],
)
def test_a_bar_is_solid_as_far_as_the_days_are_certain(
    least: int, most: int | None, longest: int, bar: tuple[float, float]
) -> None:
    drawn = durations.bar(least, most, longest)
    assert (drawn.certain, drawn.possible) == bar


@given(DAYS, DAYS, DAYS)
def test_the_true_length_lies_within_the_possible_ones(a: date, b: date, signed: date) -> None:
    low, high = sorted((a, b))
    span = edtf.parse(f"[{low}..{high}]")
    least, most = durations.days_between(span, edtf.of_day(signed))
    assert least is not None
    assert most is not None
    for opened in (low, high):
        if opened <= signed:
            assert least <= (signed - opened).days <= most
