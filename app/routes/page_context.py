"""What stands around every page: the addresses, the clocks, the chips, and the names."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from app.charts import change_days
from app.charts import durations as pace_
from app.charts import swimlanes as lanes_
from app.charts import tile_map as tiles_
from app.formats import Alternate, BuiltPage, alternates
from app.formats.citation import PageCitation, cite
from app.formats.jsonld import Node, graph
from app.pages.agreement import AgreementPage
from app.presenters.events import by_month
from app.presenters.sources import source_mix
from app.record.codelists import (
    ClauseKind,
    Collection,
    EventKind,
    Extent,
    Form,
    Mark,
    SourceKind,
    Status,
    Theme,
)
from app.routes.page_route import PageRoute
from app.rows.agreements import ClauseRow, ProvisionRow
from app.rows.events import EventRow
from app.rows.sources import SourceMix
from app.templating.footnotes import Footnotes
from app.text.formatting import say
from app.view import filters as filters_
from app.view.filters import FILTER_BY_NAME, VIEW_KEYS
from app.view.page_request import PageRequest, in_group

NAVIGATION = (
    ("dashboard", "/", "Overview"),
    ("timeline", "/timeline", "Timeline"),
    ("countries", "/countries", "Countries"),
    ("agreements", "/agreements", "Agreements"),
    ("compare", "/compare", "Compare"),
    ("people", "/people", "People"),
    ("sources", "/sources", "Sources"),
    ("about", "/about", "About"),
)
MARKS: dict[str, Mark] = {member.value: member.mark for member in (*Status, *EventKind)}


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its address."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter in words, and the address without it."""

    name: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Walk:
    """The days on which something changed, and the addresses of those beside the day shown."""

    days: tuple[date, ...]
    last: date
    before: tuple[date, str] | None
    after: tuple[date, str] | None


