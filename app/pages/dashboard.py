"""The dashboard: where every country stands, and the ladder."""

from pydantic import Field

from app import presenters
from app.presenters.counts import Counts, counts
from app.presenters.rows import CountryRow, EventRow, Listing, Model, SourceRow
from app.record import codelists
from app.record.codelists import Status
from app.text import findings, summaries
from app.view.page_request import PageRequest, in_group

LATEST = 6


class Rung(Model):
    """One rung of the ladder, and who stands on it."""

    status: codelists.Status = Field(description="The rung.")
    label: str = Field(description="The rung in words.")
    meaning: str = Field(description="What it takes to stand on it.")
    count: int = Field(description="How many countries stand on it.")
    g7: int = Field(description="How many of those are members of the G7.")
    countries: tuple[str, ...] = Field(description="Codes of those countries.")


class Dashboard(Listing):
    """The status by country, as of a day."""

    headline: str = Field(description="The state of the talks in one sentence.")
    standfirst: str = Field(description="The rest of that state.")
    ladder: tuple[Rung, ...] = Field(
        description="The rungs from low to high, each with the countries on it."
    )
    rows: tuple[CountryRow, ...] = Field(
        description="The countries, or the part of them that was asked for."
    )
    latest: tuple[EventRow, ...] = Field(description="The newest events, the last first.")
    sources: tuple[SourceRow, ...] = Field(description="The sources that the newest events cite.")
    events_seen: int = Field(description="How many events the view has.")
    sources_heard: int = Field(description="How many sources the view draws on.")
    agreements_signed: int = Field(description="How many of the countries have signed.")
    counts: Counts = Field(description="How many agreements are signed, by each counting rule.")
    counting: str = Field(description="The same counts in sentences.")
    facts: int = Field(
        description="Dated events, and what agreements and events promise or say, in the view."
    )


def page(page_request: PageRequest) -> Dashboard:
    """The dashboard that a request asks for."""
    view = page_request.view
    chosen = [one for one in view.countries if in_group(one, page_request.filters.group)]
    found = sorted((presenters.country(page_request, one) for one in chosen), key=_order)
    codes = {row.code for row in found}
    events = [
        event_view
        for event_view in view.past
        if not event_view.countries or codes.intersection(event_view.countries)
    ]
    tally = counts(page_request)
    latest = presenters.events(page_request, reversed(events[-LATEST:]))
    shown = tuple(
        row for row in found if not page_request.filters.status or _has(row, page_request)
    )
    return Dashboard(
        **page_request.about,
        title=view.record.edition.title,
        headline=summaries.headline(found, page_request.filters.group),
        standfirst=summaries.standfirst(found, names(page_request)),
        ladder=tuple(_rung(status, found) for status in Status if status is not Status.NONE),
        rows=page_request.cut(shown),
        count=len(shown),
        latest=latest,
        sources=presenters.sources_of(page_request, *(row.citations for row in latest)),
        events_seen=len(view.past),
        sources_heard=len(view.sources),
        agreements_signed=sum(row.status is Status.SIGNED for row in found),
        counts=tally,
        counting=findings.counting(tally),
        facts=view.facts,
    )


def names(page_request: PageRequest) -> dict[str, str]:
    """The names of the countries as they stand inside a sentence."""
    return {one.code: one.said for one in page_request.record.countries}


def _has(row: CountryRow, page_request: PageRequest) -> bool:
    return row.status in page_request.filters.status


def _order(row: CountryRow) -> tuple[object, ...]:
    return (row.g7 is not codelists.G7.MEMBER, -row.status.rank, row.name)


def _rung(status: Status, found: list[CountryRow]) -> Rung:
    on_it = [row for row in found if row.status is status]
    return Rung(
        status=status,
        label=status.label,
        meaning=status.meaning,
        count=len(on_it),
        g7=sum(row.g7 is codelists.G7.MEMBER for row in on_it),
        countries=tuple(row.code for row in on_it),
    )
