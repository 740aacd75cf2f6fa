"""How the sources of a statement are named: in the mark beside it, and in full at the foot."""

from collections.abc import Sequence

from app.record.codelists import SourceKind
from app.rows.cited_sources import CitedSource
from app.rows.sources import SourceRow
from app.text.sources import location


def source_mark(cited: Sequence[CitedSource]) -> str:
    """The strongest source and how many more: "The Kyiv Independent, paragraph 7, and 8 more"."""
    first, *others = cited
    named = [source_name(first.source), location(first.citations[0])]
    mark = ", ".join(part for part in named if part)
    return f"{mark}, and {len(others)} more" if others else mark


def source_name(source: SourceRow) -> str:
    """The publisher, or that it is the text of an agreement itself."""
    return "Agreement text" if source.kind is SourceKind.AGREEMENT_TEXT else source.publisher
