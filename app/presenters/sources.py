"""Sources as rows."""

from collections.abc import Iterable

from app.presenters.citations import text
from app.presenters.once import once
from app.presenters.rows import CitationRow, SourceRow
from app.record import schema
from app.record.codelists import Collection
from app.view.evidence import known_from
from app.view.page_request import PageRequest


@once
def source(page_request: PageRequest, one: schema.Source) -> SourceRow:
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
        known_from=known_from(one).isoformat(),
        language=one.language,
        kind=one.kind,
        kind_label=one.kind.label,
        collection=one.collection,
        republishes=one.republishes,
        citation_count=len(page_request.record.citations_by_source.get(one.id, ())),
        page=page_request.urls.source(one.id),
    )


def sources_of(page_request: PageRequest, *groups: Iterable[CitationRow]) -> tuple[SourceRow, ...]:
    """The sources that rows cite, each once, in the order of their first citation."""
    ids = dict.fromkeys(citation.source for group in groups for citation in group)
    return tuple(source(page_request, page_request.record.sources_by_id[key]) for key in ids)
