"""Sources as rows."""

from collections.abc import Iterable

from app import shapes
from app.asked import Asked
from app.claims import known_from
from app.kinds import Collection
from app.models import CitationRow, SourceRow
from app.record import cited
from app.rows.citations import text


def citation_counts(asked: Asked) -> dict[str, int]:
    """How often each source is cited in the whole record."""
    counts: dict[str, int] = {}
    for _, found in cited(asked.record):
        for citation in found:
            counts[citation.source] = counts.get(citation.source, 0) + 1
    return counts


def source(asked: Asked, one: shapes.Source, count: int) -> SourceRow:
    """One source."""
    article = one.collection is Collection.ARTICLES
    return SourceRow(
        id=one.id,
        file=one.file if article else None,
        publisher=one.publisher,
        carried_by=one.carried_by,
        title=one.title,
        url=one.url,
        published=text(one.published),
        published_basis=one.published_basis,
        known_from=known_from(one, asked.record).isoformat(),
        language=one.language,
        kind=one.kind,
        kind_label=one.kind.label,
        collection=one.collection,
        republishes=one.republishes,
        citation_count=count,
        page=asked.urls.source(one.id),
    )


def sources_of(asked: Asked, *groups: Iterable[CitationRow]) -> tuple[SourceRow, ...]:
    """The sources that rows cite, each once, in the order of their first citation."""
    ids = dict.fromkeys(citation.source for group in groups for citation in group)
    counts = citation_counts(asked)
    return tuple(source(asked, asked.record.source[key], counts[key]) for key in ids)
