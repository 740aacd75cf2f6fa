"""What a page of the site is to its routes: path, filters, model, forms and parts."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.exceptions import HTTPException

from app.formats import EVERYWHERE, Format, alternate_path
from app.formats.csv import BOM
from app.record.record import Record
from app.routes.problems import NoSuchPage
from app.rows.page import Listing, Page
from app.view.filters import FILTER_BY_NAME, VIEW_KEYS
from app.view.page_request import PageRequest
from app.view.pagination import CURSOR
from app.view.query_keys import QueryKey
from app.view.site_page import SitePage


@dataclass(frozen=True, slots=True)
class PageRoute:
    """One page of the site.

    `slugs` lists the names that its path can end in, and `other_name` finds the slug of a thing by
    another of its names. `table` is the list that its CSV, feed and calendar hold, `html_rows` how
    many rows of it readers get at once, None for all. A `slow` page is built in a thread. `missing`
    is what is raised where a name leads to nothing; `part` is the part of the record that has its
    slugs, where they are entries of it.
    """

    name: str
    path: str
    build: Callable[[PageRequest], Page | None]
    model: type[Page]
    keys: tuple[str, ...] = ()
    slugs: Callable[[Record], tuple[str, ...]] | None = None
    formats: tuple[Format, ...] = EVERYWHERE
    table: str = "rows"
    other_name: Callable[[Record, str], str | None] | None = None
    html_rows: int | None = 250
    slow: bool = False
    part: str = ""
    missing: Callable[[], HTTPException] = NoSuchPage

    @property
    def template(self) -> str:
        """The template that shows it."""
        return f"{self.name}.html"

    @property
    def about(self) -> str:
        """What the page is, in the words of its model."""
        return (self.model.__doc__ or "").strip()

    @property
    def site_pages(self) -> tuple[SitePage, ...]:
        """The page and its parts as a search finds them."""
        return tuple(
            SitePage(self.name, self.path, self.keys, signpost, self.build)
            for signpost in self.model.signposts
        )

    @property
    def known_keys(self) -> tuple[str, ...]:
        """The names of the filters that it understands; every page has the clocks."""
        return (*self.keys, *VIEW_KEYS)

    def query_keys(self, form: Format | None) -> tuple[QueryKey, ...]:
        """Return the keys of its query in one form, None for HTML; a cursor where it has parts."""
        filter_keys = tuple(FILTER_BY_NAME[name] for name in self.known_keys)
        own_keys = (BOM,) if form and form.is_table else ()
        return (*filter_keys, *own_keys, *((CURSOR,) if self.part_rows(form) else ()))

    def part_rows(self, form: Format | None) -> int | None:
        """Return how many rows a part of its list has in one form; None where it has no parts."""
        if not (issubclass(self.model, Listing) and self.table in self.model.model_fields):
            return None
        return form.part_rows if form else self.html_rows

    def path_of(self, form: Format | None) -> str:
        """Return the path of one of its forms, as OpenAPI writes it."""
        return alternate_path(self.path, form.suffix if form else "")

    def slug(self, name: str, record: Record) -> str:
        """Return the slug that a name in a path means; the name itself where it means none."""
        folded = name.lower()
        if self.slugs and folded in self.slugs(record):
            return folded
        return (self.other_name and self.other_name(record, folded)) or name

    def address(self, slug: str = "") -> str:
        """Return the page's path with its slug."""
        return self.path.replace("{slug}", slug)

    def addresses(self, record: Record, form: Format | None = None) -> list[str]:
        """Return the paths of all its pages in one form, None for HTML."""
        path = self.path_of(form)
        slugs = self.slugs(record) if self.slugs else ("",)
        return [path.replace("{slug}", slug) for slug in slugs]
