"""The days of talks in pixels: one bar for each agreement."""

from dataclasses import dataclass

from app.charts.durations import bar
from app.figures.drawing import Drawing
from app.figures.layout import NAME_GAP, Sheet, column_width, name_column
from app.figures.typeface import fitted
from app.presenters.figures.pace import pace_rows
from app.rows.signings import PaceRow
from app.text import figures as text
from app.text.agreements import length
from app.view.page_request import PageRequest

ROW = 20


@dataclass(frozen=True, slots=True)
class PaceBar:
    """One bar at its height: certain as far as the days are known, dashed to the most possible."""

    row: PaceRow
    y: float
    name: str
    days: str
    certain: float
    possible: float


@dataclass(frozen=True, slots=True)
class PaceDrawing:
    """The bars, and where they begin."""

    left: float
    width: float
    end: float
    bars: tuple[PaceBar, ...]


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the days of talks with the countries that the filters leave."""
    rows = pace_rows(page_request)
    known = [row for row in rows if row.days_least is not None]
    unknown = [row.country_name for row in rows if row.days_least is None]
    names = [row.country_name for row in known]
    label = name_column(names, sheet.text, *((92, 126) if sheet.is_narrow else (122, 150)))
    days = column_width((length(row.days_least, row.days_most) for row in known), sheet.small)
    longest = max((row.days_most or row.days_least or 0 for row in known), default=0)
    width = sheet.inner - label - days
    bars = tuple(
        _bar(row, number * ROW + 4, longest, width, fitted(name, sheet.text, label - NAME_GAP))
        for number, (row, name) in enumerate(zip(known, names, strict=True))
    )
    note = text.without_opening(unknown)
    return Drawing(
        PaceDrawing(sheet.margin + label, width, sheet.width - sheet.margin, bars)
        if bars
        else None,
        len(bars) * ROW + 8,
        text.pace(rows),
        (note,) if note else (),
    )


def _bar(row: PaceRow, y: float, longest: int, width: float, name: str) -> PaceBar:
    share = bar(row.days_least or 0, row.days_most, longest)
    days = length(row.days_least, row.days_most)
    certain, possible = (round(part * width / 100, 1) for part in (share.certain, share.possible))
    return PaceBar(row, y, name, days, certain, possible)
