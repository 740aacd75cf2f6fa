"""The words of the charts in Ukrainian: titles of lanes and marks, and notes on the scale."""

from collections.abc import Sequence

from app.charts.swimlanes import Chart, Lane
from app.text.formatting import inline
from app.text.ukrainian.formatting import figures, say, times


def lane_title(lane: Lane) -> str:
    """The road of one country as a row of steps, for whoever cannot see its lane."""
    steps = (
        f"{inline(kind.label)} — {', '.join(dict.fromkeys(say(span.text, True) for span in spans))}"
        for kind, spans in lane.road
    )
    return f"{lane.country.name}: {'; '.join(steps)}"


def speed_note(chart: Chart) -> str:
    """How the shaded part of the chart differs; empty where there is none."""
    if not chart.axis.scale.has_later_part:
        return ""
    speed = round(chart.axis.scale.speed, 1)
    often = times(int(speed)) if speed == int(speed) else f"{figures(speed)} раза"
    return f"У затемненій частині, після саміту, час стиснуто в {often}."


def signed_share(lanes: Sequence[Lane]) -> str:
    """How many of the countries in a group of lanes have signed."""
    return f"підписали {sum(lane.signed for lane in lanes)} з {len(lanes)}"
