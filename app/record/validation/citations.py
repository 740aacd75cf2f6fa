"""Citations: the place that a source's kind asks for, and what a source can report at all."""

import re
from collections.abc import Iterator

from app.record import edtf
from app.record.codelists import Collection, SourceKind
from app.record.schema import Citation, Source
from app.record.validation.findings import Context, Finding, needs
from app.record.yaml_nodes import Path

_TEXT_OF = re.compile(r"text-([a-z]{2})(?:-|$)")


def places(context: Context) -> Iterator[Finding]:
    """An article is cited by a paragraph that it has, other sources by a section."""
    for part, key, path, citation in context.citations:
        source = context.record.sources_by_id.get(citation.source)
        if source:
            for field, message in _place(source, citation):
                yield Finding(part, key, message, (*path, field))


def _place(source: Source, citation: Citation) -> Iterator[tuple[str, str]]:
    if source.collection is not Collection.ARTICLES:
        if citation.paragraph:
            yield "paragraph", "only the five articles have paragraphs; write section instead"
    elif citation.section:
        yield "section", f"{source.id} is cited by paragraph, not by section"
    elif citation.paragraph is None:
        yield "source", f"the citation of {source.id} needs a paragraph"
    elif citation.paragraph > len(source.paragraphs):
        last = len(source.paragraphs)
        message = f"{source.id} ends with paragraph {last}, there is no {citation.paragraph}"
        yield "paragraph", message


def reports(context: Context) -> Iterator[Finding]:
    """No source reports an event before it happened."""
    for event in context.record.events:
        for index, citation in enumerate(event.citations):
            source = context.record.sources_by_id.get(citation.source)
            published = source.published if source else None
            earliest = (citation.date or event.date).earliest
            if published and published.latest and earliest and published.latest < earliest:
                message = (
                    f"{citation.source} of {published} cannot report it, nothing before {earliest}"
                )
                yield Finding("events", event.id, message, ("citations", index))


def contradictions(context: Context) -> Iterator[Finding]:
    """A citation whose date has no day in common with the event's says what it says."""
    for event in context.record.events:
        for index, citation in enumerate(event.citations):
            if citation.date and edtf.contradict(citation.date, event.date) and not citation.says:
                message = (
                    f"{citation.source} gives {citation.date}, the event {event.date}; "
                    "write in says what this source says"
                )
                yield Finding("events", event.id, message, ("citations", index, "date"))


def repetitions(context: Context) -> Iterator[Finding]:
    """Nothing has the same citation twice."""
    first_indices: dict[tuple[str, str, Path, Citation], int] = {}
    for part, key, path, citation in context.citations:
        first = first_indices.setdefault((part, key, path[:-1], citation), int(path[-1]))
        if first != path[-1]:
            message = f"says the same as citation {first + 1}; take one of the two out"
            yield Finding(part, key, message, path)


def texts(context: Context) -> Iterator[Finding]:
    """The text of an agreement is cited for the country whose agreement it is.

    Disputes and documents may hold texts of several countries against each other.
    """
    for part, key, path, citation in context.citations:
        source = context.record.sources_by_id.get(citation.source)
        match = _TEXT_OF.match(citation.source)
        if not source or source.kind is not SourceKind.AGREEMENT_TEXT or not match:
            continue
        code, concerned = match[1].upper(), _countries(context, part, key)
        if concerned and code not in concerned:
            message = f"{citation.source} is the agreement with {code}, the entry is about "
            yield Finding(part, key, message + ", ".join(sorted(concerned)), (*path, "source"))


def _countries(context: Context, part: str, key: str) -> set[str]:
    if part == "events":
        return set(context.record.events_by_id[key].countries)
    if part == "agreements":
        return {context.record.agreements_by_id[key].country}
    return {key} if part == "countries" else set()


@needs(*("sources", "events", "agreements", "people", "disputes", "gaps", "documents"))
def paragraphs(context: Context) -> Iterator[Finding]:
    """Every paragraph of an article is either cited or set aside with a reason, never both."""
    cited = {(citation.source, citation.paragraph) for *_, citation in context.citations}
    for source in context.record.sources:
        for index, paragraph in enumerate(source.paragraphs):
            is_cited = (source.id, index + 1) in cited
            if is_cited == bool(paragraph.aside):
                state = (
                    "is cited and set aside; take aside out"
                    if is_cited
                    else "is neither cited nor set aside; cite it, or say in aside why not"
                )
                yield Finding("sources", source.id, state, ("paragraphs", index))


def fingerprints(context: Context) -> Iterator[Finding]:
    """No fingerprint stands in two articles, nor twice in one among its cited paragraphs.

    What a page repeats between its paragraphs (a caption, a line of its menu) is set aside.
    """
    first_places: dict[str, tuple[str, int]] = {}
    for source in context.record.sources:
        for index, paragraph in enumerate(source.paragraphs):
            owner, first = first_places.setdefault(paragraph.sha256, (source.id, index))
            if (owner, first) == (source.id, index):
                continue
            is_furniture = paragraph.aside or source.paragraphs[first].aside
            if owner != source.id or not is_furniture:
                message = f"has the fingerprint of paragraph {first + 1} of {owner}"
                yield Finding("sources", source.id, message, ("paragraphs", index))


@needs("sources")
def tellings(context: Context) -> Iterator[Finding]:
    """An event known from both collections says what the articles alone tell of it."""
    for event in context.record.events:
        cited = (context.record.sources_by_id.get(citation.source) for citation in event.citations)
        collections = {source.collection for source in cited if source}
        if (len(collections) == 2) != (event.in_articles is not None):
            message = "in_articles goes with events that articles and other sources both carry"
            yield Finding("events", event.id, message, ("in_articles",))


CHECKS = (
    *(places, reports, contradictions, repetitions, texts),
    *(paragraphs, fingerprints, tellings),
)
