"""The walk through time: days on which something changed, and how long talks took."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.charts import change_days, durations
from tests import samples
from tests.samples import event

DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))


@given(st.lists(DAYS, unique=True).map(sorted), DAYS)
def test_the_days_beside_a_day_are_the_nearest(found: list[date], day: date) -> None:
    before, after = change_days.beside(found, day)
    assert before == max((one for one in found if one < day), default=None)
    assert after == min((one for one in found if one > day), default=None)


def test_a_vague_date_changes_something_on_its_last_day() -> None:
    made = samples.record(
        event("a", "2023-10"), event("b", "2023-10-31"), event("c", "[..2024-06-12]")
    )
    assert change_days.days(samples.view(made)) == (date(2023, 10, 31), date(2024, 6, 12))


def test_the_days_are_the_same_whatever_day_is_shown_and_lie_in_the_record() -> None:
    made = samples.record(
        event("a", "2022-02-24"), event("b", "2023-10-19"), event("c", "2024-06-13")
    )
    early, late = (
        change_days.days(samples.view(made, day)) for day in ("2023-07-12", "2024-12-31")
    )
    assert early == late == (date(2023, 10, 19), date(2024, 6, 13))


def test_the_pace_is_told_as_exactly_as_the_dates_are_known() -> None:
    made = samples.record(
        event("a", "2023-10-19", "talks_opened"),
        event("b", "2024-02-16", "signed"),
        event("c", "2024-03", "talks_opened", "DE"),
        event("d", "2024-04-16", "signed", "DE"),
        event("e", "2024-04-16", "talks_opened", "IT"),
        event("f", "2024-01-20", "round_held", "CA"),
        event("g", "2024-02-24", "signed", "CA"),
    )
    view = samples.view(made)
    found = {one.country: durations.pace(view, one) for one in made.agreements}
    told = {code: one and (one.least, one.most) for code, one in found.items()}
    assert told == {"FR": (120, 120), "DE": (16, 46), "CA": (35, None)}
    assert durations.usual(view) == (120, 1)


def test_without_any_pace_there_is_none_to_compare() -> None:
    assert durations.usual(samples.view(samples.record())) == (None, 0)
