"""Months of the calendar and their scale."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.charts import months

DAYS = st.dates(date(2022, 1, 1), date(2030, 12, 31))


def test_months_are_told_one_by_one_over_the_end_of_a_year() -> None:
    first_days = list(months.months_between(date(2023, 11, 30), date(2024, 2, 1)))
    assert first_days == [date(2023, 11, 1), date(2023, 12, 1), date(2024, 1, 1), date(2024, 2, 1)]


def test_february_ends_on_its_last_day() -> None:
    assert months.last_of_month(date(2024, 2, 3)) == date(2024, 2, 29)


@given(DAYS, DAYS, DAYS)
def test_places_rise_with_the_days_and_stay_within_the_picture(
    first: date, last: date, day: date
) -> None:
    scale = months.month_scale(min(first, last), max(first, last))
    assert scale.at(scale.begins) == 0
    assert scale.at(scale.ends) == 100
    assert 0 <= scale.at(day) <= 100
    assert scale.at(day) <= scale.at(day.replace(year=day.year + 1, day=1))
    assert 0 <= scale.index(day) < len(scale.months)


@given(DAYS)
def test_a_day_belongs_to_its_month(day: date) -> None:
    scale = months.month_scale(date(2022, 1, 1), date(2030, 12, 31))
    assert scale.months[scale.index(day)] == day.replace(day=1)
