"""Search over events, people, countries and agreements at once."""

from dataclasses import replace
from typing import Literal

from pydantic import Field

from app import rows
from app.asked import Asked
from app.filters import Filters
from app.models import (
    AgreementRow,
    CountryRow,
    EventRow,
    Listing,
    Model,
    PersonRow,
    SourceRow,
)
from app.pages import agreements, countries, people, timeline


class Match(Model):
    """One thing found, of whatever kind."""

    what: Literal["event", "person", "country", "agreement"]
    id: str
    name: str
    url: str


class Found(Listing):
    """What a search finds, by kind."""

    q: str
    rows: tuple[EventRow, ...]
    people: tuple[PersonRow, ...]
    countries: tuple[CountryRow, ...]
    agreements: tuple[AgreementRow, ...]
    sources: tuple[SourceRow, ...]
    matches: tuple[Match, ...] = Field(description="All that is found, one line each.")


def page(asked: Asked) -> Found:
    """The matches of `q`; nothing where there is no `q`."""
    q = asked.filters.q
    only = Filters(q=q)
    past = asked.view.past if q else ()
    found = rows.events(asked, (seen for seen in past if timeline.matches(asked, seen, only)))
    alone = replace(asked, filters=only)
    who = people.page(alone).rows if q else ()
    where = countries.page(alone).rows if q else ()
    what = agreements.page(alone).rows if q else ()
    return Found(
        **asked.about,
        title="Search",
        q=q,
        count=len(found) + len(who) + len(where) + len(what),
        rows=found,
        people=who,
        countries=where,
        agreements=what,
        sources=rows.sources_of(asked, *(row.citations for row in found)),
        matches=(
            *(Match(what="event", id=row.id, name=row.title, url=row.url) for row in found),
            *(Match(what="person", id=row.id, name=row.name, url=row.url) for row in who),
            *(Match(what="country", id=row.code, name=row.name, url=row.url) for row in where),
            *(Match(what="agreement", id=row.id, name=row.title, url=row.url) for row in what),
        ),
    )