@dataclass(frozen=True)
class PageContext:
    """The surroundings of one rendered page."""

    page_request: PageRequest
    name: str
    path: str
    keys: tuple[str, ...]
    notes: Footnotes
    alternates: tuple[Alternate, ...] = ()
    cite: PageCitation | None = None
    things: Node | None = None

    @property
    def urls(self) -> Any:
        """The address builder, with the lens of this page."""
        return self.page_request.urls

    @property
    def countries(self) -> dict[str, Named]:
        """Name and address of each country by code."""
        return self.page_request.view.keep("names", self._countries)

    def _countries(self) -> dict[str, Named]:
        named = {
            one.code: Named(one.name, self.urls.country(one.slug))
            for one in self.page_request.record.countries
        }
        return named | {"UA": Named("Ukraine", self.urls.to("/"))}

    @property
    def extents(self) -> list[Extent]:
        """What a cell of a comparison can say, in order."""
        return list(Extent)

    @property
    def forms(self) -> list[Form]:
        """The forms of a promise, in order."""
        return list(Form)

    @property
    def source_kinds(self) -> list[SourceKind]:
        """The kinds of sources, in order."""
        return list(SourceKind)

    @property
    def collections(self) -> list[Collection]:
        """The bodies of evidence, in order."""
        return list(Collection)

    @property
    def mix(self) -> SourceMix:
        """The kinds of the sources that the notes so far rest on."""
        return source_mix(list({note.source.id: note.source for note in self.notes.all}.values()))

    @property
    def navigation(self) -> list[tuple[str, str, bool]]:
        """Label, address, and whether it is the current section."""
        section = "/" + self.path.split("/")[1]
        return [(label, self.urls.to(path), path == section) for _, path, label in NAVIGATION]

    @property
    def query(self) -> filters_.Pairs:
        """The filters of this page as canonical pairs."""
        return self.page_request.query

    @property
    def here(self) -> str:
        """The canonical address of this page."""
        return str(self.urls.at(self.path, self.query))

    @property
    def canonical(self) -> str:
        """The same, with scheme and host where they are configured."""
        return str(self.urls.absolute(self.here))

    @property
    def plain(self) -> str:
        """This page as of the last day of the record, on all evidence."""
        return str(self.urls.at(self.path, [one for one in self.query if one[0] not in VIEW_KEYS]))

    @property
    def dated(self) -> bool:
        """Whether the URL looks through a clock or at part of the evidence."""
        return any(name in VIEW_KEYS for name, _ in self.query)

    @property
    def ends_before(self) -> bool:
        """Whether the URL asks for a day after the record's last."""
        wanted = self.page_request.filters.as_of
        return wanted is not None and wanted > self.page_request.view.as_of

    @property
    def held(self) -> filters_.Pairs:
        """The pairs that the day form hands on."""
        return [one for one in self.query if one[0] not in ("as_of", "known_on")]

    def turned(self, name: str, value: str) -> str:
        """This page with one filter set, or taken away by an empty value."""
        left = [one for one in self.query if one[0] != name]
        query = [*left, (name, value)] if value else left
        order = list(FILTER_BY_NAME)
        return str(self.urls.at(self.path, sorted(query, key=lambda one: order.index(one[0]))))

    @property
    def days(self) -> list[tuple[str, str, bool]]:
        """Days worth a look: label, address, and whether it is the day shown."""
        shown = self.page_request.view.as_of.isoformat()
        found = ((one.day.text, one.label) for one in self.page_request.record.edition.days)
        return [(label, self.turned("as_of", day), day == shown) for day, label in found]

    @cached_property
    def walk(self) -> Walk:
        """From this day to the one before and the one after it on which something changed."""
        found = change_days.days(self.page_request.view)
        unset = replace(self.page_request.filters, as_of=None)
        last = filters_.view_params(unset, self.page_request.record).as_of

        def link(day: date | None) -> tuple[date, str] | None:
            shown = "" if day is None or day >= last else day.isoformat()
            return (day, self.turned("as_of", shown)) if day else None

        before, after = change_days.beside(found, self.page_request.view.as_of)
        return Walk(found, last, link(before), link(after))

    @property
    def shown(self) -> list[str]:
        """The codes of the countries that the filters leave."""
        chosen, standings = self.page_request.filters, self.page_request.view.standings_by_country
        return [
            one.code
            for one in self.page_request.record.countries
            if in_group(one, chosen.group)
            and (not chosen.country or one.code in chosen.country)
            and (not chosen.status or standings[one.code].status in chosen.status)
        ]

    @cached_property
    def lanes(self) -> lanes_.Chart:
        """The lanes of those countries."""
        return lanes_.chart(self.page_request.view, self.shown)

    @cached_property
    def tiles(self) -> tiles_.Tiles:
        """The map of those countries."""
        return tiles_.tiles(self.page_request.view, self.shown)

    def pace(self, agreement: str) -> pace_.TalksDuration | None:
        """The days from first talks to the signature of one agreement."""
        page_request = self.page_request
        return pace_.talks_duration(
            page_request.view, page_request.record.agreements_by_id[agreement]
        )

    @property
    def usual_pace(self) -> tuple[float | None, int]:
        """The median of those known to the day, and over how many agreements."""
        view = self.page_request.view
        return pace_.median_days(pace_.talks_durations(view, view.agreements))

    @property
    def chips(self) -> list[Chip]:
        """The chosen filters, the clocks and the evidence apart."""
        chosen, record = self.page_request.filters, self.page_request.record
        chips = []
        for name, text in self.query:
            if name in VIEW_KEYS:
                continue
            value = record.country_codes_by_name[text] if name == "country" else text
            left = filters_.pairs(filters_.without(chosen, name, value), record)
            chips.append(Chip(name, self._said(name, text), self.urls.at(self.path, left)))
        return chips

    def _said(self, name: str, text: str) -> str:
        record = self.page_request.record
        if name == "country":
            return record.countries_by_code[record.country_codes_by_name[text]].name
        if name == "agreement":
            return record.agreements_by_id[text].name
        value = FILTER_BY_NAME[name].read(text, record)
        return str(getattr(value, "label", text))

    def months(self, rows: tuple[EventRow, ...]) -> list[tuple[str, list[EventRow]]]:
        """Events under the name of the month of their last possible day, in order."""
        return [(say(month), events) for month, events in by_month(rows)]

    @property
    def marks(self) -> dict[str, Mark]:
        """The mark of each rung and of each kind of event, by its value."""
        return MARKS

    def themes(self, page: AgreementPage) -> list[tuple[Theme, Extent, ProvisionRow | None]]:
        """The compared themes, each with what is known of it, and any other that is told of."""
        told = {row.theme: row for row in page.provisions}
        return [
            (theme, told[theme].extent if theme in told else Extent.NOT_SEEN, told.get(theme))
            for theme in Theme
            if theme in told or (told and theme.compared)
        ]

    def sheet(self, page: AgreementPage) -> list[tuple[ClauseKind, list[ClauseRow]]]:
        """The parts of a fact sheet by kind: those told, and those that readers look for."""
        return [
            (kind, [clause for clause in page.clauses if clause.kind is kind])
            for kind in ClauseKind
            if kind.looked_for or any(clause.kind is kind for clause in page.clauses)
        ]


def page_context_of(shown: BuiltPage, page_route: PageRoute) -> PageContext:
    """The surroundings of a page of the table."""
    sources = {row.id: row for row in getattr(shown.page, "sources", ())}
    return PageContext(
        shown.page_request,
        page_route.name,
        shown.path,
        page_route.known_keys,
        Footnotes(sources),
        alternates(shown, page_route.formats),
        cite(shown),
        graph(shown),
    )
