"""The table of pages: path, filters, model and template of each. Routes are made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.asked import Asked
from app.filters import LENS
from app.models import Page
from app.pages import (
    about,
    accessibility,
    agreements,
    compare,
    countries,
    dashboard,
    disputes,
    documents,
    found,
    pace,
    people,
    pledges,
    signings,
    sources,
    timeline,
)
from app.record import Record


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of the site. `slugs` lists the names that its path can end in."""

    name: str
    path: str
    build: Callable[[Asked], Page | None]
    model: type[Page]
    keys: tuple[str, ...] = ()
    slugs: Callable[[Record], tuple[str, ...]] | None = None

    @property
    def template(self) -> str:
        """The template that shows it."""
        return f"{self.name}.html"

    @property
    def known_keys(self) -> tuple[str, ...]:
        """The filters that it understands; every page has the clocks and the evidence."""
        return (*self.keys, *LENS)

    def address(self, slug: str = "") -> str:
        """The page's path with its slug."""
        return self.path.replace("{slug}", slug)


LISTED = ("group", "country", "status", "q")
PAGES: tuple[Entry, ...] = (
    Entry("dashboard", "/", dashboard.page, dashboard.Dashboard, ("group", "status")),
    Entry(
        "timeline",
        "/timeline",
        timeline.page,
        timeline.Timeline,
        ("group", "country", "kind", "status", "from", "to", "q"),
    ),
    Entry(
        "event",
        "/events/{slug}",
        timeline.event,
        timeline.EventPage,
        slugs=lambda record: tuple(record.event),
    ),
    Entry("countries", "/countries", countries.page, countries.Countries, LISTED),
    Entry(
        "country",
        "/countries/{slug}",
        countries.country,
        countries.CountryPage,
        slugs=lambda record: tuple(one.slug for one in record.countries),
    ),
    Entry("agreements", "/agreements", agreements.page, agreements.Agreements, LISTED),
    Entry(
        "agreement",
        "/agreements/{slug}",
        agreements.agreement,
        agreements.AgreementPage,
        slugs=lambda record: tuple(record.agreement),
    ),
    Entry(
        "compare",
        "/compare",
        compare.page,
        compare.Compare,
        ("group", "country", "agreement", "theme", "year", "sort"),
    ),
    Entry(
        "pledges",
        "/pledges",
        pledges.page,
        pledges.Pledges,
        ("group", "country", "agreement", "theme", "year"),
    ),
    Entry("signings", "/signings", signings.page, signings.Signings, ("group", "from", "to")),
    Entry("pace", "/pace", pace.page, pace.Pace, ("group",)),
    Entry("disputes", "/disputes", disputes.page, disputes.Disputes),
    Entry(
        "dispute",
        "/disputes/{slug}",
        disputes.one,
        disputes.DisputePage,
        slugs=lambda record: tuple(one.id for one in record.disputes),
    ),
    Entry("gaps", "/gaps", disputes.gap_page, disputes.Gaps),
    Entry("documents", "/documents", documents.page, documents.Documents),
    Entry(
        "document",
        "/documents/{slug}",
        documents.document,
        documents.DocumentPage,
        slugs=lambda record: tuple(one.id for one in record.documents),
    ),
    Entry("people", "/people", people.page, people.People, ("q",)),
    Entry(
        "person",
        "/people/{slug}",
        people.person,
        people.PersonPage,
        slugs=lambda record: tuple(record.person),
    ),
    Entry(
        "sources",
        "/sources",
        sources.page,
        sources.Sources,
        ("source_kind", "collection", "q"),
    ),
    Entry(
        "source",
        "/sources/{slug}",
        sources.source,
        sources.SourcePage,
        slugs=lambda record: tuple(record.source),
    ),
    Entry("found", "/search", found.page, found.Found, ("q",)),
    Entry("about", "/about", about.page, about.About),
    Entry("accessibility", "/accessibility", accessibility.page, accessibility.Accessibility),
)
