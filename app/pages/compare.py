"""Agreements side by side, by their terms and by eighteen themes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pydantic import Field

from app import presenters
from app.pages import pledges as promised
from app.pages.dashboard import names
from app.pages.timeline import Choice
from app.presenters.comparison import TERMS, THEMES, Cell, cells, read
from app.presenters.pledges import PledgeRow, arranged, pledges
from app.presenters.rows import Listing, Model, SourceRow
from app.record import codelists, schema
from app.record.codelists import Extent, Sort, Theme
from app.text import findings
from app.view.filters import Filters
from app.view.page_request import PageRequest

SIDE_BY_SIDE = 4


class Column(Model):
    """One agreement of the comparison."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str
    title: str
    g7: codelists.G7
    signed: str | None
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    read: bool = Field(description="Whether the view rests on the agreement's own text.")
    themes: int = Field(description="How many of the shown themes are in the text.")
    url: str


class Line(Model):
    """One subject of the comparison, and how many agreements have it."""

    subject: str
    label: str
    is_term: bool
    yes: int
    partly: int
    no: int
    not_seen: int


class Compare(Listing):
    """The comparison: a row for each cell, subject by subject as the page shows them."""

    rows: tuple[Cell, ...]
    headline: str
    findings: tuple[str, ...]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    sort: codelists.Sort
    side_by_side: bool = Field(description="Whether the agreements are few enough for columns.")
    pledges: tuple[PledgeRow, ...] = Field(
        description="Shown where the agreements are few, or a year or a theme is chosen."
    )
    year: int | None
    years: tuple[int, ...]
    without_period: int = Field(description="Promises without a period, which no year finds.")
    choices: tuple[Choice, ...]
    sources: tuple[SourceRow, ...]

    @property
    def grid(self) -> list[tuple[Line, list[Cell]]]:
        """Each line with its cells, in the order of the columns."""
        found: dict[str, list[Cell]] = {line.subject: [] for line in self.lines}
        for cell in self.rows:
            found[cell.subject].append(cell)
        return [(line, found[line.subject]) for line in self.lines]


def page(page_request: PageRequest) -> Compare:
    """The comparison that a request asks for."""
    chosen = promised.selected(page_request)
    themes = tuple(theme for theme in THEMES if _shown(page_request, theme))
    found = {one.id: list(cells(page_request, one, themes)) for one in chosen}
    columns = _columns(page_request, chosen, found)
    lines = _lines(found, themes)
    ordered = tuple(_ordered(columns, lines, found))
    few = len(columns) <= SIDE_BY_SIDE
    promises = _promises(page_request, columns) if few or _narrowed(page_request) else ()
    cited = [row.citations for row in ordered] if few else []
    return Compare(
        **page_request.about,
        title="Compare",
        rows=page_request.cut(ordered),
        count=len(ordered),
        headline=_headline(columns, lines, ordered),
        findings=tuple(_findings(page_request, columns, ordered)),
        columns=columns,
        lines=lines,
        sort=page_request.filters.sort,
        side_by_side=few,
        pledges=promises,
        year=page_request.filters.year,
        years=promised.years(page_request, chosen),
        without_period=promised.without_period(page_request, chosen),
        choices=tuple(_choices(page_request)),
        sources=presenters.sources_of(page_request, *cited, *(row.citations for row in promises)),
    )


def _shown(page_request: PageRequest, theme: Theme) -> bool:
    return not page_request.filters.theme or theme in page_request.filters.theme


def _narrowed(page_request: PageRequest) -> bool:
    return page_request.filters.year is not None or bool(page_request.filters.theme)


def _columns(
    page_request: PageRequest, chosen: tuple[schema.Agreement, ...], found: dict[str, list[Cell]]
) -> tuple[Column, ...]:
    columns = [_column(page_request, one, found[one.id]) for one in chosen]
    if page_request.filters.sort is Sort.NAME:
        columns.sort(key=lambda column: column.country_name)
    if page_request.filters.sort is Sort.THEMES:
        columns.sort(key=lambda column: -column.themes)
    if len(columns) > SIDE_BY_SIDE:
        columns.sort(key=lambda column: column.g7 is not codelists.G7.MEMBER)
    return tuple(columns)


