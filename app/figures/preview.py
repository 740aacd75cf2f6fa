"""The image that other sites show beside a link to a page: its name, its status and its day."""

from dataclasses import dataclass

from app.charts.scale import Axis, axis_of
from app.charts.swimlanes import Lane, lane_of
from app.figures import typeface
from app.figures.marks import shapes
from app.figures.palette import LIGHT
from app.figures.picture import situation
from app.figures.templates import render
from app.text.formatting import capital
from app.text.releases import state
from app.view.page_request import PageRequest

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
HEADING, SENTENCE, SMALL = 64, 34, 26
HEADING_LINES, SENTENCE_LINES = 3, 4
LANE_WIDTH, MARK_SCALE = WIDTH - 2 * MARGIN, 2.5


@dataclass(frozen=True, slots=True)
class PreviewLane:
    """The lane of one country across the whole image."""

    lane: Lane
    axis: Axis

    def x(self, at: float) -> float:
        """The place of so many percent of the lane, in pixels of the drawing before scaling."""
        return round(at * LANE_WIDTH / 100 / MARK_SCALE, 1)


def preview(page_request: PageRequest, heading: str, sentence: str, code: str | None = None) -> str:
    """Return the image as SVG, with the lane of the country of that code, if it has one."""
    lane = _lane(page_request, code) if code else None
    most = SENTENCE_LINES - 1 if lane else SENTENCE_LINES
    foot = f"{situation(page_request)}. " + capital(
        state(page_request.revision, page_request.release)
    )
    heading_lines = _cut(heading, HEADING, HEADING_LINES, bold=True)
    return render(
        "figures/preview.svg",
        figure="preview",
        layout="wide",
        colour=LIGHT,
        family=typeface.FALLBACKS,
        shapes=shapes(),
        heading=heading_lines,
        sentence=_cut(sentence, SENTENCE, most + HEADING_LINES - len(heading_lines)),
        foot=foot,
        foot_size=_size_with_room(foot, SMALL),
        lane=lane,
        width=WIDTH,
        height=HEIGHT,
        margin=MARGIN,
        scale=MARK_SCALE,
    )


def _lane(page_request: PageRequest, code: str) -> PreviewLane | None:
    """The lane of a country that stands on the ladder."""
    view = page_request.view
    country = view.record.countries_by_code.get(code)
    if country is None or not view.standings_by_country[code].decided_by:
        return None
    axis = axis_of(view)
    return PreviewLane(lane_of(view, country, axis.scale), axis)


def _size_with_room(words: str, size: float) -> float:
    """The size at which words fit on one line, at most the one given."""
    share = (WIDTH - 2 * MARGIN) / typeface.width(words, size)
    return round(size * share - 0.05, 1) if share < 1 else size


def _cut(words: str, size: float, most: int, *, bold: bool = False) -> tuple[str, ...]:
    """The words in lines, the last one ending in an ellipsis where there are too many."""
    lines = typeface.wrapped(words, size, WIDTH - 2 * MARGIN, bold=bold)
    if len(lines) <= most:
        return lines
    overflow = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], typeface.fitted(overflow, size, WIDTH - 2 * MARGIN, bold=bold))
