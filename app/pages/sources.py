"""All sources, and one with what each of its paragraphs supports."""

from collections.abc import Sequence

from app import presenters
from app.presenters.disputes import disputes
from app.presenters.documents import by_id
from app.presenters.rows import CitationRow, Listing, Model, SourceRow
from app.presenters.source_mix import Mix, mix
from app.record import schema
from app.record.record import Record
from app.view import search
from app.view.evidence import known_from
from app.view.page_request import Asked


class Sources(Listing):
    """The published texts that the view hears."""

    rows: tuple[SourceRow, ...]
    mix: Mix


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


def page(asked: Asked) -> Sources:
    """The sources that a request asks for."""
    found = [one for one in asked.view.sources if _wanted(asked, one)]
    return Sources(
        **asked.about,
        title="Sources",
        rows=tuple(presenters.source(asked, one) for one in asked.cut(found)),
        count=len(found),
        mix=_mix(asked, found),
    )


def _mix(asked: Asked, found: Sequence[schema.Source]) -> Mix:
    """The mix of the sources found; where no words were looked for, it is kept."""
    chosen = asked.filters
    key = ("mix", chosen.source_kind, chosen.collection)

    def mixed() -> Mix:
        return mix([presenters.source(asked, one) for one in found])

    return mixed() if chosen.q else asked.view.keep(key, mixed)


def _wanted(asked: Asked, one: schema.Source) -> bool:
    chosen = asked.filters
    if chosen.source_kind and one.kind not in chosen.source_kind:
        return False
    if chosen.collection and one.collection is not chosen.collection:
        return False
    words = [one.publisher, one.carried_by or "", one.title, one.id]
    return not chosen.q or search.matches(chosen.q, words)


def source(asked: Asked) -> SourcePage | None:
    """One source, or None if the record has none of that id."""
    one = asked.record.source.get(asked.slug)
    if one is None:
        return None
    row = presenters.source(asked, one)
    passages = _passages(asked, one)
    lens = asked.view.lens
    return SourcePage(
        **asked.about,
        **dict(row),
        count=len(passages),
        published_note=one.published_note,
        title_is_descriptive=one.title_is_descriptive,
        accessed=presenters.text(one.accessed),
        note=one.note,
        heard=lens.known_on is None or known_from(one, asked.record) <= lens.known_on,
        passages=asked.cut(passages),
    )


def _passages(asked: Asked, one: schema.Source) -> tuple[Passage, ...]:
    supports: dict[tuple[int | None, str | None], list[Support]] = {
        (number, None): [] for number in range(1, len(one.paragraphs) + 1)
    }
    for who, citation in asked.record.citations.get(one.id, ()):
        place = (citation.paragraph, citation.section)
        supports.setdefault(place, []).append(_support(asked, who, citation))
    return tuple(
        Passage(
            paragraph=paragraph,
            section=section,
            aside=one.paragraphs[paragraph - 1].aside if paragraph else None,
            supports=tuple(dict.fromkeys(found)),
        )
        for (paragraph, section), found in supports.items()
    )


def _support(asked: Asked, who: str, citation: schema.Citation) -> Support:
    name, _, part = who.partition(", ")
    kind, _, key = name.partition(" ")
    what, url = _named(asked, asked.record, kind, key)
    return Support(
        what=f"{what}: {part}" if part else what,
        url=url,
        citation=presenters.citations([citation])[0],
    )


def _named(asked: Asked, record: Record, kind: str, key: str) -> tuple[str, str | None]:
    """What cites, and its address, if the view sees it."""
    urls = asked.urls
    if kind == "event":
        seen = asked.view.seen(key)
        return (seen.title, urls.event(key)) if seen else ("an event that this view lacks", None)
    if kind == "person":
        shown = key in asked.view.of_person
        return record.person[key].name, urls.person(key) if shown else None
    if kind == "agreement":
        shown = key in asked.view.of_agreement
        return record.agreement[key].name, urls.agreement(key) if shown else None
    if kind == "country":
        return f"{record.country[key].name} in the G7", urls.country(record.country[key].slug)
    if kind == "gap":
        return "what was looked for and not found", f"{urls.to('/gaps')}#{key}"
    return _beside(asked, kind, key)


def _beside(asked: Asked, kind: str, key: str) -> tuple[str, str | None]:
    if kind == "dispute":
        found = next((row for row in disputes(asked) if row.id == key), None)
        return (found.question, found.url) if found else ("a question in dispute", None)
    row = by_id(asked, key)
    return (row.title, row.url) if row else ("a related document", None)
