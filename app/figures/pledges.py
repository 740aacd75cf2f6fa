"""The pledges in pixels: a panel for each currency, a bar for each pledge."""

from dataclasses import dataclass
from typing import NamedTuple

from app.charts.pledge_bars import PledgeBar, PledgeChart, PledgePanel
from app.figures import typeface
from app.figures.drawing import Drawing
from app.figures.layout import NAME_GAP, Legend, Sheet, column_width, legend, name_column
from app.language import gettext
from app.presenters.figures.pledges import pledges_by_currency
from app.record.codelists import PledgeMark
from app.text import figures as text
from app.view.page_request import PageRequest

ROW, HEAD, YEARS, BETWEEN, BAR = 18, 22, 18, 12, 8
NOTE_SIZE, NOTE_INDENT = 10, 4


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """One pledge at its height: name, sum, and its bar in pixels.

    `x` is None where no period is stated, which `note` says in its place.
    """

    bar: PledgeBar
    y: float
    name: str
    amount: str
    x: float | None
    width: float
    note: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The pledges in one currency, below its name and the years."""

    name: str
    count: str
    y: float
    rows: tuple[PledgeRow, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class PledgeDrawing:
    """The panels, and where the years stand."""

    chart: PledgeChart
    legend: Legend
    panels: tuple[Panel, ...]
    left: float
    right: float
    width: float

    def x(self, at: float) -> float:
        """The place of so many percent of the years."""
        return round(self.left + at * self.width / 100, 1)


class _Room(NamedTuple):
    """The room of a row: its name stands before the bars, its sum behind them."""

    sheet: Sheet
    name: float
    bars: float

    @property
    def left(self) -> float:
        """Where the years begin."""
        return self.sheet.margin + self.name


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return what was pledged to Ukraine by the countries that the filters leave."""
    chart = pledges_by_currency(page_request)
    note = text.provided(chart.provided)
    notes = (note,) if note else ()
    if not chart.panels:
        return Drawing(None, 0, text.pledges(chart), notes)
    room = _room(chart, sheet)
    key = legend(PledgeMark, lambda mark: mark.label, sheet.small, sheet.inner)
    panels: list[Panel] = []
    y = key.height + 8
    for panel in chart.panels:
        panels.append(_panel(panel, y, room))
        y = panels[-1].bottom + BETWEEN
    pledge_drawing = PledgeDrawing(
        chart, key, tuple(panels), room.left, room.left + room.bars, room.bars
    )
    return Drawing(pledge_drawing, y, text.pledges(chart), notes)


def _room(chart: PledgeChart, sheet: Sheet) -> _Room:
    bars = [bar for panel in chart.panels for bar in panel.bars]
    names = [bar.country.name for bar in bars]
    name = name_column(names, sheet.small, *((92, 92) if sheet.is_narrow else (122, 150)))
    amount = column_width((text.sum_of(bar) for bar in bars), sheet.small)
    return _Room(sheet, name, sheet.inner - name - amount)


def _panel(panel: PledgePanel, y: float, room: _Room) -> Panel:
    first = y + HEAD + YEARS
    rows = tuple(_row(bar, first + number * ROW, room) for number, bar in enumerate(panel.bars))
    count = text.number_of_pledges(len(rows))
    return Panel(text.currency_name(panel.currency), count, y, rows, first + len(rows) * ROW)


def _row(bar: PledgeBar, y: float, room: _Room) -> PledgeRow:
    sheet = room.sheet
    name = typeface.fitted(bar.country.name, sheet.small, room.name - NAME_GAP)
    start = None if bar.start is None else round(room.left + bar.start * room.bars / 100, 1)
    length = round((bar.width or 0) * room.bars / 100, 1)
    amount = text.sum_of(bar)
    amount_x = sheet.width - sheet.margin - typeface.width(amount, sheet.small)
    note = _no_period(amount_x - NAME_GAP - room.left - NOTE_INDENT) if start is None else ""
    return PledgeRow(bar, y, name, amount, start, length, note)


def _no_period(room: float) -> str:
    """That no period is stated, in fewer words where there is no room for more."""
    words = gettext(text.NO_PERIOD)
    if typeface.width(words, NOTE_SIZE) > room:
        words = gettext(text.NOT_STATED)
    return typeface.fitted(words, NOTE_SIZE, room)
