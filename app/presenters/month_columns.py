"""The months of the timeline as columns, each as high as its events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.rows.timeline import MonthRow


@dataclass(frozen=True, slots=True)
class Column:
    """One month: its height in percent of the fullest, and the year where one begins.

    `starts_row` says that a narrow page begins a new row with it: a later year than the first.
    """

    row: MonthRow
    height: float
    year: str
    starts_row: bool

    @property
    def top(self) -> float:
        """Where the column begins, in percent from above."""
        return round(100 - self.height, 1)


def columns(rows: Sequence[MonthRow]) -> Iterator[Column]:
    """The columns of all months of years in which an event is left.

    Their scale is that of the whole view, whatever is filtered.
    """
    most = max((row.total for row in rows), default=0) or 1
    years = {_year(row) for row in rows if row.count}
    previous = ""
    for row in rows:
        year = _year(row)
        if year in years:
            begins = year != previous
            height = round(100 * row.count / most, 1)
            yield Column(row, height, year if begins else "", begins and previous != "")
            previous = year


def _year(row: MonthRow) -> str:
    """The year of a month; empty for all that lies before the months."""
    return (row.month or "")[: len("2023")]
