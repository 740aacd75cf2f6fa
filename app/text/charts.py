"""The words of the charts: titles of lanes and marks, and notes on the scale."""

from collections.abc import Sequence

from app.charts.swimlanes import Chart, Lane
from app.language import in_each_language
from app.text.formatting import figures, inline, say


@in_each_language
def lane_title(lane: Lane) -> str:
    """The road of one country as a row of steps, for whoever cannot see its lane."""
    steps = (
        f"{inline(kind.label)} {', '.join(dict.fromkeys(say(span.text, True) for span in spans))}"
        for kind, spans in lane.road
    )
    return f"{lane.country.name}: {'; '.join(steps)}"


@in_each_language
def speed_note(chart: Chart) -> str:
    """How the shaded part of the chart differs; empty where there is none."""
    if not chart.axis.scale.has_later_part:
        return ""
    times = figures(round(chart.axis.scale.speed, 1))
    return f"In the shaded part, after the summit, the same width holds {times} times as many days."


@in_each_language
def signed_share(lanes: Sequence[Lane]) -> str:
    """How many of the countries in a group of lanes have signed."""
    return f"{sum(lane.signed for lane in lanes)} of {len(lanes)} signed"
