"""The months of the timeline as columns, each as high as its events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.rows.timeline import MonthRow


@dataclass(frozen=True, slots=True)
class Column:
    """One month: its height in percent of the fullest, and the year where one begins."""

    row: MonthRow
    height: float
    year: str

    @property
    def top(self) -> float:
        """Where the column begins, in percent from above."""
        return round(100 - self.height, 1)


def columns(rows: Sequence[MonthRow]) -> Iterator[Column]:
    """The columns of all months; their scale is that of the whole view, whatever is filtered."""
    most = max((row.total for row in rows), default=0) or 1
    year = ""
    drawn = [row for row in rows if row.month or row.total]
    for place, row in enumerate(drawn):
        month = row.month or next((later.month for later in drawn[place:] if later.month), None)
        begins = (month or "")[: len("2023")]
        yield Column(row, round(100 * row.count / most, 1), begins if begins != year else "")
        year = begins
