"""How the sources of a statement are named in Ukrainian: in the mark beside it, and at the foot."""

from collections.abc import Sequence

from app.record.codelists import SourceKind
from app.rows.cited_sources import CitedSource
from app.rows.sources import SourceRow
from app.text.formatting import capital, inline
from app.text.ukrainian.sources import location


def source_mark(
    cited: Sequence[CitedSource], *, brief: bool = False, place_first: bool = False
) -> str:
    """The strongest source and how many more: "The Kyiv Independent, абзац 7, і ще 8".

    A brief mark leaves out the place in the text of an agreement; `place_first` puts it before the
    rest, where many marks of one text stand below each other.
    """
    first, *others = cited
    is_text = first.source.kind is SourceKind.AGREEMENT_TEXT
    place = None if brief and is_text else location(first.citations[0])
    named = [source_name(first.source), place]
    if is_text and place and place_first:
        named = [capital(place), inline(source_name(first.source))]
    mark = ", ".join(part for part in named if part)
    return f"{mark}, і ще {len(others)}" if others else mark


def source_name(source: SourceRow) -> str:
    """The publisher; of the text of an agreement, whose page or copy it is."""
    if source.kind is not SourceKind.AGREEMENT_TEXT:
        return source.publisher
    # What stands in brackets tells where a copy lies; the mark has no room for that.
    name = source.publisher.partition(" (")[0]
    return f"Текст угоди ({name})"
