"""What other sites can take of a page: its image, its frame, its pictures."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from app.figures.frames import Frame, agreement_frame, country_frame
from app.formats import alternate_path
from app.presenters.figures import FIGURE_KEYS, figure_row
from app.record.codelists import Figure
from app.routes.context.address import PageAddress
from app.rows.figures import FigureRow
from app.urls import Pairs, Urls
from app.view.filters import VIEW_KEYS

# The picture that stands for a page which has several.
FIGURE_BY_PAGE = {figure.page: figure for figure in reversed(Figure)}
CARD_FRAMES = {"/countries": country_frame, "/agreements": agreement_frame}
FRAMED_FOLDERS = ("/figures", *CARD_FRAMES)
OEMBED_FORMATS = (("json", "application/json"), ("xml", "text/xml"))


@dataclass(frozen=True, slots=True)
class Discovery:
    """Where a program learns how to show a page in a frame (oEmbed)."""

    media_type: str
    url: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """What other sites can take of the page at an address."""

    address: PageAddress

    @property
    def image(self) -> str:
        """The address of the page's image, whole where the site knows its own."""
        page_request = self.address.page_request
        # The page of the interface is no page of the record, and has the image of the first page.
        path = "/" if self.address.path == "/docs" else self.address.path
        query = self.address.query if path == self.address.path else []
        return page_request.urls.absolute(page_request.urls.at(image_path(path), query))

    @property
    def discovery(self) -> tuple[Discovery, ...]:
        """How to show the page in a frame; empty where it has none or no address of its own."""
        if not has_frame(self.address.path):
            return ()
        return discovery_links(
            self.address.page_request.urls,
            self.address.path,
            [pair for pair in self.address.query if pair[0] in (*FIGURE_KEYS, *VIEW_KEYS)],
        )

    @property
    def card(self) -> Frame | None:
        """The frame of the page's card, None where it has none."""
        folder, _, name = self.address.path.rpartition("/")
        frame = CARD_FRAMES.get(folder)
        return frame(self.address.page_request, name) if frame else None

    def figure(self, name: str) -> FigureRow:
        """The addresses of a picture of what the page shows."""
        figure = next(figure for figure in Figure if figure == name)
        return figure_row(self.address.page_request, figure)


def image_path(path: str) -> str:
    """The path of the image of a page."""
    return "/preview" + alternate_path(path, ".png")


def has_frame(path: str) -> bool:
    """Whether a page can be shown in a frame, as a picture or as a card."""
    return path in FIGURE_BY_PAGE or path.rpartition("/")[0] in FRAMED_FOLDERS


def discovery_links(urls: Urls, path: str, query: Pairs) -> tuple[Discovery, ...]:
    """The links for a page; none without a base address, for these have to be absolute."""
    if not urlsplit(urls.base_url).netloc:
        return ()
    page_url = urls.absolute(urls.at(path, query))
    return tuple(
        Discovery(
            f"{media_type}+oembed",
            urls.absolute(urls.at("/oembed", (("url", page_url), ("format", name)))),
        )
        for name, media_type in OEMBED_FORMATS
    )
