"""What people did in events, and who led for Ukraine when talks opened."""

from collections import Counter
from collections.abc import Iterable, Sequence

from app.language import sort_key
from app.presenters.people import person_row
from app.record import schema
from app.record.codelists import EventKind, Role
from app.record.country_names import UKRAINE
from app.rows.people import DeedsRow, LeaderRow, PersonDeedsRow
from app.text import people as people_text
from app.view.evidence import EventView
from app.view.page_request import PageRequest

Events = Sequence[EventView]


def person_deeds_row(
    page_request: PageRequest, person: schema.Person, events: Events
) -> PersonDeedsRow:
    """One person, with what they did in these events."""
    row = deeds_row(person, events)
    return PersonDeedsRow(
        **dict(person_row(page_request, person)), deeds=row, deeds_text=people_text.deeds(row)
    )


def deeds_row(person: schema.Person, events: Events) -> DeedsRow:
    """How often a person did what in these events.

    The rounds that somebody of a partner led are held against the rounds with that partner alone.
    """
    own = [one for one in events if person.country == UKRAINE or person.country in one.countries]
    parts = [
        (event_view.event.kind, part.role)
        for event_view in events
        for part in event_view.people
        if part.person == person.id
    ]
    counts = Counter(role for _, role in parts)
    return DeedsRow(
        counts={role: counts[role] for role in Role if counts[role]},
        led_first=parts.count((EventKind.TALKS_OPENED, Role.LED)),
        led_later=parts.count((EventKind.ROUND_HELD, Role.LED)),
        first_rounds=len(_of_kind(own, EventKind.TALKS_OPENED)),
        later_rounds=len(_of_kind(own, EventKind.ROUND_HELD)),
    )


def most_active_first(rows: Iterable[PersonDeedsRow]) -> list[PersonDeedsRow]:
    """People by the number of events that have them, the most first, then by name."""
    return sorted(rows, key=lambda row: (-sum(row.deeds.counts.values()), sort_key(row.name)))


def leaders(page_request: PageRequest, events: Events) -> tuple[LeaderRow, ...]:
    """Those who led for Ukraine in openings of talks, the most often first."""
    people = page_request.record.people_by_id
    counts = Counter(
        person_id
        for event_view in _of_kind(events, EventKind.TALKS_OPENED)
        for person_id in ukrainian_leaders(page_request, event_view)
    )
    rows = (
        LeaderRow(
            person=person_id,
            name=people[person_id].name,
            first_rounds=count,
            url=page_request.urls.person(person_id),
        )
        for person_id, count in counts.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.first_rounds, sort_key(row.name))))


def first_rounds(events: Events) -> int:
    """How many openings of talks these events tell of."""
    return len(_of_kind(events, EventKind.TALKS_OPENED))


def without_leader(page_request: PageRequest, events: Events) -> int:
    """For how many openings of talks no source says who led for Ukraine."""
    opened = _of_kind(events, EventKind.TALKS_OPENED)
    return sum(not ukrainian_leaders(page_request, event_view) for event_view in opened)


def ukrainian_leaders(page_request: PageRequest, event_view: EventView) -> list[str]:
    """The ids of those who led for Ukraine in one event."""
    people = page_request.record.people_by_id
    return [
        part.person
        for part in event_view.people
        if part.role is Role.LED and (part.on_behalf_of or people[part.person].country) == UKRAINE
    ]


def _of_kind(events: Events, kind: EventKind) -> list[EventView]:
    return [event_view for event_view in events if event_view.event.kind is kind]
