"""The days of the walk through time."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.charts import change_days
from app.record.record import Record
from tests import samples
from tests.samples import event

DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))


@given(st.lists(DAYS, unique=True).map(sorted), DAYS)
def test_the_days_beside_a_day_are_the_nearest(days: list[date], day: date) -> None:
    before, after = change_days.beside(days, day)
    assert before == max((one for one in days if one < day), default=None)
    assert after == min((one for one in days if one > day), default=None)


def test_a_vague_date_changes_something_on_its_last_day() -> None:
    record = samples.record(
        event("a", "2023-10"), event("b", "2023-10-31"), event("c", "[..2024-06-12]")
    )
    assert change_days.days(samples.view(record)) == (date(2023, 10, 31), date(2024, 6, 12))


def test_the_days_are_the_same_whatever_day_is_shown_and_lie_in_the_record() -> None:
    record = samples.record(
        event("a", "2022-02-24"), event("b", "2023-10-19"), event("c", "2024-06-13")
    )
    early, late = (
        change_days.days(samples.view(record, day)) for day in ("2023-07-12", "2024-12-31")
    )
    assert early == late == (date(2023, 10, 19), date(2024, 6, 13))


def test_the_days_of_the_corpus_begin_with_its_first_and_leave_out_what_lies_before(
    record: Record,
) -> None:
    days = change_days.days(samples.view(record, "2025-03-31"))
    assert days[0] == date(2023, 7, 12)
    assert days[-1] == date(2025, 3, 24)
    assert date(2023, 10, 6) in days, "the last day of an open span"
    assert date(2022, 12, 31) not in days, "before the record begins"
