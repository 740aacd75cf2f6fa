"""People, their offices and their parts as rows."""

from app.presenters.once import once
from app.presenters.rows import ParticipantRow, PersonRow, SignatoryRow
from app.record import schema
from app.record.codelists import Role
from app.record.edtf import Span
from app.view.evidence import EventView, admitted, kept
from app.view.offices import held_on
from app.view.page_request import PageRequest


def office(page_request: PageRequest, person: schema.Person, on: Span) -> str | None:
    """What a person was on the day of an event, as far as the sources of the view tell."""
    view = page_request.view
    offices = kept(person.offices, view.record, view.view_params)
    return ", ".join(office.title for office in held_on(offices, on)) or None


@once
def person(page_request: PageRequest, one: schema.Person) -> PersonRow:
    """One person."""
    view = page_request.view
    return PersonRow(
        id=one.id,
        name=one.name,
        aliases=one.aliases,
        country=one.country,
        offices=tuple(
            held.title
            for held in one.offices
            if admitted(held.citations, view.record, view.view_params)
        ),
        event_count=len(view.events_by_person.get(one.id, ())),
        url=page_request.urls.person(one.id),
    )


def parts(page_request: PageRequest, event_view: EventView) -> tuple[ParticipantRow, ...]:
    """Who did what in an event."""
    named = [(part, page_request.record.people_by_id[part.person]) for part in event_view.people]
    return tuple(
        ParticipantRow(
            person=person.id,
            name=person.name,
            office=office(page_request, person, event_view.date),
            country=person.country,
            role=part.role,
            role_label=part.role.label,
            on_behalf_of=part.on_behalf_of or person.country,
            url=page_request.urls.person(person.id),
        )
        for part, person in named
    )


def signatories(
    page_request: PageRequest, event_view: EventView | None, role: Role
) -> tuple[SignatoryRow, ...]:
    """Those who signed, or were to sign, in one event."""
    found = parts(page_request, event_view) if event_view else ()
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
