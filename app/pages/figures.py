"""The pictures that can be taken away."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.figures import figure_row
from app.record.codelists import Figure
from app.rows.figures import FigureRow
from app.rows.page import Listing
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class FiguresPage(Listing):
    """Every picture, with its forms to save, to embed and to cite."""

    signposts = (
        Signpost(
            N_("Pictures and frames"),
            N_("Charts and maps to save, or to show in a page of your own."),
            N_(
                "picture chart graph map maps image figure embed frame widget iframe "
                "png svg infographic"
            ),
            beside=N_("download page"),
        ),
    )

    rows: tuple[FigureRow, ...] = Field(
        description="The pictures, or the part of them that was asked for."
    )


def build(page_request: PageRequest) -> FiguresPage:
    """The pictures of the countries that a request asks for."""
    rows = tuple(figure_row(page_request, figure) for figure in Figure)
    return FiguresPage(
        **page_request.about,
        title=gettext("Pictures to take with you"),
        rows=page_request.cut(rows),
        count=len(rows),
    )
