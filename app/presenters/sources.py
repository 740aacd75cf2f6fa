"""Sources as rows, and of what kinds those of a page are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from app.language import sort_key
from app.presenters.citations import edtf_text
from app.presenters.revisions import last_revision, revision_rows
from app.record import edtf, schema
from app.record.codelists import Collection, Sort, SourceKind
from app.rows.citations import CitationRow
from app.rows.sources import SourceMix, SourceRow, SourceShare
from app.view.evidence import known_from
from app.view.page_request import PageRequest
from app.view.search import folded

SAME_REPORT_DAYS = 2


def source_row(page_request: PageRequest, source: schema.Source) -> SourceRow:
    """One source."""
    return SourceRow(
        id=source.id,
        file=source.file if source.collection is Collection.ARTICLES else None,
        publisher=source.publisher,
        carried_by=source.carried_by,
        title=source.title,
        title_language=title_language(page_request, source) or source.language,
        url=source.url,
        published=edtf_text(source.published),
        published_basis=source.published_basis,
        known_from=known_from(source).isoformat(),
        language=source.language,
        kind=source.kind,
        kind_label=source.kind.label,
        collection=source.collection,
        republishes=source.republishes,
        citation_count=len(page_request.record.citations_by_source.get(source.id, ())),
        revised=last_revision(source),
        revisions=revision_rows(source),
        page=page_request.urls.source(source.id),
    )


def title_language(page_request: PageRequest, entry: schema.Entry) -> str | None:
    """The language of a source's title: of the page where the title is ours and translated."""
    if not isinstance(entry, schema.Source):
        return None
    english = page_request.record.in_english
    original = english.with_withdrawn.sources_by_id.get(entry.id) if english else None
    is_translated = original and original.title != entry.title
    return page_request.view.language.value if is_translated else entry.language


def in_order(rows: Sequence[SourceRow], sort: Sort) -> list[SourceRow]:
    """Sources by publisher, the newest or the most cited first; in the record's order otherwise."""
    if sort is Sort.NAME:
        return sorted(rows, key=lambda row: sort_key(folded(row.publisher)))
    if sort is Sort.DATE:
        return sorted(rows, key=lambda row: row.known_from, reverse=True)
    if sort is Sort.CITATIONS:
        return sorted(rows, key=lambda row: -row.citation_count)
    return list(rows)


def cited_sources(
    page_request: PageRequest, *groups: Iterable[CitationRow]
) -> tuple[SourceRow, ...]:
    """The sources that rows cite, each once, in the order of their first citation."""
    ids = dict.fromkeys(citation.source for group in groups for citation in group)
    return tuple(source_row(page_request, page_request.record.sources_by_id[key]) for key in ids)


def source_mix(sources: Sequence[SourceRow]) -> SourceMix:
    """How many of these sources are of each kind, in the order of the kinds."""
    counts = Counter(source.kind for source in sources)
    return SourceMix(
        total=len(sources),
        independent=independent(sources),
        shares=tuple(
            SourceShare(kind=kind, label=kind.label, count=counts[kind])
            for kind in SourceKind
            if counts[kind]
        ),
    )


def independent(sources: Iterable[SourceRow]) -> int:
    """How many of the sources tell on their own.

    A page that repeats another's report is not counted beside the report, nor beside a second
    page that repeats it. Two pages repeat one report when they name one origin and their dates
    lie within two days, or one has none.
    """
    reports_by_origin: dict[str, list[SourceRow]] = defaultdict(list)
    count = 0
    # The reports themselves come first, so that each page that repeats one finds it.
    for source in sorted(sources, key=lambda row: row.republishes is not None):
        reports = reports_by_origin[folded(source.republishes or source.publisher)]
        if source.republishes and any(_same_report(source, report) for report in reports):
            continue
        reports.append(source)
        count += 1
    return count


def _same_report(source: SourceRow, other: SourceRow) -> bool:
    """Whether the dates of two sources of one origin allow that they carry one report."""
    if source.published is None or other.published is None:
        return True
    first, second = edtf.parse(source.published), edtf.parse(other.published)
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return True
    gap = max(first.earliest, second.earliest) - min(first.latest, second.latest)
    return gap.days <= SAME_REPORT_DAYS
