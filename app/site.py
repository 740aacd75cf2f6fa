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
    countries,
    dashboard,
    found,
    people,
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
    Entry("people", "/people", people.page, people.People, ("q",)),
    Entry(
        "person",
        "/people/{slug}",
        people.person,
        people.PersonPage,
        slugs=lambda record: tuple(record.person),
    ),
    Entry("sources", "/sources", sources.page, sources.Sources, ("q",)),
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
