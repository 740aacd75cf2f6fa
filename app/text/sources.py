"""Sentences on sources: of what kinds they are, whose they are, where in them a fact stands."""

from collections.abc import Sequence

from babel.numbers import format_percent

from app.language import N_, in_each_language
from app.record.codelists import Basis
from app.rows.citations import CitationRow
from app.rows.sources import SourceMix, SourceRow
from app.text.formatting import LOCALE, MOST_NAMES, counted, figures, plural, say, several

# What a passage supports where the view lacks the thing itself, or where it has no other name.
UNSEEN_EVENT = N_("an event that this view lacks")
UNSEEN_DISPUTE = N_("a question in dispute")
UNSEEN_DOCUMENT = N_("a related document")
GAP = N_("what was looked for and not found")


@in_each_language
def source_mix(mix: SourceMix) -> str:
    """The kinds of a page's sources, and how many tell on their own."""
    kinds = several(
        [f"{figures(share.count)} {share.kind.noun(share.count)}" for share in mix.shares]
    )
    lead = (
        f"{counted(mix.total, 'source', 'sources')}: {kinds}."
        if len(mix.shares) > 1
        else f"{kinds}."
    )
    if mix.independent == mix.total:
        return lead
    return f"{lead} Reports that repeat one origin count once: {mix.independent}."


@in_each_language
def page_sources(publishers: Sequence[str], sources: int) -> str:
    """Who published what a page rests on, the most cited first: the first few by name."""
    if not publishers:
        return "None."
    count = counted(sources, "source", "sources")
    if len(publishers) <= MOST_NAMES:
        return f"{several(publishers)} ({count})."
    rest = len(publishers) - MOST_NAMES + 1
    others = counted(rest, "other publisher", "other publishers")
    return f"{several([*publishers[: MOST_NAMES - 1], others])} ({count})."


@in_each_language
def located_citations(located: int, total: int) -> str:
    """The share of citations that say where in their source a fact stands."""
    if not total:
        return "The record has no citations."
    share = format_percent(located / total, locale=LOCALE)
    return (
        f"{figures(located)} of {counted(total, 'citation', 'citations')} ({share}) name the "
        "paragraph or section of the source; the others point to the source as a whole."
    )


@in_each_language
def location(*citations: CitationRow) -> str | None:
    """Where in one source citations point: "paragraphs 5 and 7", "section II"; None for all of it.

    Paragraphs and sections do not stand in one source together: the articles alone are counted.
    """
    paragraphs = list(dict.fromkeys(str(one.paragraph) for one in citations if one.paragraph))
    if paragraphs:
        return f"{plural(len(paragraphs), 'paragraph', 'paragraphs')} {several(paragraphs)}"
    sections = dict.fromkeys(citation.section for citation in citations if citation.section)
    return "; ".join(sections) or None


@in_each_language
def section(words: str) -> str:
    """A section of a source as its citations name it: "section II", "preamble"."""
    return words


@in_each_language
def publication(source: SourceRow) -> str:
    """The day of a source in a note; of an undated one, since when it is known to be public."""
    if source.published:
        return say(source.published, True)
    return f"without a date, public by {say(source.known_from, True)}"


@in_each_language
def caveat(citation: CitationRow) -> str | None:
    """What is to be known of a citation that does not plainly state its fact; None of any other."""
    parts = (
        citation.basis.label if citation.basis is not Basis.STATED else None,
        citation.implied_from,
        f"its date: {say(citation.date)}" if citation.date else None,
        f"in detail: {citation.says}" if citation.says else None,
    )
    return "; ".join(part for part in parts if part) or None


@in_each_language
def support(name: str, part: str) -> str:
    """What a passage supports: a thing of the record, or one part of it."""
    return f"{name}: {part}" if part else name


@in_each_language
def g7_membership(country: str) -> str:
    """What a source supports of a country itself."""
    return f"{country} in the G7"
