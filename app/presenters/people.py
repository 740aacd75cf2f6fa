"""People, their offices, and their parts in events as rows."""

from app.presenters.citations import citation_rows, edtf_text
from app.presenters.revisions import last_revision, revision_rows
from app.record import schema
from app.record.codelists import Role
from app.record.edtf import Span
from app.rows.people import OfficeRow, ParticipantRow, PersonRow, SignatoryRow
from app.text import people as people_text
from app.view import search
from app.view.evidence import EventView, admitted_facts
from app.view.offices import begun_by, held_on
from app.view.page_request import PageRequest
from app.view.view import View


def person_row(page_request: PageRequest, person: schema.Person) -> PersonRow:
    """One person, with the offices begun by the view's day."""
    offices = office_rows(page_request, person)
    return PersonRow(
        id=person.id,
        name=person.name,
        aliases=person.aliases,
        country=person.country,
        offices=tuple(office.title for office in offices),
        offices_text=people_text.offices(offices) or None,
        event_count=len(page_request.view.events_by_person.get(person.id, ())),
        revised=last_revision(person),
        revisions=revision_rows(person),
        url=page_request.urls.person(person.id),
    )


def matching_people(page_request: PageRequest) -> list[schema.Person]:
    """The people whose name, other spellings or offices have the words looked for."""
    view, q = page_request.view, page_request.filters.q
    return [person for person in view.people if not q or _has_words(view, person.id, q)]


def _has_words(view: View, person_id: str, q: str) -> bool:
    def words(own: View) -> list[str]:
        return search.words_of_person(own.record.people_by_id[person_id])

    return search.matches(q, *search.words_in_languages(view, q, words))


def office_rows(page_request: PageRequest, person: schema.Person) -> tuple[OfficeRow, ...]:
    """The offices begun by the view's day that its sources give to a person."""
    return tuple(
        OfficeRow(
            title=office.title,
            since=edtf_text(office.since),
            until=edtf_text(office.until),
            citations=citation_rows(office.citations),
        )
        for office in begun_by(_offices(page_request, person), page_request.view.as_of)
    )


def office_titles(page_request: PageRequest, person: schema.Person, on: Span) -> str | None:
    """The titles of the offices held on a day in one line, None where none is known."""
    offices = held_on(_offices(page_request, person), on)
    return ", ".join(office.title for office in offices) or None


def _offices(page_request: PageRequest, person: schema.Person) -> tuple[schema.Office, ...]:
    return admitted_facts(person.offices, page_request.record, page_request.view.view_params)


def participant_rows(
    page_request: PageRequest, event_view: EventView
) -> tuple[ParticipantRow, ...]:
    """Who did what in an event."""
    return tuple(
        _participant_row(page_request, part, event_view.date) for part in event_view.people
    )


def _participant_row(
    page_request: PageRequest, part: schema.Participation, on: Span
) -> ParticipantRow:
    person = page_request.record.people_by_id[part.person]
    return ParticipantRow(
        person=person.id,
        name=person.name,
        office=office_titles(page_request, person, on),
        country=person.country,
        role=part.role,
        role_label=part.role.label,
        on_behalf_of=part.on_behalf_of or person.country,
        url=page_request.urls.person(person.id),
    )


def signatory_rows(
    page_request: PageRequest, event_view: EventView | None, role: Role
) -> tuple[SignatoryRow, ...]:
    """Those who signed, or were to sign, in one event."""
    participants = participant_rows(page_request, event_view) if event_view else ()
    return tuple(
        SignatoryRow(
            person=participant.person,
            name=participant.name,
            office=participant.office,
            on_behalf_of=participant.on_behalf_of,
            url=participant.url,
        )
        for participant in participants
        if participant.role is role
    )
