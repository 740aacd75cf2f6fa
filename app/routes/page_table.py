"""The table of pages: path, filters, model and template of each. Routes are made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.formats import EVENTS, EVERYWHERE, LIST, Format, alternate_path
from app.pages import (
    about,
    accessibility,
    agreement,
    agreements,
    compare,
    countries,
    country,
    dashboard,
    data,
    dispute,
    disputes,
    document,
    documents,
    event,
    gaps,
    pace,
    people,
    person,
    pledges,
    search,
    signings,
    source,
    sources,
    timeline,
)
from app.record.record import Record
from app.rows.page import Listing, Page
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
        if self.aliased and name in record.country_names:
            return record.country[record.country_names[name]].slug
        return name if self.slugs and name in self.slugs(record) else given

    def address(self, slug: str = "") -> str:
        """The page's path with its slug."""
        return self.path.replace("{slug}", slug)


LISTED = ("group", "country", "status", "q")
PAGES: tuple[PageRoute, ...] = (
    PageRoute(
        "dashboard",
        "/",
        dashboard.build,
        dashboard.DashboardPage,
        ("group", "status"),
        formats=LIST,
    ),
    PageRoute(
        "timeline",
        "/timeline",
        timeline.build,
        timeline.TimelinePage,
        ("group", "country", "kind", "status", "from", "to", "q"),
        formats=EVENTS,
    ),
    PageRoute(
        "event",
        "/events/{slug}",
        event.build,
        event.EventPage,
        slugs=lambda record: tuple(record.event),
    ),
    PageRoute(
        "countries", "/countries", countries.build, countries.CountriesPage, LISTED, formats=LIST
    ),
    PageRoute(
        "country",
        "/countries/{slug}",
        country.build,
        country.CountryPage,
        slugs=lambda record: tuple(one.slug for one in record.countries),
        formats=EVENTS,
        table="events",
        aliased=True,
        most=100,
    ),
    PageRoute(
        "agreements",
        "/agreements",
        agreements.build,
        agreements.AgreementsPage,
        LISTED,
        formats=LIST,
    ),
    PageRoute(
        "agreement",
        "/agreements/{slug}",
        agreement.build,
        agreement.AgreementPage,
        slugs=lambda record: tuple(record.agreement),
    ),
    PageRoute(
        "compare",
        "/compare",
        compare.build,
        compare.ComparePage,
        ("group", "country", "agreement", "theme", "year", "sort"),
        formats=LIST,
        most=None,
    ),
    PageRoute(
        "pledges",
        "/pledges",
        pledges.build,
        pledges.PledgesPage,
        ("group", "country", "agreement", "theme", "year"),
        formats=LIST,
    ),
    PageRoute(
        "signings",
        "/signings",
        signings.build,
        signings.SigningsPage,
        ("group", "from", "to"),
        formats=LIST,
    ),
    PageRoute("pace", "/pace", pace.build, pace.PacePage, ("group",), formats=LIST),
    PageRoute("disputes", "/disputes", disputes.build, disputes.DisputesPage, formats=LIST),
    PageRoute(
        "dispute",
        "/disputes/{slug}",
        dispute.build,
        dispute.DisputePage,
        slugs=lambda record: tuple(one.id for one in record.disputes),
    ),
    PageRoute("gaps", "/gaps", gaps.build, gaps.GapsPage, formats=LIST),
    PageRoute("documents", "/documents", documents.build, documents.DocumentsPage, formats=LIST),
    PageRoute(
        "document",
        "/documents/{slug}",
        document.build,
        document.DocumentPage,
        slugs=lambda record: tuple(one.id for one in record.documents),
    ),
    PageRoute("people", "/people", people.build, people.PeoplePage, ("q",), formats=LIST),
    PageRoute(
        "person",
        "/people/{slug}",
        person.build,
        person.PersonPage,
        slugs=lambda record: tuple(record.person),
        formats=LIST,
        table="events",
    ),
    PageRoute(
        "sources",
        "/sources",
        sources.build,
        sources.SourcesPage,
        ("source_kind", "collection", "q"),
        formats=LIST,
    ),
    PageRoute(
        "source",
        "/sources/{slug}",
        source.build,
        source.SourcePage,
        slugs=lambda record: tuple(record.source),
        formats=LIST,
        table="passages",
    ),
    PageRoute(
        "found",
        "/search",
        search.build,
        search.SearchPage,
        ("q",),
        formats=LIST,
        table="matches",
        most=50,
    ),
    PageRoute("about", "/about", about.build, about.AboutPage),
    PageRoute(
        "accessibility", "/accessibility", accessibility.build, accessibility.AccessibilityPage
    ),
    PageRoute("data", "/data", data.build, data.DataPage),
)
