"""What the pictures draw, as tables, one module a picture; and where each picture is had."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.presenters.figures import (
    comparison,
    events,
    ladder,
    lanes,
    pace,
    pledges,
    signings,
    tile_map,
)
from app.record.codelists import Figure
from app.rows.figures import FigureRow
from app.view.page_request import PageRequest

Row = tuple[Any, ...]
# The filters that change a picture, beside the clocks and the evidence.
FIGURE_KEYS = ("group", "country")
TABLES: dict[Figure, tuple[tuple[str, ...], Callable[[PageRequest], Iterator[Row]]]] = {
    Figure.LANES: (lanes.COLUMNS, lanes.rows),
    Figure.LADDER: (ladder.COLUMNS, ladder.rows),
    Figure.TILE_MAP: (tile_map.COLUMNS, tile_map.rows),
    Figure.COMPARISON: (comparison.COLUMNS, comparison.rows),
    Figure.PACE: (pace.COLUMNS, pace.rows),
    Figure.SIGNINGS: (signings.COLUMNS, signings.rows),
    Figure.EVENTS: (events.COLUMNS, events.rows),
    Figure.PLEDGES: (pledges.COLUMNS, pledges.rows),
}


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The data of a picture: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def figure_table(page_request: PageRequest, figure: Figure) -> FigureTable:
    """Return the data of a picture."""
    columns, rows = TABLES[figure]
    return FigureTable(columns, tuple(rows(page_request)))


def figure_row(page_request: PageRequest, figure: Figure) -> FigureRow:
    """Return the addresses of a picture with the filters of a request."""
    urls = page_request.urls
    query = [pair for pair in page_request.query if pair[0] in FIGURE_KEYS]

    def at(path: str) -> str:
        return urls.to(path, query)

    return FigureRow(
        name=figure,
        label=figure.label,
        caption=figure.caption,
        url=at(f"/figures/{figure}"),
        svg=at(f"/figures/{figure}.svg"),
        png=at(f"/figures/{figure}.png"),
        csv=at(f"/figures/{figure}.csv"),
        embed=at(f"/embed/{figure}"),
        shown_on=urls.to(figure.page),
    )
