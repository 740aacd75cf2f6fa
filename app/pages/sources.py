"""All sources, and one with what each of its paragraphs supports."""

from collections.abc import Sequence

from app import presenters
from app.presenters.disputes import disputes
from app.presenters.documents import by_id
from app.presenters.rows import CitationRow, Listing, Model, SourceRow
from app.presenters.source_mix import SourceMix, mix
from app.record import schema
from app.record.record import Record
from app.view import search
from app.view.evidence import known_from
from app.view.page_request import PageRequest


class Sources(Listing):
    """The published texts that the view hears."""

    rows: tuple[SourceRow, ...]
    mix: SourceMix


class Support(Model):
    """Something that a source carries."""

    what: str
    url: str | None
    citation: CitationRow


class Passage(Model):
    """One paragraph or section of a source: what it supports, or why it is set aside."""

    paragraph: int | None
    section: str | None
    aside: str | None
    supports: tuple[Support, ...]


class SourcePage(SourceRow, Listing):
    """One source: citation data, and what each passage supports."""

    published_note: str | None
    title_is_descriptive: bool
    accessed: str | None
    note: str | None
    heard: bool
    passages: tuple[Passage, ...]


def page(page_request: PageRequest) -> Sources:
    """The sources that a request asks for."""
    found = [one for one in page_request.view.sources if _wanted(page_request, one)]
    return Sources(
        **page_request.about,
        title="Sources",
        rows=tuple(presenters.source(page_request, one) for one in page_request.cut(found)),
        count=len(found),
        mix=_mix(page_request, found),
    )


def _mix(page_request: PageRequest, found: Sequence[schema.Source]) -> SourceMix:
    """The mix of the sources found; where no words were looked for, it is kept."""
    chosen = page_request.filters
    key = ("mix", chosen.source_kind, chosen.collection)

    def mixed() -> SourceMix:
        return mix([presenters.source(page_request, one) for one in found])

    return mixed() if chosen.q else page_request.view.keep(key, mixed)


def _wanted(page_request: PageRequest, one: schema.Source) -> bool:
    chosen = page_request.filters
    if chosen.source_kind and one.kind not in chosen.source_kind:
        return False
    if chosen.collection and one.collection is not chosen.collection:
        return False
    words = [one.publisher, one.carried_by or "", one.title, one.id]
    return not chosen.q or search.matches(chosen.q, words)


def source(page_request: PageRequest) -> SourcePage | None:
    """One source, or None if the record has none of that id."""
    one = page_request.record.source.get(page_request.slug)
    if one is None:
        return None
    row = presenters.source(page_request, one)
    passages = _passages(page_request, one)
    view_params = page_request.view.view_params
    return SourcePage(
        **page_request.about,
        **dict(row),
        count=len(passages),
        published_note=one.published_note,
        title_is_descriptive=one.title_is_descriptive,
        accessed=presenters.text(one.accessed),
        note=one.note,
        heard=view_params.known_on is None
        or known_from(one, page_request.record) <= view_params.known_on,
        passages=page_request.cut(passages),
    )


def _passages(page_request: PageRequest, one: schema.Source) -> tuple[Passage, ...]:
    supports: dict[tuple[int | None, str | None], list[Support]] = {
        (number, None): [] for number in range(1, len(one.paragraphs) + 1)
    }
    for who, citation in page_request.record.citations.get(one.id, ()):
        place = (citation.paragraph, citation.section)
        supports.setdefault(place, []).append(_support(page_request, who, citation))
    return tuple(
        Passage(
            paragraph=paragraph,
            section=section,
            aside=one.paragraphs[paragraph - 1].aside if paragraph else None,
            supports=tuple(dict.fromkeys(found)),
        )
        for (paragraph, section), found in supports.items()
    )


def _support(page_request: PageRequest, who: str, citation: schema.Citation) -> Support:
    name, _, part = who.partition(", ")
    kind, _, key = name.partition(" ")
    what, url = _named(page_request, page_request.record, kind, key)
    return Support(
        what=f"{what}: {part}" if part else what,
        url=url,
        citation=presenters.citations([citation])[0],
    )


def _named(
    page_request: PageRequest, record: Record, kind: str, key: str
) -> tuple[str, str | None]:
    """What cites, and its address, if the view sees it."""
    urls = page_request.urls
    if kind == "event":
        event_view = page_request.view.event_view(key)
        return (
            (event_view.title, urls.event(key))
            if event_view
            else ("an event that this view lacks", None)
        )
    if kind == "person":
        shown = key in page_request.view.of_person
        return record.person[key].name, urls.person(key) if shown else None
    if kind == "agreement":
        shown = key in page_request.view.of_agreement
        return record.agreement[key].name, urls.agreement(key) if shown else None
    if kind == "country":
        return f"{record.country[key].name} in the G7", urls.country(record.country[key].slug)
    if kind == "gap":
        return "what was looked for and not found", f"{urls.to('/gaps')}#{key}"
    return _beside(page_request, kind, key)


def _beside(page_request: PageRequest, kind: str, key: str) -> tuple[str, str | None]:
    if kind == "dispute":
        found = next((row for row in disputes(page_request) if row.id == key), None)
        return (found.question, found.url) if found else ("a question in dispute", None)
    row = by_id(page_request, key)
    return (row.title, row.url) if row else ("a related document", None)
