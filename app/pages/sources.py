"""All sources, and one with what each of its paragraphs supports."""

from app import rows, search, shapes
from app.asked import Asked
from app.claims import known_from
from app.models import CitationRow, Listing, Model, SourceRow
from app.record import Record, cited


class Sources(Listing):
    """The published texts that the view hears."""

    rows: tuple[SourceRow, ...]


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
    counts = rows.citation_counts(asked)
    found = [one for one in asked.view.sources if _wanted(asked, one)]
    listed = tuple(rows.source(asked, one, counts.get(one.id, 0)) for one in found)
    return Sources(**asked.about, title="Sources", rows=listed, count=len(listed))


def _wanted(asked: Asked, one: shapes.Source) -> bool:
    words = [one.publisher, one.carried_by or "", one.title, one.id]
    return not asked.filters.q or search.matches(asked.filters.q, words)


def source(asked: Asked) -> SourcePage | None:
    """One source, or None if the record has none of that id."""
    one = asked.record.source.get(asked.slug)
    if one is None:
        return None
    row = rows.source(asked, one, rows.citation_counts(asked).get(one.id, 0))
    passages = _passages(asked, one)
    lens = asked.view.lens
    return SourcePage(
        **asked.about,
        **dict(row),
        count=len(passages),
        published_note=one.published_note,
        title_is_descriptive=one.title_is_descriptive,
        accessed=rows.text(one.accessed),
        note=one.note,
        heard=lens.known_on is None or known_from(one, asked.record) <= lens.known_on,
        passages=passages,
    )


def _passages(asked: Asked, one: shapes.Source) -> tuple[Passage, ...]:
    supports: dict[tuple[int | None, str | None], list[Support]] = {
        (number, None): [] for number in range(1, len(one.paragraphs) + 1)
    }
    for who, found in cited(asked.record):
        for citation in found:
            if citation.source == one.id:
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


def _support(asked: Asked, who: str, citation: shapes.Citation) -> Support:
    name, _, part = who.partition(", ")
    kind, _, key = name.partition(" ")
    what, url = _named(asked, asked.record, kind, key)
    return Support(
        what=f"{what}: {part}" if part else what,
        url=url,
        citation=rows.citations([citation])[0],
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
    return f"{kind} {key}", None
