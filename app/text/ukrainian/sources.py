"""Sentences on sources in Ukrainian: of what kinds they are, whose, where in them a fact stands."""

import re
from collections.abc import Sequence
from functools import lru_cache

from babel.numbers import format_percent

from app.record.codelists import Basis
from app.rows.citations import CitationRow
from app.rows.sources import SourceMix, SourceRow
from app.text.ukrainian.formatting import (
    LOCALE,
    MOST_NAMES,
    counting,
    figures,
    form_of,
    language_name,
    say,
    several,
)
from app.text.ukrainian.locators import KNOWN, WORDS

# What of a thing of the record a passage supports, as the record names it.
PARTS = {"place in a series": "місце в переліку"}
TITLE_IN = "title in "
# Roman numbers are no words.
_ENGLISH = re.compile("[A-Za-z][a-z]{2,}")
SOURCES = ("джерело", "джерела", "джерел")


def source_mix(mix: SourceMix) -> str:
    """The kinds of a page's sources, and how many tell on their own."""
    kinds = several(
        [f"{figures(share.count)} {share.kind.noun(share.count)}" for share in mix.shares]
    )
    lead = f"{counting(mix.total, *SOURCES)}: {kinds}." if len(mix.shares) > 1 else f"{kinds}."
    if mix.independent == mix.total:
        return lead
    independent = counting(mix.independent, *SOURCES)
    return f"{lead} Якщо передруки одного першоджерела рахувати як одне, виходить {independent}."


def page_sources(publishers: Sequence[str], sources: int) -> str:
    """Who published what a page rests on, the most cited first: the first few by name."""
    if not publishers:
        return "Немає."
    count = counting(sources, *SOURCES)
    if len(publishers) <= MOST_NAMES:
        return f"{several(publishers)} ({count})."
    rest = len(publishers) - MOST_NAMES + 1
    others = f"ще {counting(rest, 'видавець', 'видавці', 'видавців')}"
    return f"{several([*publishers[: MOST_NAMES - 1], others])} ({count})."


def located_citations(located: int, total: int) -> str:
    """The share of citations that say where in their source a fact stands."""
    if not total:
        return "Посилань немає."
    share = format_percent(located / total, "#,##0\u00a0%", locale=LOCALE)
    return (
        f"Абзац або розділ джерела називають {figures(located)} з "
        f"{counting(total, 'посилання', 'посилань', 'посилань')} ({share}); решта вказують на "
        "джерело загалом."
    )


def location(*citations: CitationRow) -> str | None:
    """Where in one source citations point: "абзаци 5 і 7"; None for all of it."""
    paragraphs = list(dict.fromkeys(str(one.paragraph) for one in citations if one.paragraph))
    if paragraphs:
        return f"{form_of(len(paragraphs), 'абзац', 'абзаци', 'абзаци')} {several(paragraphs)}"
    sections = dict.fromkeys(citation.section for citation in citations if citation.section)
    return "; ".join(section(words) for words in sections) or None


@lru_cache(maxsize=5_000)
def section(words: str) -> str:
    """A section of a text with its counting words in Ukrainian; a heading stays as it is printed."""
    whole = _translated(words)
    if not _ENGLISH.search(whole):
        return whole
    parts = [", ".join(map(_piece, part.split(", "))) for part in words.split("; ")]
    return "; ".join(parts)


def _piece(words: str) -> str:
    """Words that are all known in Ukrainian, any others untouched rather than half translated."""
    translated = _translated(words)
    return words if _ENGLISH.search(translated) else translated


def _translated(words: str) -> str:
    return KNOWN.sub(lambda match: WORDS[match[0].lower()], words)


def publication(source: SourceRow) -> str:
    """The day of a source in a note; of an undated one, since when it is known to be public."""
    if source.published:
        return say(source.published, True)
    return f"без дати, оприлюднено не пізніше {say(source.known_from, True)}"


def caveat(citation: CitationRow) -> str | None:
    """What is to be known of a citation that does not plainly state its fact; None of any other."""
    parts = (
        citation.basis.label if citation.basis is not Basis.STATED else None,
        (citation.implied_from or "").removesuffix("."),
        f"дата в ньому: {say(citation.date)}" if citation.date else None,
        f"докладніше: {citation.says}" if citation.says else None,
    )
    return "; ".join(part for part in parts if part) or None


def support(name: str, part: str) -> str:
    """What a passage supports: a thing of the record, or one part of it."""
    if part.startswith(TITLE_IN):
        part = f"назва, {language_name(part.removeprefix(TITLE_IN))}"
    return f"{name}: {PARTS.get(part, part)}" if part else name


def g7_membership(country: str) -> str:
    """What a source supports of a country itself."""
    return f"{country} у G7"
