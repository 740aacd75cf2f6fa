"""The sources behind one statement: each once with its places, the strongest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.record.codelists import SourceKind
from app.rows.citations import CitationRow
from app.rows.sources import SourceRow

STRENGTH = {kind: place for place, kind in enumerate(SourceKind)}


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source, and the places in it that carry the statement."""

    source: SourceRow
    citations: tuple[CitationRow, ...]

    @property
    def names_a_place(self) -> bool:
        """Whether it says in which paragraph or section."""
        return any(citation.paragraph or citation.section for citation in self.citations)


def by_strength(
    citations: Iterable[CitationRow], sources_by_id: Mapping[str, SourceRow]
) -> tuple[CitedSource, ...]:
    """The cited sources: an agreement's own text first, then official pages, agencies, the press.

    Those that say only a part, or something else, come last: none of them speaks for the statement.
    Among equals, one that names the place goes first; the rest stay in the order of the record.
    """
    grouped: dict[str, list[CitationRow]] = {}
    for citation in citations:
        grouped.setdefault(citation.source, []).append(citation)
    cited = (
        CitedSource(sources_by_id[source], tuple(_in_order(places)))
        for source, places in grouped.items()
    )
    return tuple(sorted(cited, key=_rank))


def _rank(cited: CitedSource) -> tuple[bool, int, bool]:
    only_differs = all(citation.says for citation in cited.citations)
    return only_differs, _strength(cited.source), not cited.names_a_place


def _strength(source: SourceRow) -> int:
    """Return the place among the kinds; a text in somebody else's copy follows official pages."""
    is_copy = source.kind is SourceKind.AGREEMENT_TEXT and source.republishes is not None
    return STRENGTH[SourceKind.OFFICIAL if is_copy else source.kind] * 2 + is_copy


def _in_order(citations: list[CitationRow]) -> list[CitationRow]:
    """By paragraph; citations of sections keep their order."""
    return sorted(citations, key=lambda citation: citation.paragraph or 0)
