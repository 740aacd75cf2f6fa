"""The people of a country's page: its own, those who led talks with it, and all that are named."""

from collections.abc import Sequence

from app.presenters.deeds import most_active_first, person_deeds_row
from app.presenters.people import person_row
from app.record.codelists import Role, Status
from app.rows.events import EventRow
from app.rows.people import PersonDeedsRow, PersonRow
from app.view.evidence import EventView
from app.view.page_request import PageRequest


def own_people(
    page_request: PageRequest, code: str, past: Sequence[EventView]
) -> tuple[PersonDeedsRow, ...]:
    """The people of the country and those who led talks, the most events first."""
    parts = [part for event_view in past for part in event_view.people]
    led = {
        part.person
        for event_view in past
        for part in event_view.people
        if part.role is Role.LED and event_view.event.kind.rung is Status.IN_TALKS
    }
    acted = {part.person for part in parts if part.on_behalf_of == code}
    named = {part.person for part in parts}
    return tuple(
        most_active_first(
            person_deeds_row(page_request, person, past)
            for person in page_request.view.people
            if person.id in named
            and (person.country == code or person.id in led or person.id in acted)
        )
    )


def named_people(page_request: PageRequest, events: tuple[EventRow, ...]) -> tuple[PersonRow, ...]:
    """Everybody named in these events, in the order of the record."""
    ids = {person_id for event in events for person_id in event.people}
    people = (person for person in page_request.view.people if person.id in ids)
    return tuple(person_row(page_request, person) for person in people)
