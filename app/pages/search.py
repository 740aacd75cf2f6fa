"""Search over events, people, countries and agreements at once."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from pydantic import Field

from app.presenters.agreements import agreement_row, matching_agreements
from app.presenters.countries import country_row, matching_countries
from app.presenters.events import event_rows
from app.presenters.people import matching_people, person_row
from app.presenters.sources import cited_sources
from app.record.schema import Agreement, Country, Person
from app.rows.agreements import AgreementRow
from app.rows.countries import CountryRow
from app.rows.events import EventRow
from app.rows.page import Listing, Model
from app.rows.people import PersonRow
from app.rows.sources import SourceRow
from app.view import event_filter
from app.view.evidence import EventView
from app.view.filters import Filters
from app.view.page_request import PageRequest


class Match(Model):
    """One match, of whatever kind."""

    what: Literal["event", "person", "country", "agreement"] = Field(
        description="What sort of thing it is."
    )
    id: str = Field(description="Its permanent id; a country's code.")
    name: str = Field(description="Its name or title.")
    url: str = Field(description="Address of its page.")


class SearchPage(Listing):
    """What a search finds, by kind."""

    q: str = Field(description="The words looked for.")
    rows: tuple[EventRow, ...] = Field(description="The events among the matches shown.")
    people: tuple[PersonRow, ...] = Field(description="The people among them.")
    countries: tuple[CountryRow, ...] = Field(description="The countries among them.")
    agreements: tuple[AgreementRow, ...] = Field(description="The agreements among them.")
    sources: tuple[SourceRow, ...] = Field(description="The sources that those events cite.")
    matches: tuple[Match, ...] = Field(description="All that is found, one line each.")


class Rows(NamedTuple):
    """The rows of one part of the matches, by kind."""

    people: tuple[PersonRow, ...]
    countries: tuple[CountryRow, ...]
    agreements: tuple[AgreementRow, ...]
    events: tuple[EventRow, ...]


def build(page_request: PageRequest) -> SearchPage:
    """The matches of `q`, in parts where they are many; nothing where there is no `q`."""
    matching = list(_matching(page_request)) if page_request.filters.q else []
    rows = _rows(page_request, page_request.cut(matching))
    return SearchPage(
        **page_request.about,
        title="Search",
        q=page_request.filters.q,
        count=len(matching),
        rows=rows.events,
        people=rows.people,
        countries=rows.countries,
        agreements=rows.agreements,
        sources=cited_sources(page_request, *(row.citations for row in rows.events)),
        matches=tuple(_matches(rows)),
    )


def _matching(page_request: PageRequest) -> Iterator[EventView | Person | Country | Agreement]:
    """All that matches, the events last, for they are the most."""
    words_only = replace(page_request, filters=Filters(q=page_request.filters.q))
    yield from matching_people(words_only)
    yield from matching_countries(words_only)
    yield from matching_agreements(words_only)
    yield from event_filter.matching(words_only, words_only.filters)


def _rows(
    page_request: PageRequest, matching: tuple[EventView | Person | Country | Agreement, ...]
) -> Rows:
    people = [item for item in matching if isinstance(item, Person)]
    countries = [item for item in matching if isinstance(item, Country)]
    agreements = [item for item in matching if isinstance(item, Agreement)]
    events = [item for item in matching if isinstance(item, EventView)]
    return Rows(
        people=tuple(person_row(page_request, person) for person in people),
        countries=tuple(country_row(page_request, country) for country in countries),
        agreements=tuple(agreement_row(page_request, agreement) for agreement in agreements),
        events=event_rows(page_request, events),
    )


def _matches(rows: Rows) -> Iterator[Match]:
    for person in rows.people:
        yield Match(what="person", id=person.id, name=person.name, url=person.url)
    for country in rows.countries:
        yield Match(what="country", id=country.code, name=country.name, url=country.url)
    for agreement in rows.agreements:
        yield Match(what="agreement", id=agreement.id, name=agreement.title, url=agreement.url)
    for event in rows.events:
        yield Match(what="event", id=event.id, name=event.title, url=event.url)
