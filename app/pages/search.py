"""Search over events, people, countries and agreements at once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, TypeVar

from pydantic import Field

from app import presenters
from app.pages import agreements, countries, people
from app.presenters import event_filter
from app.presenters.rows import (
    AgreementRow,
    CountryRow,
    EventRow,
    Listing,
    Model,
    PersonRow,
    SourceRow,
)
from app.record.schema import Agreement, Country, Person
from app.view.evidence import EventView
from app.view.filters import Filters
from app.view.page_request import PageRequest

Kind = TypeVar("Kind")


class Match(Model):
    """One thing found, of whatever kind."""

    what: Literal["event", "person", "country", "agreement"] = Field(
        description="What sort of thing it is."
    )
    id: str = Field(description="Its permanent id; a country's code.")
    name: str = Field(description="Its name or title.")
    url: str = Field(description="Address of its page.")


class Search(Listing):
    """What a search finds, by kind."""

    q: str = Field(description="The words looked for.")
    rows: tuple[EventRow, ...] = Field(description="The events among the matches shown.")
    people: tuple[PersonRow, ...] = Field(description="The people among them.")
    countries: tuple[CountryRow, ...] = Field(description="The countries among them.")
    agreements: tuple[AgreementRow, ...] = Field(description="The agreements among them.")
    sources: tuple[SourceRow, ...] = Field(description="The sources that those events cite.")
    matches: tuple[Match, ...] = Field(description="All that is found, one line each.")


def page(page_request: PageRequest) -> Search:
    """The matches of `q`, in parts where they are many; nothing where there is no `q`."""
    found = tuple(_found(page_request)) if page_request.filters.q else ()
    shown = page_request.cut(found)
    events = presenters.events(page_request, _of(shown, EventView))
    who = tuple(presenters.person(page_request, one) for one in _of(shown, Person))
    where = tuple(presenters.country(page_request, one) for one in _of(shown, Country))
    what = tuple(presenters.agreement(page_request, one) for one in _of(shown, Agreement))
    return Search(
        **page_request.about,
        title="Search",
        q=page_request.filters.q,
        count=len(found),
        rows=events,
        people=who,
        countries=where,
        agreements=what,
        sources=presenters.sources_of(page_request, *(row.citations for row in events)),
        matches=(
            *(Match(what="person", id=row.id, name=row.name, url=row.url) for row in who),
            *(Match(what="country", id=row.code, name=row.name, url=row.url) for row in where),
            *(Match(what="agreement", id=row.id, name=row.title, url=row.url) for row in what),
            *(Match(what="event", id=row.id, name=row.title, url=row.url) for row in events),
        ),
    )


def _found(page_request: PageRequest) -> Iterator[EventView | Person | Country | Agreement]:
    """All that matches, the events last, for they are the most."""
    only = replace(page_request, filters=Filters(q=page_request.filters.q))
    yield from people.matching(only)
    yield from countries.matching(only)
    yield from agreements.matching(only)
    yield from event_filter.events(only, event_filter.matching(only, only.filters))


def _of(found: Iterable[object], kind: type[Kind]) -> Iterator[Kind]:
    return (one for one in found if isinstance(one, kind))
