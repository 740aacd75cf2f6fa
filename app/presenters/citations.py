"""Citations and dates as the rows of a page."""

from collections.abc import Iterable
from datetime import date

from app.record import schema
from app.record.edtf import Span
from app.rows.citations import CitationRow


def edtf_text(span: Span | None) -> str | None:
    """A date as EDTF text."""
    return span.text if span else None


def iso_day(day: date | None) -> str | None:
    """A day, such as one end of a span, as ISO 8601 text."""
    return day.isoformat() if day else None


def citation_row(citation: schema.Citation) -> CitationRow:
    """One citation."""
    return CitationRow(
        source=citation.source,
        paragraph=citation.paragraph,
        section=citation.section,
        basis=citation.basis,
        implied_from=citation.implied_from,
        date=edtf_text(citation.date),
        says=citation.says,
    )


def citation_rows(citations: Iterable[schema.Citation]) -> tuple[CitationRow, ...]:
    """Citations, in their order."""
    return tuple(citation_row(citation) for citation in citations)
