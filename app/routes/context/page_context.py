"""What stands around every page, as its template is given it under the name `context`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType

from markupsafe import Markup

from app.formats import ICS, Alternate, BuiltPage, alternates
from app.formats.citation import PageCitation, cite
from app.formats.jsonld import Node, graph
from app.language import gettext
from app.presenters.chapters import Months, by_chapter
from app.presenters.outcomes import outcome_rows
from app.presenters.sources import source_mix
from app.presenters.translations import translation_notice
from app.record.codelists import Chapter, EventKind, Extent, Form, Mark, Status
from app.record.country_names import UKRAINE
from app.record.release import Release
from app.record.schema import Edition
from app.routes.context import fact_sheet
from app.routes.context.address import PageAddress
from app.routes.context.charts import Charts
from app.routes.context.clocks import Clocks
from app.routes.context.filter_controls import FilterControls
from app.routes.context.navigation import section_links
from app.routes.context.reporting import report_link
from app.routes.context.sharing import Sharing
from app.routes.link import Link
from app.routes.page_route import PageRoute
from app.rows.citations import CitationRow
from app.rows.events import EventRow, OutcomeRow
from app.rows.sources import SourceMix
from app.templating.footnotes import Footnotes
from app.text import releases
from app.urls import Urls
from app.view.page_request import PageRequest

MARKS: dict[str, Mark] = {member.value: member.mark for member in (*Status, *EventKind)}


@dataclass(frozen=True)
class PageContext:
    """The surroundings of one rendered page.

    `alternates` are its other forms, `citation` is how to cite it, and `structured_data` is what
    search engines read; an error page has none of them. `contact` is where faults are reported.
    """

    page_request: PageRequest
    name: str
    path: str
    footnotes: Footnotes
    alternates: tuple[Alternate, ...] = ()
    citation: PageCitation | None = None
    structured_data: Node | None = None
    contact: str = ""

    def cite(self, citations: Iterable[CitationRow]) -> Markup:
        """The mark of a statement, which leads to its sources at the foot of the page."""
        return self.footnotes.cite(citations)

    def link_to_sources(self, event: EventRow) -> Markup:
        """The same mark in a list of events: it leads to the sources on the event's page."""
        return self.footnotes.link(event.citations, event.url)

    @property
    def has_feeds(self) -> bool:
        """Whether programs can subscribe to it."""
        return any(other.media_type == ICS.media_type.split(";")[0] for other in self.alternates)

    @property
    def urls(self) -> Urls:
        """The builder of addresses; `urls.to` keeps the day and the evidence of this page."""
        return self.page_request.urls

    @cached_property
    def address(self) -> PageAddress:
        """Where this page stands."""
        return PageAddress(self.page_request, self.path)

    @property
    def canonical(self) -> str:
        """The canonical address of this page."""
        return self.address.canonical

    @property
    def sharing(self) -> Sharing:
        """What other sites can take of it."""
        return Sharing(self.address)

    def report_link(self, title: str) -> str:
        """Where to report that something on this page is wrong; empty where nobody is named."""
        if not self.contact:
            return ""
        state = releases.state(self.page_request.revision, self.page_request.release)
        return report_link(self.contact, self.canonical, title, state)

    @property
    def navigation(self) -> list[Link]:
        """The sections of the site."""
        return section_links(self.urls, self.path)

    @property
    def clocks(self) -> Clocks:
        """The day, the knowledge and the evidence that it shows."""
        return Clocks(self.address)

    @property
    def filters(self) -> FilterControls:
        """What can be chosen on it, and what is."""
        return FilterControls(self.address)

    @cached_property
    def charts(self) -> Charts:
        """Its pictures."""
        return Charts(self.page_request)

    @property
    def fact_sheet(self) -> ModuleType:
        """How the fact sheet of an agreement is laid out."""
        return fact_sheet

    @property
    def release(self) -> Release | None:
        """The release that is asked for, None where it is the record as it is served."""
        return next(iter(self.page_request.releases if self.page_request.is_frozen else ()), None)

    @property
    def translation_notice(self) -> str:
        """What the page says of its translation; nothing where that needs no word."""
        return translation_notice(self.page_request)

    @property
    def edition(self) -> Edition:
        """When the record begins and ends."""
        return self.page_request.record.edition

    @property
    def countries(self) -> dict[str, Link]:
        """Name and address of each country by code."""
        return self.page_request.view.cached("names", self._countries)

    def _countries(self) -> dict[str, Link]:
        links = {
            country.code: Link(country.name, self.urls.country(country.slug))
            for country in self.page_request.record.countries
        }
        return links | {UKRAINE: Link(gettext("Ukraine"), self.urls.to("/"))}

    def agreement_name(self, agreement_id: str) -> str:
        """The short name of an agreement."""
        return self.page_request.record.agreements_by_id[agreement_id].name

    @property
    def source_mix(self) -> SourceMix:
        """The kinds of the sources that the page so far names, in its notes and in links."""
        return source_mix(self.footnotes.sources)

    @property
    def extents(self) -> type[Extent]:
        """How far a text can touch a subject, in order."""
        return Extent

    @property
    def forms(self) -> type[Form]:
        """The forms of a promise, in order."""
        return Form

    @property
    def marks(self) -> dict[str, Mark]:
        """The mark of each rung and of each kind of event, by its value."""
        return MARKS

    def chapters(self, rows: tuple[EventRow, ...]) -> list[tuple[Chapter, Months]]:
        """Events under the chapter and the month of their last possible day, in order."""
        return by_chapter(rows, self.edition)

    def outcomes(self, event: EventRow) -> tuple[OutcomeRow, ...]:
        """What became of an announcement; empty where no source of the view tells."""
        return outcome_rows(self.page_request, event.id)

    def event_link(self, event_id: str) -> Link:
        """The title and the address of an event that the view sees."""
        event_view = self.page_request.view.known_events_by_id[event_id]
        return Link(event_view.title, self.urls.event(event_id))


def page_context_of(built_page: BuiltPage, page_route: PageRoute, contact: str) -> PageContext:
    """The surroundings of a page of the table."""
    sources = {row.id: row for row in getattr(built_page.page, "sources", ())}
    return PageContext(
        built_page.page_request,
        page_route.name,
        built_page.path,
        Footnotes(sources),
        alternates(built_page, page_route.formats),
        cite(built_page),
        graph(built_page),
        contact,
    )
