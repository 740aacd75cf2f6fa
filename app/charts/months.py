"""Months of the calendar, and an even scale of them from left to right."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MonthScale:
    """Days to places in percent, from the first day of one month to the last of another."""

    begins: date
    ends: date

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of every month, in order."""
        return tuple(months_between(self.begins, self.ends))

    @property
    def step(self) -> float:
        """How wide a month is, in percent, where all are drawn alike."""
        return 100 / len(self.months)

    def at(self, day: date) -> float:
        """The place of a day, in percent; days outside stand at the edges."""
        share = (day - self.begins).days / max((self.ends - self.begins).days, 1)
        return round(100 * min(max(share, 0.0), 1.0), 2)

    def index(self, day: date) -> int:
        """The number of the month of a day, from 0; days outside belong to the months at the ends.

        The columns of a chart by months are all equally wide, so they are placed by number.
        """
        number = 12 * (day.year - self.begins.year) + day.month - self.begins.month
        return min(max(number, 0), len(self.months) - 1)


def month_scale(first: date, last: date) -> MonthScale:
    """The scale from the month of one day to the month of another."""
    return MonthScale(first_of_month(first), last_of_month(last))


def first_of_month(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_between(first: date, last: date) -> Iterator[date]:
    """The first day of each month from one day to another, both months included."""
    month = first_of_month(first)
    while month <= last:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
