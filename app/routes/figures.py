"""The pictures as files: SVG, PNG and the data as CSV."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query, Request, Response

from app.figures.picture import picture
from app.figures.png import WIDTH, png
from app.formats import csv, link_header
from app.presenters.figures import figure_table
from app.record.codelists import Figure, Layout
from app.record.licences import DATA
from app.routes.drawing import drawn
from app.routes.operations import TEXT, of_figure
from app.routes.page_table import PAGES
from app.routes.pages import READING, add_preflight, slug_parameter
from app.routes.problems import UnknownFigure
from app.routes.redirects import moved
from app.routes.requests import KnownRecord, urls_of, view_request
from app.routes.responses import DATA_HEADERS, revised
from app.view import filters
from app.view.page_request import PageRequest
from app.view.picture_keys import LAYOUT, SCALE
from app.view.query_keys import QueryKey, query_model

FIGURE_ROUTE = next(page_route for page_route in PAGES if page_route.name == "figure")


@dataclass(frozen=True, slots=True)
class FigureRequest:
    """A picture of what a request asks for, and how it is to be made."""

    page_request: PageRequest
    figure: Figure
    layout: Layout
    scale: int


@dataclass(frozen=True, slots=True)
class FigureFile:
    """One form of a picture: its suffix, its media type, and what writes it."""

    suffix: str
    media_type: str
    label: str
    write: Callable[[FigureRequest], bytes]
    keys: tuple[QueryKey, ...] = ()

    @property
    def query_keys(self) -> tuple[QueryKey, ...]:
        """The keys of its query."""
        return (*FIGURE_ROUTE.query_keys(None), *self.keys)


def write_svg(figure_request: FigureRequest) -> bytes:
    """Return the picture as SVG."""
    drawn = picture(figure_request.page_request, figure_request.figure, figure_request.layout)
    return drawn.svg.encode()


def write_png(figure_request: FigureRequest) -> bytes:
    """Return the picture as PNG."""
    return png(write_svg(figure_request).decode(), WIDTH * figure_request.scale)


def write_csv(figure_request: FigureRequest) -> bytes:
    """Return the data of the picture."""
    table = figure_table(figure_request.page_request, figure_request.figure)
    return csv.lines(table.columns, table.rows)


FILES = (
    FigureFile(".svg", "image/svg+xml", "SVG", write_svg, (LAYOUT,)),
    FigureFile(".png", "image/png", "PNG", write_png, (LAYOUT, SCALE)),
    FigureFile(".csv", "text/csv; charset=utf-8", "CSV", write_csv),
)


def add(app: FastAPI) -> None:
    """Add the routes."""
    for file in FILES:
        schema: dict[str, Any] | None = None if file.suffix == ".png" else TEXT
        app.add_api_route(
            f"/figures/{{slug:slug}}{file.suffix}",
            endpoint(file),
            methods=READING,
            dependencies=[Depends(slug_parameter)],
            **of_figure(file.label, file.media_type, schema),
        )
        add_preflight(app, f"/figures/{{slug:slug}}{file.suffix}")


def endpoint(file: FigureFile) -> Callable[..., Awaitable[Response]]:
    """Return the endpoint of one form, which is written in a thread."""
    model = query_model(file.query_keys)

    async def figure_file(
        request: Request,
        record: KnownRecord,
        query: Annotated[model, Query()],  # type: ignore[valid-type]
    ) -> Response:
        name = request.path_params["slug"]
        figure = figure_named(name)
        if figure != name:
            return moved(request, f"/figures/{figure}{file.suffix}")
        page_request = view_request(request, filters.resolved(query, record))
        layouts, scales = getattr(query, "layout", []), getattr(query, "scale", [])
        figure_request = FigureRequest(
            page_request,
            figure,
            layout=layouts[0] if layouts else Layout.WIDE,
            scale=scales[0] if scales else 1,
        )
        content = await drawn(partial(file.write, figure_request))
        page_address = urls_of(request).at(f"/figures/{figure}", page_request.query)
        links = link_header(
            [("alternate", page_address, "text/html"), ("license", DATA.url, None)],
        )
        headers = DATA_HEADERS | revised(page_request) | {"Link": links}
        return Response(content, headers=headers | {"Content-Type": file.media_type})

    return figure_file


def figure_named(name: str) -> Figure:
    """Return the picture of a name, however its letters are written. Raises UnknownFigure."""
    figure = next((figure for figure in Figure if figure == name.lower()), None)
    if figure is None:
        raise UnknownFigure
    return figure


def file_paths() -> list[str]:
    """Return the path of every file."""
    return [f"/figures/{figure}{file.suffix}" for figure in Figure for file in FILES]


def declared() -> Iterator[tuple[str, tuple[QueryKey, ...]]]:
    """Yield every path with the keys of its query."""
    for file in FILES:
        yield f"/figures/{{slug}}{file.suffix}", file.query_keys
