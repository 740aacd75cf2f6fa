"""The lanes in pixels: one line for each country, on one axis."""

from dataclasses import dataclass

from app.charts import swimlanes
from app.charts.swimlanes import Chart, Lane
from app.figures.drawing import Drawing
from app.figures.layout import (
    NAME_GAP,
    Label,
    Legend,
    Sheet,
    column_width,
    labels_with_room,
    legend,
    name_column,
)
from app.figures.typeface import fitted
from app.language import gettext
from app.presenters.figures.countries import country_codes
from app.record.codelists import Mark, Status
from app.text import charts as chart_text
from app.text import figures as text
from app.text.formatting import month, say
from app.view.page_request import PageRequest

ROW, HEAD, AXIS, TICK = 20, 26, 36, 10
# Stands in the legend for the days that an inexact date can mean.
SPAN = "span"


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One lane at its height, with the words before and behind it."""

    lane: Lane
    y: float
    name: str
    end: str


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The head of a group of lanes: whether it is of the G7, and how many have signed."""

    members: bool
    y: float
    share: str


@dataclass(frozen=True, slots=True)
class LaneDrawing:
    """The lanes with their places in pixels."""

    chart: Chart
    legend: Legend
    axis_y: float
    left: float
    width: float
    right: float
    bottom: float
    heads: tuple[GroupHead, ...]
    rows: tuple[LaneRow, ...]
    ticks: tuple[Label, ...]
    begins: str
    summit: str
    now: str | None

    def x(self, at: float) -> float:
        """The place of so many percent of the lane."""
        return round(self.left + at * self.width / 100, 1)

    def length(self, share: float) -> float:
        """The width of so many percent of the lane."""
        return round(share * self.width / 100, 1)


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the lanes of the countries that the filters leave."""
    chart = swimlanes.chart(page_request.view, country_codes(page_request))
    if not chart.lanes:
        return Drawing(None, 0, text.lanes(chart))
    names = [lane.country.name for lane in chart.lanes]
    label = name_column(names, sheet.text, *((110, 130) if sheet.is_narrow else (122, 150)))
    end = 0 if sheet.is_narrow else column_width(map(_end, chart.lanes), sheet.small)
    left, width = sheet.margin + label, sheet.inner - label - end
    key = legend([*chart.key, SPAN], _sign_label, sheet.small, sheet.inner)
    axis_y = key.height + 12
    heads, rows, bottom = _rows(chart, axis_y + AXIS, sheet, label)
    speed = chart_text.speed_note(chart)
    lanes = LaneDrawing(
        chart=chart,
        legend=key,
        axis_y=axis_y,
        left=left,
        width=width,
        right=left + width,
        bottom=bottom,
        heads=heads,
        rows=rows,
        ticks=_ticks(chart, left, width),
        begins=say(chart.axis.scale.begins.isoformat(), True),
        summit=say(chart.axis.scale.summit.isoformat(), True),
        now=_now(chart, sheet),
    )
    return Drawing(lanes, bottom + 6, text.lanes(chart), (speed,) if speed else ())


def _sign_label(sign: Mark | str) -> str:
    return sign.label if isinstance(sign, Mark) else gettext(text.SOME_DAY)


def _rows(
    chart: Chart, y: float, sheet: Sheet, label: float
) -> tuple[tuple[GroupHead, ...], tuple[LaneRow, ...], float]:
    heads, rows = [], []
    for members, lanes in ((True, chart.members), (False, chart.others)):
        if not lanes:
            continue
        heads.append(GroupHead(members, y, chart_text.signed_share(lanes)))
        y += HEAD
        for lane in lanes:
            name = fitted(lane.country.name, sheet.text, label - NAME_GAP)
            rows.append(LaneRow(lane, y, name, "" if sheet.is_narrow else _end(lane)))
            y += ROW
    return tuple(heads), tuple(rows), y


def _end(lane: Lane) -> str:
    """The day of signing, or the rung."""
    if lane.signed and lane.since:
        return say(lane.since.text, True)
    return gettext(text.JOINED_ONLY) if lane.status is Status.JOINED else lane.status.label


def _ticks(chart: Chart, left: float, width: float) -> tuple[Label, ...]:
    """The labels of months with room, those of years first."""
    major = [tick for tick in chart.axis.ticks if not tick.minor]
    ticks = sorted(major, key=lambda tick: (tick.day.month != 1, tick.day))
    places = [(left + tick.at * width / 100, month(tick.day)) for tick in ticks]
    # The line of the day would go through a label.
    now = chart.axis.now
    line = () if now is None else (Label(left + now * width / 100, ""),)
    return labels_with_room(places, TICK, 6, line)


def _now(chart: Chart, sheet: Sheet) -> str | None:
    if sheet.is_narrow or not chart.axis.now_labelled:
        return None
    return say(chart.axis.as_of.isoformat(), True)