def _column(page_request: PageRequest, one: schema.Agreement, found: list[Cell]) -> Column:
    row = presenters.agreement(page_request, one)
    return Column(
        agreement=one.id,
        country=one.country,
        country_name=row.country_name,
        title=row.title,
        g7=page_request.record.countries_by_code[one.country].g7,
        signed=row.signed,
        counted=one.counted,
        read=read(page_request, one),
        themes=sum(cell.extent is Extent.YES for cell in found if not cell.is_term),
        url=row.url,
    )


def _lines(found: dict[str, list[Cell]], themes: tuple[Theme, ...]) -> tuple[Line, ...]:
    """The terms in their order, then the themes, the most common first."""
    counts: dict[str, Counter[Extent]] = {}
    for column in found.values():
        for cell in column:
            counts.setdefault(cell.subject, Counter())[cell.extent] += 1
    terms = [_line(kind.value, label, True, counts) for kind, label in TERMS.items()]
    about = [_line(theme.value, theme.label, False, counts) for theme in themes]
    return (*terms, *sorted(about, key=lambda line: (-line.yes, -line.partly)))


def _line(key: str, label: str, is_term: bool, counts: dict[str, Counter[Extent]]) -> Line:
    count = counts.get(key, Counter())
    return Line(
        subject=key,
        label=label,
        is_term=is_term,
        yes=count[Extent.YES],
        partly=count[Extent.PARTLY],
        no=count[Extent.NO],
        not_seen=count[Extent.NOT_SEEN],
    )


def _ordered(
    columns: tuple[Column, ...], lines: tuple[Line, ...], found: dict[str, list[Cell]]
) -> Iterator[Cell]:
    held = {(cell.agreement, cell.subject): cell for one in found.values() for cell in one}
    for line in lines:
        for column in columns:
            yield held[column.agreement, line.subject]


def _promises(page_request: PageRequest, columns: tuple[Column, ...]) -> tuple[PledgeRow, ...]:
    agreements = (page_request.record.agreements_by_id[column.agreement] for column in columns)
    return arranged(row for one in agreements for row in pledges(page_request, one))


def _headline(columns: tuple[Column, ...], lines: tuple[Line, ...], found: tuple[Cell, ...]) -> str:
    texts = {column.agreement for column in columns if column.read}
    themes = {line.subject for line in lines if not line.is_term}
    lacking = {
        cell.subject for cell in found if cell.agreement in texts and cell.extent is not Extent.YES
    }
    return findings.shared(len(themes - lacking), len(themes), len(texts))


def _findings(
    page_request: PageRequest, columns: tuple[Column, ...], found: tuple[Cell, ...]
) -> Iterator[str]:
    said = names(page_request)
    unread = findings.unread([said[column.country] for column in columns if not column.read])
    if unread:
        yield unread
    for subject, told in TOLD.items():
        yield findings.on_subject(told, [c for c in found if c.subject == subject], said)


TOLD = {
    "consultation": "Consultations within hours of a new attack",
    "term": "A fixed term",
}


def _choices(page_request: PageRequest) -> Iterator[Choice]:
    """What the panel offers: each agreement with its number of themes, each theme with how many."""
    anything = replace(page_request, filters=Filters())
    counts: Counter[str] = Counter()
    for one in sorted(
        promised.selected(anything), key=lambda one: names(page_request)[one.country]
    ):
        held = [
            found.theme for found in page_request.view.provisions(one) if found.extent is Extent.YES
        ]
        counts.update(held)
        name = page_request.record.countries_by_code[one.country].name
        chosen = one.id in page_request.filters.agreement
        yield Choice(name="agreement", value=one.id, label=name, count=len(held), chosen=chosen)
    for theme in THEMES:
        yield Choice(
            name="theme",
            value=theme.value,
            label=theme.label,
            count=counts[theme],
            chosen=theme in page_request.filters.theme,
        )
