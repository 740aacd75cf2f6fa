"""Citations and dates as the rows of a page."""

from collections.abc import Iterable

from app.presenters.rows import CitationRow
from app.record import schema
from app.record.edtf import Span


def text(span: Span | None) -> str | None:
    """A date as EDTF text."""
    return span.text if span else None


def bound(day: object) -> str | None:
    """One end of a span as text."""
    return str(day) if day else None


def citations(found: Iterable[schema.Citation]) -> tuple[CitationRow, ...]:
    """Citations, in their order."""
    return tuple(
        CitationRow(
            source=one.source,
            paragraph=one.paragraph,
            section=one.section,
            basis=one.basis,
            implied_from=one.implied_from,
            date=text(one.date),
            says=one.says,
        )
        for one in found
    )
