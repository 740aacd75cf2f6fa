"""What stands around every page: the addresses, the clocks, the chips, and the names."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from jinja2.runtime import Macro
from markupsafe import Markup

from app.charts import change_days
from app.charts import durations as pace_
from app.charts import swimlanes as lanes_
from app.charts import tile_map as tiles_
from app.formats import Shown, Twin, twins
from app.formats.citation import Cite, cite
from app.formats.jsonld import Node, graph
from app.pages.agreements import AgreementPage
from app.presenters.rows import ClauseRow, EventRow, ProvisionRow
from app.presenters.source_mix import Mix, mix
from app.record.codelists import ClauseKind, Collection, EventKind, Extent, Form, SourceKind, Theme
from app.routes.page_table import Entry
from app.templating import pieces
from app.templating.footnotes import Notes
from app.templating.pieces import Piece
from app.text.formatting import say
from app.view import filters as filters_
from app.view.filters import KEY, LENS
from app.view.page_request import Asked, in_group

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
LOOKED_FOR = {
    ClauseKind.TERM,
    ClauseKind.TERMINATION,
    ClauseKind.CONSULTATION,
    ClauseKind.EFFECT,
    ClauseKind.LEGAL_FORM,
    ClauseKind.RATIFICATION,
    ClauseKind.NATO,
}
RUNGS = {kind.rung.value: kind.mark for kind in reversed(EventKind)}
MARKS = RUNGS | {kind.value: kind.mark for kind in EventKind}
DAYS = (
    ("2023-07-12", "Vilnius"),
    ("2023-10-07", "Japan opens talks"),
    ("2023-10-19", "France opens talks"),
    ("2024-06-13", "Italy"),
)


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
class Frame:
    """The surroundings of one rendered page."""

    asked: Asked
    name: str
    path: str
    keys: tuple[str, ...]
    notes: Notes
    twins: tuple[Twin, ...] = ()
    cite: Cite | None = None
    things: Node | None = None

    @property
    def urls(self) -> Any:
        """The address builder, with the lens of this page."""
        return self.asked.urls

    @property
    def countries(self) -> dict[str, Named]:
        """Name and address of each country by code."""
        return self.asked.view.keep("names", self._countries)

    def _countries(self) -> dict[str, Named]:
        named = {
            one.code: Named(one.name, self.urls.country(one.slug))
            for one in self.asked.record.countries
        }
        return named | {"UA": Named("Ukraine", self.urls.to("/"))}

    def once(self, macro: Macro, row: object, *more: Any) -> Markup:
        """What a macro writes of a row, written once per view where the view keeps the row."""
        view, form = self.asked.view, (macro.name, *more)
        piece: Piece | None = view.written(form, row)
        if piece is None:
            made = pieces.draft(lambda notes: macro(row, replace(self, notes=notes), *more))
            piece = view.write(form, row, made)
        return piece.numbered(self.notes)

    def listed(self, macro: Macro, *more: Any) -> Markup:
        """What a macro writes of every note, in the two places that it leaves filled."""
        view, items = self.asked.view, []
        for note in self.notes.all:
            form = (macro.name, note.citation, *more)
            texts: list[str] | None = view.written(form, note.source)
            if texts is None:
                made = macro(note.source, self, note.citation, *more).split(pieces.PLACE)
                texts = view.write(form, note.source, made)
            items.append(f"{texts[0]}{note.number}{texts[1]}{note.ways_back}{texts[2]}")
        return Markup("\n".join(items))  # noqa: S704

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
    def mix(self) -> Mix:
        """The kinds of the sources that the notes so far rest on."""
        return mix(list({note.source.id: note.source for note in self.notes.all}.values()))

    @property
    def navigation(self) -> list[tuple[str, str, bool]]:
        """Label, address, and whether it is the current section."""
        section = "/" + self.path.split("/")[1]
        return [(label, self.urls.to(path), path == section) for _, path, label in NAVIGATION]

    @property
    def query(self) -> filters_.Pairs:
        """The filters of this page as canonical pairs."""
        return self.asked.query

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
        return str(self.urls.at(self.path, [one for one in self.query if one[0] not in LENS]))

    @property
    def dated(self) -> bool:
        """Whether the URL looks through a clock or at part of the evidence."""
        return any(name in LENS for name, _ in self.query)

    @property
    def ends_before(self) -> bool:
        """Whether the URL asks for a day after the record's last."""
        wanted = self.asked.filters.as_of
        return wanted is not None and wanted > self.asked.view.as_of

    @property
    def held(self) -> filters_.Pairs:
        """The pairs that the day form hands on."""
        return [one for one in self.query if one[0] not in ("as_of", "known_on")]

    def turned(self, name: str, value: str) -> str:
        """This page with one filter set, or taken away by an empty value."""
        left = [one for one in self.query if one[0] != name]
        query = [*left, (name, value)] if value else left
        order = list(KEY)
        return str(self.urls.at(self.path, sorted(query, key=lambda one: order.index(one[0]))))

    @property
    def days(self) -> list[tuple[str, str, bool]]:
        """Days worth a look: label, address, and whether it is the day shown."""
        shown = self.asked.view.as_of.isoformat()
        return [(label, self.turned("as_of", day), day == shown) for day, label in DAYS]

    @cached_property
    def walk(self) -> Walk:
        """From this day to the one before and the one after it on which something changed."""
        found = change_days.days(self.asked.view)
        unset = replace(self.asked.filters, as_of=None)
        last = filters_.lens(unset, self.asked.record).as_of

        def link(day: date | None) -> tuple[date, str] | None:
            shown = "" if day is None or day >= last else day.isoformat()
            return (day, self.turned("as_of", shown)) if day else None

        before, after = change_days.beside(found, self.asked.view.as_of)
        return Walk(found, last, link(before), link(after))

    @property
    def shown(self) -> list[str]:
        """The codes of the countries that the filters leave."""
        chosen, standings = self.asked.filters, self.asked.view.standings
        return [
            one.code
            for one in self.asked.record.countries
            if in_group(one, chosen.group)
            and (not chosen.country or one.code in chosen.country)
            and (not chosen.status or standings[one.code].status in chosen.status)
        ]

    @cached_property
    def lanes(self) -> lanes_.Chart:
        """The lanes of those countries."""
        return lanes_.chart(self.asked.view, self.shown)

    @cached_property
    def tiles(self) -> tiles_.Tiles:
        """The map of those countries."""
        return tiles_.tiles(self.asked.view, self.shown)

    def pace(self, agreement: str) -> pace_.Pace | None:
        """The days from first talks to the signature of one agreement."""
        asked = self.asked
        return pace_.pace(asked.view, asked.record.agreement[agreement])

    @property
    def usual_pace(self) -> tuple[float | None, int]:
        """The median of those known to the day, and over how many agreements."""
        return pace_.usual(self.asked.view)

    @property
    def chips(self) -> list[Chip]:
        """The chosen filters, the clocks and the evidence apart."""
        chosen, record = self.asked.filters, self.asked.record
        chips = []
        for name, text in self.query:
            if name in LENS:
                continue
            value = record.country_names[text] if name == "country" else text
            left = filters_.pairs(filters_.without(chosen, name, value), record)
            chips.append(Chip(name, self._said(name, text), self.urls.at(self.path, left)))
        return chips

    def _said(self, name: str, text: str) -> str:
        record = self.asked.record
        if name == "country":
            return record.country[record.country_names[text]].name
        if name == "agreement":
            return record.agreement[text].name
        value = KEY[name].read(text, record)
        return str(getattr(value, "label", text))

    def months(self, rows: tuple[EventRow, ...]) -> list[tuple[str, list[EventRow]]]:
        """Events under the month of their last possible day, in order."""
        grouped = groupby(rows, key=lambda row: (row.latest or "")[:7])
        return [(say(month), list(found)) for month, found in grouped]

    @property
    def marks(self) -> dict[str, str]:
        """The mark of each kind of event, and of each rung that of the first kind to reach it."""
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
            if kind in LOOKED_FOR or any(clause.kind is kind for clause in page.clauses)
        ]


def framed(shown: Shown, entry: Entry) -> Frame:
    """The surroundings of a page of the table."""
    sources = {row.id: row for row in getattr(shown.page, "sources", ())}
    return Frame(
        shown.asked,
        entry.name,
        shown.path,
        entry.known_keys,
        Notes(sources),
        twins(shown, entry.formats),
        cite(shown),
        graph(shown),
    )
