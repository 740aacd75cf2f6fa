"""A picture in its frame as SVG: title, day, body, source, release and licence in one file."""

from collections.abc import Callable
from dataclasses import dataclass

from app.figures import (
    comparison,
    events,
    ladder,
    lanes,
    pace,
    pledges,
    signings,
    tile_map,
    typeface,
)
from app.figures.drawing import Drawing
from app.figures.layout import SHEETS, Sheet
from app.figures.marks import shapes
from app.figures.palette import LIGHT
from app.figures.templates import render
from app.presenters.figures import FIGURE_KEYS
from app.record.codelists import Figure, Layout
from app.text import figures as text
from app.text.notices import situation_line
from app.view.filters import VIEW_KEYS
from app.view.lasting_query import lasting_query
from app.view.page_request import PageRequest

DRAWINGS: dict[Figure, Callable[[PageRequest, Sheet], Drawing]] = {
    Figure.LANES: lanes.drawing,
    Figure.LADDER: ladder.drawing,
    Figure.TILE_MAP: tile_map.drawing,
    Figure.COMPARISON: comparison.drawing,
    Figure.PACE: pace.drawing,
    Figure.SIGNINGS: signings.drawing,
    Figure.EVENTS: events.drawing,
    Figure.PLEDGES: pledges.drawing,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG: its size in pixels, its title and its text alternative."""

    svg: str
    width: int
    height: int
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Words in lines, and how far the first and the next ones stand below what is above."""

    lines: tuple[str, ...]
    size: float
    leading: float

    @property
    def height(self) -> float:
        """How high the lines are."""
        return len(self.lines) * self.leading


def picture(page_request: PageRequest, figure: Figure, layout: Layout = Layout.WIDE) -> Picture:
    """Return a picture of what the filters leave, laid out for one of two widths."""
    sheet = SHEETS[layout]
    drawing = DRAWINGS[figure](page_request, sheet)
    heading = title(page_request, figure)
    caption = drawing.description if drawing.chart is None else figure.caption
    head = _lines(heading, sheet, sheet.title, 1.25, bold=True)
    day = _lines(situation(page_request), sheet, sheet.text, 1.4)
    about = _lines(" ".join((caption, *drawing.notes)), sheet, sheet.text, 1.4)
    foot = _lines(text.origin(page_request.revision, page_request.release), sheet, sheet.small, 1.4)
    where = _lines(address(page_request, f"/figures/{figure}"), sheet, sheet.small, 1.4)
    body_y = round(sheet.margin + head.height + 4 + day.height + about.height + 14, 1)
    foot_y = round(body_y + drawing.height + 10, 1)
    height = round(foot_y + 4 + foot.height + where.height + sheet.margin / 2)
    svg = render(
        f"figures/{figure}.svg",
        figure=figure,
        layout=layout,
        sheet=sheet,
        colour=LIGHT,
        family=typeface.FALLBACKS,
        title=heading,
        description=f"{situation(page_request)}. {drawing.description}",
        head=head,
        day=day,
        about=about,
        foot=foot,
        where=where,
        body_y=body_y,
        foot_y=foot_y,
        height=height,
        chart=drawing.chart,
        words=text,
        shapes=shapes(),
    )
    return Picture(svg, sheet.width, height, heading, drawing.description)


def title(page_request: PageRequest, figure: Figure) -> str:
    """Return the title of a picture with the countries that it is about."""
    filters, record = page_request.filters, page_request.record
    names = [record.countries_by_code[code].name for code in filters.country]
    return text.title(figure.label, filters.group, names)


def situation(page_request: PageRequest) -> str:
    """Return the day that a picture shows, and from which sources."""
    view_params = page_request.view.view_params
    known_on = view_params.known_on.isoformat() if view_params.known_on else None
    return situation_line(view_params.as_of.isoformat(), known_on, view_params.evidence)


def address(page_request: PageRequest, path: str) -> str:
    """Return the address of a path on the day shown, whole where the site knows its own."""
    urls = page_request.urls
    own_keys = (*FIGURE_KEYS, *VIEW_KEYS)
    query = [pair for pair in lasting_query(page_request) if pair[0] in own_keys]
    return urls.absolute(urls.at(path, query))


def _lines(words: str, sheet: Sheet, size: float, leading: float, *, bold: bool = False) -> Lines:
    return Lines(
        typeface.wrapped(words, size, sheet.inner, bold=bold), size, round(size * leading, 1)
    )
