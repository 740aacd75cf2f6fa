"""Everybody named in the record, and one person."""

from pydantic import Field

from app import presenters
from app.presenters.rows import (
    AgreementRow,
    CitationRow,
    EventRow,
    Listing,
    Model,
    PersonRow,
    SourceRow,
)
from app.record.schema import Person
from app.view import search
from app.view.evidence import kept
from app.view.page_request import PageRequest


class People(Listing):
    """The people named in events."""

    rows: tuple[PersonRow, ...]


class OfficeRow(Model):
    """An office, with where it is stated."""

    title: str
    since: str | None = Field(description="The first day in it, EDTF.")
    until: str | None = Field(description="The last day in it, EDTF.")
    citations: tuple[CitationRow, ...]


class PersonPage(PersonRow, Listing):
    """A person's part in the record."""

    title: str
    held: tuple[OfficeRow, ...]
    events: tuple[EventRow, ...]
    agreements: tuple[AgreementRow, ...]
    sources: tuple[SourceRow, ...]


def page(page_request: PageRequest) -> People:
    """The people that a request asks for."""
    found = matching(page_request)
    listed = tuple(presenters.person(page_request, one) for one in page_request.cut(found))
    return People(**page_request.about, title="People", rows=listed, count=len(found))


def matching(page_request: PageRequest) -> list[Person]:
    """The people whose name, other spellings or offices have the words looked for."""
    people = page_request.view.people
    if not page_request.filters.q:
        return list(people)
    heaps = (search.search_text(search.words_of_person(one)) for one in people)
    words = page_request.view.keep("words of people", lambda: search.words(heaps))
    return [people[place] for place in search.having(words, page_request.filters.q)]


def person(page_request: PageRequest) -> PersonPage | None:
    """One person, or None if the record has nobody of that id."""
    one = page_request.record.people_by_id.get(page_request.slug)
    if one is None:
        return None
    view = page_request.view
    found = view.events_by_person.get(one.id, ())
    events = presenters.events(page_request, page_request.cut(found))
    held = tuple(
        OfficeRow(
            title=office.title,
            since=presenters.text(office.since),
            until=presenters.text(office.until),
            citations=presenters.citations(office.citations),
        )
        for office in kept(one.offices, view.record, view.view_params)
    )
    named = {event_view.event.agreement for event_view in found if event_view.event.agreement}
    return PersonPage(
        **page_request.about,
        **dict(presenters.person(page_request, one)),
        title=one.name,
        count=len(found),
        held=held,
        events=events,
        agreements=tuple(
            presenters.agreement(page_request, agreed)
            for agreed in view.agreements
            if agreed.id in named
        ),
        sources=presenters.sources_of(
            page_request,
            *(office.citations for office in held),
            *(event.citations for event in events),
        ),
    )
