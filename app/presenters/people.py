"""People, their offices and their parts as rows."""

from app.presenters.once import once
from app.presenters.rows import PartRow, PersonRow, SignatoryRow
from app.record import schema
from app.record.codelists import Role
from app.view.evidence import Seen, heard
from app.view.page_request import Asked


@once
def office(asked: Asked, person: schema.Person) -> str | None:
    """The office that the sources heard give to a person."""
    view = asked.view
    titles = [one.title for one in person.offices if heard(one.citations, view.record, view.lens)]
    return ", ".join(titles) or None


@once
def person(asked: Asked, one: schema.Person) -> PersonRow:
    """One person."""
    view = asked.view
    return PersonRow(
        id=one.id,
        name=one.name,
        aliases=one.aliases,
        country=one.country,
        offices=tuple(
            held.title for held in one.offices if heard(held.citations, view.record, view.lens)
        ),
        event_count=len(view.of_person.get(one.id, ())),
        url=asked.urls.person(one.id),
    )


def parts(asked: Asked, seen: Seen) -> tuple[PartRow, ...]:
    """Who did what in an event."""
    named = [(part, asked.record.person[part.person]) for part in seen.people]
    return tuple(
        PartRow(
            person=person.id,
            name=person.name,
            office=office(asked, person),
            country=person.country,
            role=part.role,
            role_label=part.role.label,
            on_behalf_of=part.on_behalf_of or person.country,
            url=asked.urls.person(person.id),
        )
        for part, person in named
    )


def signatories(asked: Asked, seen: Seen | None, role: Role) -> tuple[SignatoryRow, ...]:
    """Those who signed, or were to sign, in one event."""
    found = parts(asked, seen) if seen else ()
    return tuple(
        SignatoryRow(
            person=part.person,
            name=part.name,
            office=part.office,
            on_behalf_of=part.on_behalf_of,
            url=part.url,
        )
        for part in found
        if part.role is role
    )
