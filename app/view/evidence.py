"""Which citations a view admits, and which dates, places and words those support."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.record import edtf, schema
from app.record.codelists import Collection, Evidence, Meeting
from app.record.edtf import Span
from app.record.record import Record
from app.record.schema import Citation, Event, Source

Cited = TypeVar("Cited", bound=schema.Cited)


@dataclass(frozen=True, slots=True)
class ViewParams:
    """The two clocks and the evidence: what a view is a view of.

    `as_of` is the world clock, `known_on` the knowledge clock (None: all that the record knows).
    """

    as_of: date
    known_on: date | None = None
    evidence: Evidence = Evidence.ALL


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as one view sees it: the citations that it admits, and what those support."""

    event: Event
    citations: tuple[Citation, ...]
    date: Span
    title: str
    summary: str
    place: schema.Place | None
    venue: str | None
    meeting: Meeting | None
    countries: tuple[str, ...]
    people: tuple[schema.Participation, ...]
    differing: tuple[Citation, ...] = ()


def admitted(
    citations: Iterable[Citation], record: Record, view_params: ViewParams
) -> tuple[Citation, ...]:
    """The citations whose source the evidence lets through and the knowledge clock knows."""
    return tuple(
        citation
        for citation in citations
        if admits_source(view_params, record.sources_by_id[citation.source])
    )


def admits_source(view_params: ViewParams, source: Source) -> bool:
    """Whether a view admits a source."""
    if view_params.evidence is Evidence.ARTICLES and source.collection is not Collection.ARTICLES:
        return False
    return view_params.known_on is None or known_from(source) <= view_params.known_on


def known_from(source: Source) -> date:
    """The day from which a source can be shown to have been public; it never moves.

    That is the last day that its date can mean, unless the record names another.
    """
    if source.known_from and source.known_from.day:
        return source.known_from.day
    return (source.published.latest if source.published else None) or date.max


def view_event(event: Event, record: Record, view_params: ViewParams) -> EventView | None:
    """The event as a view shows it, None where that admits no citation of it."""
    citations = admitted(event.citations, record, view_params)
    if not citations:
        return None
    article_words = event.in_articles if _articles_alone(citations, record) else None
    words = article_words or event
    chosen = best_date(event.date, citations)
    return EventView(
        event=event,
        citations=citations,
        date=chosen,
        title=words.title,
        summary=words.summary,
        place=record.places_by_id.get(words.place or ""),
        venue=words.venue,
        meeting=words.meeting,
        countries=words.countries,
        people=words.people,
        differing=tuple(one for one in citations if one.date and edtf.contradict(one.date, chosen)),
    )


def best_date(preferred: Span, citations: Iterable[Citation]) -> Span:
    """The most exact date that a citation gives, among those within the preferred one.

    A range that is open on one side is vaguer than any year, and yet the year may reach beyond it.
    Where no citation gives the preferred date itself, each of the others is as good.
    """
    candidates = {citation.date or preferred for citation in citations}
    if preferred in candidates:
        candidates = {span for span in candidates if edtf.within(span, preferred)}
    return min(candidates, key=lambda span: (span.days, span != preferred, span.text))


def admitted_facts(
    facts: Iterable[Cited], record: Record, view_params: ViewParams
) -> tuple[Cited, ...]:
    """The facts of which a citation comes through, each with those citations alone."""
    facts_and_citations = ((fact, admitted(fact.citations, record, view_params)) for fact in facts)
    return tuple(_citing(fact, citations) for fact, citations in facts_and_citations if citations)


def _citing(fact: Cited, citations: tuple[Citation, ...]) -> Cited:
    if citations == fact.citations:
        return fact
    return fact.model_copy(update={"citations": citations})


def _articles_alone(citations: Iterable[Citation], record: Record) -> bool:
    return all(
        record.sources_by_id[one.source].collection is Collection.ARTICLES for one in citations
    )
