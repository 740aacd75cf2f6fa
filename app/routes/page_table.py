"""The table of pages: path, filters, model and template of each. Routes are made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.formats import EVENTS, EVERYWHERE, LIST, Format, alternate_path
from app.pages import (
    about,
    accessibility,
    agreements,
    compare,
    countries,
    dashboard,
    data,
    disputes,
    documents,
    pace,
    people,
    pledges,
    search,
    signings,
    sources,
    timeline,
)
from app.presenters.rows import Listing, Page
from app.record.record import Record
from app.view.filters import VIEW_KEYS
from app.view.page_request import PageRequest


@dataclass(frozen=True, slots=True)
class PageRoute:
    """One page of the site: where it stands, what it shows, and in which forms it is had.

    `slugs` lists the names that its path can end in, `aliased` tells that things have other
    names, `table` is the list that its CSV, feed and calendar hold, `most` how many rows of it
    readers get at once, None for all.
    """

    name: str
    path: str
    build: Callable[[PageRequest], Page | None]
    model: type[Page]
    keys: tuple[str, ...] = ()
    slugs: Callable[[Record], tuple[str, ...]] | None = None
    formats: tuple[Format, ...] = EVERYWHERE
    table: str = "rows"
    aliased: bool = False
    most: int | None = 250

    @property
    def template(self) -> str:
        """The template that shows it."""
        return f"{self.name}.html"

    @property
    def known_keys(self) -> tuple[str, ...]:
        """The filters that it understands; every page has the clocks and the evidence."""
        return (*self.keys, *VIEW_KEYS)

    @property
    def paged(self) -> bool:
        """Whether its JSON comes in parts when the list is long."""
        return issubclass(self.model, Listing) and self.table in self.model.model_fields

    def path_of(self, form: Format) -> str:
        """The path of one of its forms, as OpenAPI writes it."""
        return alternate_path(self.path, form.suffix)

    def slug(self, given: str, record: Record) -> str:
        """The name that a path means: lower case, and a country's own for its code."""
        name = given.lower()
        if self.aliased and name in record.country_codes_by_name:
            return record.countries_by_code[record.country_codes_by_name[name]].slug
        return name if self.slugs and name in self.slugs(record) else given

    def address(self, slug: str = "") -> str:
        """The page's path with its slug."""
        return self.path.replace("{slug}", slug)


LISTED = ("group", "country", "status", "q")
PAGES: tuple[PageRoute, ...] = (
    PageRoute(
        "dashboard", "/", dashboard.page, dashboard.Dashboard, ("group", "status"), formats=LIST
    ),
    PageRoute(
        "timeline",
        "/timeline",
        timeline.page,
        timeline.Timeline,
        ("group", "country", "kind", "status", "from", "to", "q"),
        formats=EVENTS,
    ),
    PageRoute(
        "event",
        "/events/{slug}",
        timeline.event,
        timeline.EventPage,
        slugs=lambda record: tuple(record.events_by_id),
    ),
    PageRoute("countries", "/countries", countries.page, countries.Countries, LISTED, formats=LIST),
    PageRoute(
        "country",
        "/countries/{slug}",
        countries.country,
        countries.CountryPage,
        slugs=lambda record: tuple(one.slug for one in record.countries),
        formats=EVENTS,
        table="events",
        aliased=True,
        most=100,
    ),
    PageRoute(
        "agreements", "/agreements", agreements.page, agreements.Agreements, LISTED, formats=LIST
    ),
    PageRoute(
        "agreement",
        "/agreements/{slug}",
        agreements.agreement,
        agreements.AgreementPage,
        slugs=lambda record: tuple(record.agreements_by_id),
    ),
    PageRoute(
        "compare",
        "/compare",
        compare.page,
        compare.Compare,
        ("group", "country", "agreement", "theme", "year", "sort"),
        formats=LIST,
        most=None,
    ),
    PageRoute(
        "pledges",
        "/pledges",
        pledges.page,
        pledges.Pledges,
        ("group", "country", "agreement", "theme", "year"),
        formats=LIST,
    ),
    PageRoute(
        "signings",
        "/signings",
        signings.page,
        signings.Signings,
        ("group", "from", "to"),
        formats=LIST,
    ),
    PageRoute("pace", "/pace", pace.page, pace.PacePage, ("group",), formats=LIST),
    PageRoute("disputes", "/disputes", disputes.page, disputes.Disputes, formats=LIST),
    PageRoute(
        "dispute",
        "/disputes/{slug}",
        disputes.one,
        disputes.DisputePage,
        slugs=lambda record: tuple(one.id for one in record.disputes),
    ),
    PageRoute("gaps", "/gaps", disputes.gap_page, disputes.Gaps, formats=LIST),
    PageRoute("documents", "/documents", documents.page, documents.Documents, formats=LIST),
    PageRoute(
        "document",
        "/documents/{slug}",
        documents.document,
        documents.DocumentPage,
        slugs=lambda record: tuple(one.id for one in record.documents),
    ),
    PageRoute("people", "/people", people.page, people.People, ("q",), formats=LIST),
    PageRoute(
        "person",
        "/people/{slug}",
        people.person,
        people.PersonPage,
        slugs=lambda record: tuple(record.people_by_id),
        formats=LIST,
        table="events",
    ),
    PageRoute(
        "sources",
        "/sources",
        sources.page,
        sources.Sources,
        ("source_kind", "collection", "q"),
        formats=LIST,
    ),
    PageRoute(
        "source",
        "/sources/{slug}",
        sources.source,
        sources.SourcePage,
        slugs=lambda record: tuple(record.sources_by_id),
        formats=LIST,
        table="passages",
    ),
    PageRoute(
        "found",
        "/search",
        search.page,
        search.Found,
        ("q",),
        formats=LIST,
        table="matches",
        most=50,
    ),
    PageRoute("about", "/about", about.page, about.About),
    PageRoute("accessibility", "/accessibility", accessibility.page, accessibility.Accessibility),
    PageRoute("data", "/data", data.page, data.DataPage),
)
