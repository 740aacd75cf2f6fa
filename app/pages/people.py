"""Everybody named in the record: who led for Ukraine, and what each person did."""

from collections.abc import Iterator, Sequence

from pydantic import Field

from app.language import N_, gettext, sort_key
from app.presenters.deeds import (
    first_rounds,
    leaders,
    most_active_first,
    person_deeds_row,
    without_leader,
)
from app.presenters.people import matching_people
from app.presenters.people_choices import people_choices
from app.record.codelists import Sort
from app.rows.choices import FilterChoice
from app.rows.page import Listing
from app.rows.people import LeaderRow, PersonDeedsRow
from app.text import people as people_text
from app.view.evidence import EventView
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class PeoplePage(Listing):
    """The people named in events, by the number of events, with what each did."""

    signposts = (
        Signpost(
            N_("People"),
            N_("Who signed, who led the talks and who took part."),
            N_(
                "person people name signatory signatories leader led lead head "
                "negotiator negotiating negotiated negotiate team delegation chief representative"
            ),
            beside=N_("talks Ukraine Ukrainian country countries"),
        ),
    )

    rows: tuple[PersonDeedsRow, ...] = Field(
        description="The people, or the part of them that was asked for."
    )
    headline: str = Field(description="Who led for Ukraine most often; empty where no source says.")
    note: str = Field(description="Who else led it, and for how many rounds no source says.")
    leaders: tuple[LeaderRow, ...] = Field(
        description="Those who led for Ukraine in openings of talks, the most often first."
    )
    first_rounds: int = Field(description="How many openings of talks the view tells of.")
    without_leader: int = Field(description="For how many of them no source says who led.")
    choices: tuple[FilterChoice, ...] = Field(
        description="Countries and roles, each with how many people it would leave."
    )


def build(page_request: PageRequest) -> PeoplePage:
    """The people that a request asks for, the most events first unless it says otherwise."""
    events = _events(page_request)
    rows = most_active_first(_rows(page_request, events))
    if page_request.filters.sort is Sort.NAME:
        rows.sort(key=lambda row: sort_key(row.name))
    led = leaders(page_request, events)
    unknown = without_leader(page_request, events)
    return PeoplePage(
        **page_request.about,
        title=gettext("People"),
        rows=page_request.cut(rows),
        count=len(rows),
        headline=people_text.leaders_headline(led, first_rounds(events)),
        note=people_text.leaders_note(led, unknown),
        leaders=led,
        first_rounds=first_rounds(events),
        without_leader=unknown,
        choices=tuple(people_choices(page_request)),
    )


def _events(page_request: PageRequest) -> list[EventView]:
    """The events of the chosen countries, or all."""
    chosen = set(page_request.filters.country)
    past = page_request.view.past
    return [event_view for event_view in past if not chosen or chosen & set(event_view.countries)]


def _rows(page_request: PageRequest, events: Sequence[EventView]) -> Iterator[PersonDeedsRow]:
    """Those who have a part in these events, and one of the chosen roles where some are chosen."""
    roles = page_request.filters.role
    named = {
        part.person
        for event_view in events
        for part in event_view.people
        if not roles or part.role in roles
    }
    for person in matching_people(page_request):
        if person.id in named:
            yield person_deeds_row(page_request, person, events)
