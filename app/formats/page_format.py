"""What every form of a page is given, what it says of itself, and how forms point to each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any

from app.language import Language
from app.rows.page import Listing, Page
from app.urls import Pairs
from app.view.lasting_query import lasting_query
from app.view.page_request import PageRequest

Link = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page and where it stands. `table` names its list."""

    page: Page
    page_request: PageRequest
    path: str
    table: str = "rows"

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows of the page's list."""
        return tuple(getattr(self.page, self.table, ()))

    @property
    def untranslated(self) -> frozenset[str]:
        """The texts that are English on a page in another language."""
        return self.page_request.record.untranslated | self.page.english

    @property
    def has_list(self) -> bool:
        """Whether the page has a list of its own."""
        return self.table in type(self.page).model_fields

    @property
    def has_slice(self) -> bool:
        """Whether the page's list has the part that is asked for."""
        page_slice = self.page_request.page_slice
        if page_slice is None or not isinstance(self.page, Listing):
            return True
        return page_slice.exists(self.page.count)

    def address(self, suffix: str = "", more: Pairs = ()) -> str:
        """The canonical address of the page, or of one of its forms."""
        return self.page_request.urls.at(
            alternate_path(self.path, suffix), [*self.page_request.query, *more]
        )

    def absolute(self, address: str) -> str:
        """The address with the configured scheme and host, where there is one."""
        return self.page_request.urls.absolute(address)

    def event_title(self, event_id: str) -> str:
        """The title of an event that a row of the page leads to."""
        return self.page_request.view.known_events_by_id[event_id].title

    @property
    def permanent_url(self) -> str:
        """The page's address under the query by which it answers the same later."""
        query = lasting_query(self.page_request)
        return self.absolute(self.page_request.urls.at(self.path, query))

    @property
    def cited(self) -> PageRequest:
        """The request whose answer is cited: in the newest release where the record is ahead."""
        return self.page_request.in_release or self.page_request


class Content(IntEnum):
    """What a page holds, from the least to the most."""

    TEXT = 0
    ENTRY = 1
    LIST = 2
    EVENTS = 3


class Body(Enum):
    """What the answers in a form are, for OpenAPI."""

    TEXT = "text"
    BYTES = "bytes"
    OBJECTS = "objects"

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of an answer."""
        match self:
            case Body.TEXT:
                return {"type": "string"}
            case Body.BYTES:
                return {}
            case Body.OBJECTS:
                return {"type": "array", "items": {"type": "object"}}


@dataclass(frozen=True, slots=True)
class Format:
    """One form of a page: its suffix, its media type, its name, and what writes it.

    Every page that holds at least what it `needs` has it. `part_rows` is how many rows of a long
    list it holds at once, None for all. `cites` is true of bibliographies, `is_table` of CSV; a
    `slow` one is written in a thread. `body` is its schema in OpenAPI; JSON has the page's model.
    """

    suffix: str
    media_type: str
    label: str
    about: str
    write: Callable[[BuiltPage], bytes]
    needs: Content = Content.TEXT
    cites: bool = False
    part_rows: int | None = None
    is_table: bool = False
    slow: bool = False
    body: Body = Body.TEXT


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another form."""

    label: str
    url: str
    media_type: str
    cites: bool = False


def alternate_path(path: str, suffix: str) -> str:
    """The path of a page's form: `/index.json` for the page at `/`."""
    return ("/index" if path == "/" and suffix else path) + suffix


def alternates(built_page: BuiltPage, formats: Iterable[Format]) -> tuple[Alternate, ...]:
    """The other forms of a page, with its filters."""
    others = (
        Alternate(
            form.label, built_page.address(form.suffix), form.media_type.split(";")[0], form.cites
        )
        for form in formats
    )
    return tuple(other for other in others if built_page.page_request.urls.is_answered(other.url))


def link_header(links: Iterable[Link]) -> str:
    """A Link header (RFC 8288) of relation, address and media type."""
    return ", ".join(
        f'<{url}>; rel="{relation}"' + (f'; type="{media_type}"' if media_type else "")
        for relation, url, media_type in links
    )


def language_link_header(addresses: Iterable[tuple[Language, str]]) -> str:
    """A Link header to the same page in each language; the source's is for all others too."""
    return ", ".join(
        f'<{url}>; rel="alternate"; hreflang="{tag}"'
        for language, url in addresses
        for tag in ((language.value, "x-default") if language.is_source else (language.value,))
    )
