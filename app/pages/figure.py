"""One picture, with the numbers that it draws."""

from pydantic import Field

from app.figures.frames import figure_frame, image_code
from app.figures.picture import picture as drawn
from app.figures.picture import situation, title
from app.presenters.figures import figure_row, figure_table
from app.record.codelists import Figure
from app.rows.figures import FigureRow, FrameRow
from app.rows.page import Page
from app.view.page_request import PageRequest

Cell = str | int | float | bool | None


class FigurePage(Page):
    """One picture: where to save it, how to embed it, and its data."""

    figure: FigureRow = Field(description="The picture and the addresses of its forms.")
    heading: str = Field(description="Its title with the countries that it is about.")
    situation: str = Field(description="The day that it shows, and from which sources.")
    description: str = Field(description="What it shows, for whoever cannot see it.")
    width: int = Field(description="Its width in pixels.")
    height: int = Field(description="Its height in pixels.")
    frame: FrameRow = Field(description="How to show it in a page of another site.")
    image_code: str = Field(
        description="HTML that shows it as an image of the day shown, which leads to its page."
    )
    columns: tuple[str, ...] = Field(description="The names of the columns of its data.")
    data: tuple[tuple[Cell, ...], ...] = Field(description="What it draws, one row for each thing.")


def build(page_request: PageRequest) -> FigurePage | None:
    """One picture, or None if there is none of that name."""
    figure = next((figure for figure in Figure if figure == page_request.slug), None)
    if figure is None:
        return None
    table, frame = figure_table(page_request, figure), figure_frame(page_request, figure)
    picture = drawn(page_request, figure)
    return FigurePage(
        **page_request.about,
        title=figure.label,
        figure=figure_row(page_request, figure),
        heading=title(page_request, figure),
        situation=situation(page_request),
        description=picture.description,
        width=picture.width,
        height=picture.height,
        frame=FrameRow(
            src=frame.src,
            code=frame.code(),
            width=frame.wide,
            height=frame.height,
            narrow_height=frame.narrow_height,
        ),
        image_code=image_code(page_request, figure),
        columns=table.columns,
        data=tuple(tuple(_cell(value) for value in row) for row in table.rows),
    )


def _cell(value: object) -> Cell:
    """A value as JSON has it: days and members of code lists as texts."""
    return value if isinstance(value, int | float | bool | None) else str(value)
