"""What every form of a page is given, what it says of itself, and how forms point to each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from app.presenters.rows import Page
from app.urls import Pairs
from app.view.page_request import Asked

Link = tuple[str, str, str | None]
One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Shown:
    """A page and where it stands. `table` names its list."""

    page: Page
    asked: Asked
    path: str
    table: str = "rows"

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows of the page's list."""
        return tuple(getattr(self.page, self.table, ()))

    def once(self, form: str, row: object, write: Callable[[], One]) -> One:
        """What is written of a row in a form, written once where the view keeps the row."""
        view = self.asked.view
        found: One | None = view.written(form, row)
        return view.write(form, row, write()) if found is None else found

    def here(self, suffix: str = "", more: Pairs = ()) -> str:
        """The canonical address of the page, or of one of its forms."""
        return self.asked.urls.at(twin(self.path, suffix), [*self.asked.query, *more])

    def absolute(self, address: str) -> str:
        """The address with the configured scheme and host, where there is one."""
        return self.asked.urls.absolute(address)

    @property
    def lasting(self) -> str:
        """The page's address with both clocks in it, so that it stays the same tomorrow."""
        given = dict(self.asked.query)
        clocks = {"as_of": self.page.as_of, "known_on": self.page.known_on}
        pairs = [pair for pair in self.asked.query if pair[0] not in clocks]
        pinned = [(name, given.get(name, day)) for name, day in clocks.items()]
        return self.absolute(self.asked.urls.at(self.path, [*pairs, *pinned]))


@dataclass(frozen=True, slots=True)
class Format:
    """One form of a page: its suffix, its media type, its name, and what writes it."""

    suffix: str
    media_type: str
    label: str
    about: str
    write: Callable[[Shown], bytes]
    cites: bool = False


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page in another form."""

    label: str
    url: str
    media_type: str
    cites: bool = False


def twin(path: str, suffix: str) -> str:
    """The path of a page's form: `/index.json` for the page at `/`."""
    return ("/index" if path == "/" and suffix else path) + suffix


def twins(shown: Shown, formats: Iterable[Format]) -> tuple[Twin, ...]:
    """The other forms of a page, with its filters."""
    return tuple(
        Twin(form.label, shown.here(form.suffix), form.media_type.split(";")[0], form.cites)
        for form in formats
    )


def link_header(links: Iterable[Link]) -> str:
    """A Link header (RFC 8288) of relation, address and media type."""
    return ", ".join(
        f'<{url}>; rel="{relation}"' + (f'; type="{media_type}"' if media_type else "")
        for relation, url, media_type in links
    )
