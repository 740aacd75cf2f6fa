"""How many events each month has, by group of kinds; events without a known month lie below.

Columns are equally wide. Widths and places are in percent of the picture's width, heights in
percent of the highest column.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.charts.months import MonthScale, first_of_month, month_scale
from app.record.codelists import EventClass
from app.record.edtf import Span
from app.view.evidence import EventView


@dataclass(frozen=True, slots=True)
class Block:
    """The events of one group in one month: how high it is, and where its top stands."""

    group: EventClass
    count: int
    height: float
    top: float


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """One month: where its column begins, how wide it is, and its blocks from the foot up."""

    month: date
    start: float
    width: float
    blocks: tuple[Block, ...]
    total: int

    @property
    def top(self) -> float:
        """How high the column is."""
        return self.blocks[-1].top if self.blocks else 0.0


@dataclass(frozen=True, slots=True)
class UndatedSpan:
    """An event whose month is not known: all days that it can mean, and its line of the picture."""

    event_id: str
    group: EventClass
    dated: Span
    start: float
    width: float
    line: int


@dataclass(frozen=True, slots=True)
class EventMonths:
    """The months with their columns, and the spans below them."""

    scale: MonthScale
    columns: tuple[MonthColumn, ...]
    spans: tuple[UndatedSpan, ...]

    @property
    def most(self) -> int:
        """The most events in a month."""
        return max((column.total for column in self.columns), default=0)

    @property
    def lines(self) -> int:
        """How many lines the spans take."""
        return 1 + max((span.line for span in self.spans), default=-1)

    @property
    def counted(self) -> int:
        """How many events have a month."""
        return sum(column.total for column in self.columns)


def event_months(events: Iterable[EventView], as_of: date) -> EventMonths:
    """The events by month, up to the month of a day."""
    all_events = tuple(events)
    dated = [event_view for event_view in all_events if month_of(event_view.date)]
    undated = [event_view for event_view in all_events if not month_of(event_view.date)]
    days = [month_of(event_view.date) or as_of for event_view in dated]
    scale = month_scale(min(days, default=as_of), as_of)
    columns = tuple(_columns(dated, scale))
    return EventMonths(scale, columns, tuple(_spans(undated, scale)))


def month_of(span: Span) -> date | None:
    """The month in which all days lie that a date can mean, None where they lie in several."""
    if span.earliest is None or span.latest is None:
        return None
    month = first_of_month(span.earliest)
    return month if month == first_of_month(span.latest) else None


def _columns(dated: Iterable[EventView], scale: MonthScale) -> Iterator[MonthColumn]:
    counts: dict[date, Counter[EventClass]] = {month: Counter() for month in scale.months}
    for event_view in dated:
        month = month_of(event_view.date) or scale.begins
        counts[month][EventClass.of(event_view.event.kind)] += 1
    most = max((count.total() for count in counts.values()), default=0)
    for number, (month, count) in enumerate(counts.items()):
        start = round(number * scale.step, 2)
        yield MonthColumn(
            month, start, round(scale.step, 2), tuple(_blocks(count, most)), count.total()
        )


def _blocks(count: Counter[EventClass], most: int) -> Iterator[Block]:
    below = 0
    for group in EventClass:
        if count[group]:
            below += count[group]
            height = round(100 * count[group] / most, 2)
            yield Block(group, count[group], height, round(100 * below / most, 2))


def _spans(undated: Iterable[EventView], scale: MonthScale) -> Iterator[UndatedSpan]:
    """The spans from the first end on, each in the first line where it has room."""
    ends: list[int] = []
    for event_view in undated:
        span = event_view.date
        first = scale.index(span.earliest) if span.earliest else 0
        last = scale.index(span.latest) if span.latest else len(scale.months) - 1
        line = next((line for line, end in enumerate(ends) if end < first), len(ends))
        ends[line : line + 1] = [last]
        yield UndatedSpan(
            event_view.event.id,
            EventClass.of(event_view.event.kind),
            span,
            round(first * scale.step, 2),
            round((last - first + 1) * scale.step, 2),
            line,
        )
