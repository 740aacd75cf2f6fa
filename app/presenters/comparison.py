"""Agreements side by side: one cell for each agreement and each subject."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pydantic import Field

from app.presenters.citations import citations
from app.presenters.rows import CitationRow, Model
from app.record import codelists, schema
from app.record.codelists import ClauseKind, Extent
from app.view.page_request import PageRequest

TERMS = {
    ClauseKind.TERM: "Fixed term, years",
    ClauseKind.EXTENSION: "Clause on extension",
    ClauseKind.TERMINATION: "Clause on termination",
    ClauseKind.CONSULTATION: "Consultation, hours",
    ClauseKind.EFFECT: "Takes effect on signature",
    ClauseKind.LEGAL_FORM: "Names its legal form",
    ClauseKind.NATO: "Supports NATO membership",
}
THEMES = tuple(theme for theme in codelists.Theme if theme.compared)


class Cell(Model):
    """What one agreement says on one subject."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    subject: str = Field(description="A term such as consultation, or one of the 18 themes.")
    subject_label: str
    is_term: bool = Field(description="Whether the subject is a term; else it is a theme.")
    extent: codelists.Extent = Field(
        description="yes, partly, no (the text was read and has it not) or not_seen."
    )
    extent_label: str
    value: str | None = Field(description="Years of the term, hours to a consultation.")
    note: str | None
    section: str | None = Field(description="Section, page or paragraph of the first citation.")
    source: str | None = Field(description="Source of the first citation.")
    citations: tuple[CitationRow, ...]
    url: str = Field(description="Where the agreement's page says it.")


class Finding(NamedTuple):
    """What a clause comes to in a cell."""

    extent: Extent
    value: str | None
    note: str | None


def cells(
    page_request: PageRequest, one: schema.Agreement, themes: Iterable[codelists.Theme]
) -> Iterator[Cell]:
    """The terms of an agreement, then the themes."""
    clauses = page_request.view.clauses(one)
    for kind, label in TERMS.items():
        told = [clause for clause in clauses if clause.kind is kind]
        clause = min(told, key=lambda found: bool(found.since), default=None)
        yield _cell(page_request, one, (kind.value, label, True), clause, finding(clause))
    provisions = {provision.theme: provision for provision in page_request.view.provisions(one)}
    for theme in themes:
        provision = provisions.get(theme)
        found = (
            Finding(provision.extent, None, provision.note)
            if provision
            else Finding(Extent.NOT_SEEN, None, None)
        )
        yield _cell(page_request, one, (theme.value, theme.label, False), provision, found)


def finding(clause: schema.Clause | None) -> Finding:
    """Extent, value and words of a clause; nothing on record is not seen, never no."""
    if clause is None:
        return Finding(Extent.NOT_SEEN, None, None)
    if isinstance(clause, schema.Term):
        years = str(clause.years) if clause.years else None
        return Finding(Extent.YES if years else Extent.NO, years, clause.text)
    if isinstance(clause, schema.Consultation):
        return _consultation(clause)
    if isinstance(clause, schema.Effect):
        told = f"{clause.rule.label.capitalize()}."
        return Finding(EFFECTS[clause.rule], None, " ".join(filter(None, (told, clause.text))))
    return Finding(clause.extent or Extent.NOT_SEEN, None, clause.text)


EFFECTS = {
    codelists.Effect.ON_SIGNATURE: Extent.YES,
    codelists.Effect.AFTER_PROCEDURES: Extent.NO,
    codelists.Effect.NOT_STATED: Extent.NO,
    codelists.Effect.NOT_SEEN: Extent.NOT_SEEN,
}


def _consultation(clause: schema.Consultation) -> Finding:
    hours = str(clause.deadline_hours) if clause.deadline_hours else None
    parts = (
        f"When: {clause.trigger}" if clause.trigger else None,
        f"For the partner: {clause.reciprocal}" if clause.reciprocal else None,
        clause.text,
    )
    return Finding(clause.extent, hours, " ".join(filter(None, parts)) or None)


def _cell(
    page_request: PageRequest,
    one: schema.Agreement,
    subject: tuple[str, str, bool],
    fact: schema.Fact | None,
    found: Finding,
) -> Cell:
    key, label, is_term = subject
    cites = citations(fact.citations) if fact else ()
    anchor = f"#{key}" if is_term else f"#theme-{key}"
    return Cell(
        agreement=one.id,
        country=one.country,
        subject=key,
        subject_label=label,
        is_term=is_term,
        extent=found.extent,
        extent_label=found.extent.label,
        value=found.value,
        note=found.note,
        section=located(cites[0]) if cites else None,
        source=cites[0].source if cites else None,
        citations=cites,
        url=page_request.urls.agreement(one.id) + (anchor if fact else ""),
    )


def located(citation: CitationRow) -> str | None:
    """Where in its source a citation points."""
    return f"paragraph {citation.paragraph}" if citation.paragraph else citation.section


def read(page_request: PageRequest, one: schema.Agreement) -> bool:
    """Whether the view rests on the agreement's own text, official or not."""
    cited = (cite.source for fact in page_request.view.provisions(one) for cite in fact.citations)
    texts = codelists.SourceKind.AGREEMENT_TEXT
    return any(page_request.record.sources_by_id[source].kind is texts for source in cited)
