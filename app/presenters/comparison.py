"""The cells of a comparison: what one agreement says on each subject."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.presenters.citations import citation_rows
from app.record import schema
from app.record.codelists import ClauseKind, Extent, SourceKind, Theme
from app.rows.comparison import ComparisonCell, ComparisonLine
from app.text import agreements as agreement_text
from app.text.formatting import inline
from app.text.sources import location
from app.view.page_request import PageRequest

COMPARED_THEMES = tuple(theme for theme in Theme if theme.compared)


class Subject(NamedTuple):
    """One line of the comparison: a term of the agreements, or a theme of their texts."""

    key: str
    label: str
    is_term: bool

    @property
    def kind(self) -> ClauseKind | Theme:
        """The clause or the theme that it is."""
        kinds: type[ClauseKind] | type[Theme] = ClauseKind if self.is_term else Theme
        return next(kind for kind in kinds if kind.value == self.key)

    @property
    def rank(self) -> int:
        """How early a difference on it is told."""
        return self.kind.rank

    @property
    def name(self) -> str:
        """What it is called inside a sentence."""
        return inline(self.kind.label)

    @property
    def anchor(self) -> str:
        """Where the page of an agreement says it."""
        return f"#{self.key}" if self.is_term else f"#theme-{self.key}"


class CellContent(NamedTuple):
    """What a clause or a provision comes to in a cell: extent, figure and words."""

    extent: Extent
    value: str | None
    note: str | None


# Nothing on record is not seen, never no: only a text that was read can lack something.
UNSEEN = CellContent(Extent.NOT_SEEN, None, None)


def term_subjects() -> tuple[Subject, ...]:
    """The subjects of terms, in their order."""
    return tuple(
        Subject(kind.value, kind.compared_as, True) for kind in ClauseKind if kind.compared_as
    )


def theme_subjects(themes: Iterable[Theme]) -> tuple[Subject, ...]:
    """The subjects of themes, in their order."""
    return tuple(Subject(theme.value, theme.label, False) for theme in themes)


def subject_of(line: ComparisonLine) -> Subject:
    """The subject of a line."""
    return Subject(line.subject, line.label, line.is_term)


def cells(
    page_request: PageRequest, agreement: schema.Agreement, themes: Iterable[Theme]
) -> Iterator[ComparisonCell]:
    """The cells of one agreement: its terms, then these themes of its text."""
    clauses = page_request.view.clauses(agreement)
    for term in term_subjects():
        of_term = (clause for clause in clauses if clause.kind.value == term.key)
        # What the signing made so goes before what an event said beforehand or afterwards.
        clause = min(of_term, key=lambda clause: bool(clause.since), default=None)
        yield _cell(page_request, agreement, term, clause, clause_content(clause))
    provisions = page_request.view.provisions(agreement)
    provision_by_theme = {provision.theme.value: provision for provision in provisions}
    for theme in theme_subjects(themes):
        provision = provision_by_theme.get(theme.key)
        yield _cell(page_request, agreement, theme, provision, _provision_content(provision))


def clause_content(clause: schema.Clause | None) -> CellContent:
    """What a clause comes to in a cell."""
    if clause is None:
        return UNSEEN
    if isinstance(clause, schema.Term):
        years = str(clause.years) if clause.years else None
        return CellContent(Extent.YES if years else Extent.NO, years, clause.text)
    if isinstance(clause, schema.Consultation):
        hours = str(clause.deadline_hours) if clause.deadline_hours else None
        return CellContent(clause.extent, hours, agreement_text.consultation_note(clause))
    if isinstance(clause, schema.Effect):
        note = agreement_text.effect_note(clause)
        return CellContent(clause.rule.extent, None, note)
    return CellContent(clause.extent or Extent.NOT_SEEN, None, clause.text)


def _provision_content(provision: schema.Provision | None) -> CellContent:
    return CellContent(provision.extent, None, provision.note) if provision else UNSEEN


def _cell(
    page_request: PageRequest,
    agreement: schema.Agreement,
    subject: Subject,
    fact: schema.Fact | None,
    content: CellContent,
) -> ComparisonCell:
    citations = citation_rows(fact.citations) if fact else ()
    return ComparisonCell(
        agreement=agreement.id,
        country=agreement.country,
        subject=subject.key,
        subject_label=subject.label,
        is_term=subject.is_term,
        extent=content.extent,
        extent_label=content.extent.label,
        value=content.value,
        note=content.note,
        section=location(citations[0]) if citations else None,
        source=citations[0].source if citations else None,
        citations=citations,
        url=page_request.urls.agreement(agreement.id) + (subject.anchor if fact else ""),
    )


def text_was_read(page_request: PageRequest, agreement: schema.Agreement) -> bool:
    """Whether the view rests on the agreement's own text, official or not."""
    return any(
        page_request.record.sources_by_id[citation.source].kind is SourceKind.AGREEMENT_TEXT
        for provision in page_request.view.provisions(agreement)
        for citation in provision.citations
    )
