"""The events of each month in pixels, and below them those without a known month."""

from dataclasses import dataclass

from app.charts.event_months import EventMonths, MonthColumn
from app.figures.drawing import Drawing
from app.figures.layout import Label, Legend, Sheet, labels_with_room, legend
from app.presenters.figures.events import months_of_events
from app.record.codelists import EventClass
from app.text import figures as text
from app.text.formatting import month
from app.view.page_request import PageRequest

HEIGHT, AXIS, SPAN_LINE, TICK, TOP = 220, 24, 5, 10.5, 16
# Only so many columns say how high they are.
LABELLED = 6


@dataclass(frozen=True, slots=True)
class EventDrawing:
    """The columns and spans with their places in pixels."""

    chart: EventMonths
    legend: Legend
    left: float
    width: float
    top: float
    height: float
    ticks: tuple[Label, ...]
    totals: tuple[Label, ...]
    spans_y: float
    span_line: int = SPAN_LINE

    def x(self, at: float) -> float:
        """The place of so many percent of the width."""
        return round(self.left + at * self.width / 100, 1)

    def length(self, share: float) -> float:
        """So many percent of the width."""
        return round(share * self.width / 100, 1)

    def y(self, percent: float) -> float:
        """The place of so many percent of the height, counted from the foot."""
        return round(self.top + self.height - percent * self.height / 100, 1)

    def tall(self, percent: float) -> float:
        """So many percent of the height."""
        return round(percent * self.height / 100, 1)


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the events of the countries that the filters leave."""
    chart = months_of_events(page_request)
    if not chart.counted and not chart.spans:
        return Drawing(None, 0, text.events(chart))
    key = legend(EventClass, lambda group: group.label, sheet.small, sheet.inner)
    top = key.height + TOP
    spans_y = top + HEIGHT + AXIS + 4
    left, width = sheet.margin, sheet.inner
    events = EventDrawing(
        chart=chart,
        legend=key,
        left=left,
        width=width,
        top=top,
        height=HEIGHT,
        ticks=_ticks(chart, left, width),
        totals=_totals(chart, left, width),
        spans_y=spans_y,
    )
    notes = (text.undated(len(chart.spans)),) if chart.spans else ()
    return Drawing(events, spans_y + chart.lines * SPAN_LINE + 4, text.events(chart), notes)


def _middle(column: MonthColumn, left: float, width: float) -> float:
    return left + (column.start + column.width / 2) * width / 100


def _ticks(chart: EventMonths, left: float, width: float) -> tuple[Label, ...]:
    """Labels of months with room, years first, then July, then quarters."""
    columns = sorted(
        chart.columns,
        key=lambda column: (
            column.month.month != 1,
            column.month.month != 7,
            column.month.month not in (4, 10),
            column.month,
        ),
    )
    places = [(_middle(column, left, width), month(column.month)) for column in columns]
    inside = [place for place in places if left + 12 <= place[0] <= left + width - 12]
    return labels_with_room(inside, TICK, 12)


def _totals(chart: EventMonths, left: float, width: float) -> tuple[Label, ...]:
    """The totals of the highest columns, as far as they have room beside each other."""
    highest = sorted(chart.columns, key=lambda column: -column.total)[:LABELLED]
    places = [
        (_middle(column, left, width), str(column.total)) for column in highest if column.total
    ]
    return labels_with_room(places, TICK, 4)
