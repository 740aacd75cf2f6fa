"""Sentences on sources: of what kinds they are, whose they are, where in them a fact stands."""

from collections.abc import Sequence

from babel.numbers import format_percent

from app.rows.citations import CitationRow
from app.rows.sources import SourceMix
from app.text.formatting import LOCALE, MOST_NAMES, counted, figures, several

# What a passage supports where the view lacks the thing itself, or where it has no other name.
UNSEEN_EVENT = "an event that this view lacks"
UNSEEN_DISPUTE = "a question in dispute"
UNSEEN_DOCUMENT = "a related document"
GAP = "what was looked for and not found"


def source_mix(mix: SourceMix) -> str:
    """The kinds of a page's sources, and how many tell on their own."""
    kinds = several(
        [counted(share.count, share.kind.singular, share.kind.plural) for share in mix.shares]
    )
    lead = f"{counted(mix.total, 'source', 'sources')}: {kinds}."
    if mix.independent == mix.total:
        return lead
    return f"{lead} Reports that repeat one origin count once: {mix.independent}."


def origin(publishers: Sequence[str], sources: int) -> str:
    """Where what a page says comes from: its publishers, the first by name."""
    if not publishers:
        return "No source was published by this day"
    count = counted(sources, "source", "sources")
    if len(publishers) <= MOST_NAMES:
        return f"{several(publishers)} ({count})"
    others = counted(len(publishers) - 1, "other publisher", "other publishers")
    return f"{publishers[0]} and {others} ({count})"


def located_citations(located: int, total: int) -> str:
    """The share of citations that say where in their source a fact stands."""
    if not total:
        return "The record has no citations."
    share = format_percent(located / total, locale=LOCALE)
    return (
        f"{figures(located)} of {counted(total, 'citation', 'citations')} ({share}) name the "
        "paragraph or section of the source; the others point to the source as a whole."
    )


def location(citation: CitationRow) -> str | None:
    """Where in its source a citation points: "paragraph 7", "section II"; None for all of it."""
    return f"paragraph {citation.paragraph}" if citation.paragraph else citation.section


def support(name: str, part: str) -> str:
    """What a passage supports: a thing of the record, or one part of it."""
    return f"{name}: {part}" if part else name


def g7_membership(country: str) -> str:
    """What a source supports of a country itself."""
    return f"{country} in the G7"
