"""Everybody named in the record, and one person."""

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
from app.view.page_request import Asked


class People(Listing):
    """The people named in events."""

    rows: tuple[PersonRow, ...]


class OfficeRow(Model):
    """An office, with where it is stated."""

    title: str
    citations: tuple[CitationRow, ...]


class PersonPage(PersonRow, Listing):
    """A person's part in the record."""

    title: str
    held: tuple[OfficeRow, ...]
    events: tuple[EventRow, ...]
    agreements: tuple[AgreementRow, ...]
    sources: tuple[SourceRow, ...]


def page(asked: Asked) -> People:
    """The people that a request asks for."""
    found = matching(asked)
    listed = tuple(presenters.person(asked, one) for one in asked.cut(found))
    return People(**asked.about, title="People", rows=listed, count=len(found))


def matching(asked: Asked) -> list[Person]:
    """The people whose name, other spellings or offices have the words looked for."""
    people = asked.view.people
    if not asked.filters.q:
        return list(people)
    heaps = (search.heap(search.words_of_person(one)) for one in people)
    words = asked.view.keep("words of people", lambda: search.words(heaps))
    return [people[place] for place in search.having(words, asked.filters.q)]


def person(asked: Asked) -> PersonPage | None:
    """One person, or None if the record has nobody of that id."""
    one = asked.record.person.get(asked.slug)
    if one is None:
        return None
    view = asked.view
    found = view.of_person.get(one.id, ())
    events = presenters.events(asked, asked.cut(found))
    held = tuple(
        OfficeRow(title=office.title, citations=presenters.citations(office.citations))
        for office in kept(one.offices, view.record, view.lens)
    )
    named = {seen.event.agreement for seen in found if seen.event.agreement}
    return PersonPage(
        **asked.about,
        **dict(presenters.person(asked, one)),
        title=one.name,
        count=len(found),
        held=held,
        events=events,
        agreements=tuple(
            presenters.agreement(asked, agreed) for agreed in view.agreements if agreed.id in named
        ),
        sources=presenters.sources_of(
            asked, *(office.citations for office in held), *(event.citations for event in events)
        ),
    )
