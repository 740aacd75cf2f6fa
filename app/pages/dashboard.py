"""The dashboard: where every country stands, and the ladder."""

from pydantic import Field

from app.language import N_
from app.presenters.agreements import agreement_counts
from app.presenters.countries import country_row, ladder, names_in_sentences
from app.presenters.events import event_rows, last_edited
from app.presenters.sources import cited_sources
from app.record.codelists import G7, Status
from app.rows.agreements import AgreementCounts
from app.rows.countries import CountryRow, Rung
from app.rows.events import EventRow
from app.rows.page import Listing
from app.rows.sources import SourceRow
from app.text import agreements as agreement_text
from app.text import standings
from app.view.evidence import EventView
from app.view.page_request import PageRequest, in_group
from app.view.site_page import Signpost

LATEST = 6


class DashboardPage(Listing):
    """The status by country, as of a day."""

    signposts = (
        Signpost(
            N_("Overview"),
            N_("Where each country stands, on one page."),
            N_("home start front page summary status statuses map where stand standing"),
        ),
        Signpost(
            N_("Newest in the record"),
            N_("The latest events, the newest first."),
            N_("newest new latest news recent recently last update"),
            anchor="#latest",
        ),
    )

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
    counts: AgreementCounts = Field(
        description="How many agreements are signed, by each counting rule."
    )
    counting: str = Field(description="The same counts in sentences.")
    ends: str = Field(description="The last day that the record covers.")
    edited: str = Field(description="The day on which the record was last edited.")
    facts: int = Field(
        description="Dated events, and what agreements and events promise or say, in the view."
    )


def build(page_request: PageRequest) -> DashboardPage:
    """The dashboard that a request asks for.

    Its sentences and its ladder are about all countries of the group; `status` narrows the rows.
    """
    view, filters = page_request.view, page_request.filters
    countries = [country for country in view.countries if in_group(country, filters.group)]
    standing = sorted((country_row(page_request, country) for country in countries), key=_row_order)
    rows = [row for row in standing if not filters.status or row.status in filters.status]
    latest = event_rows(page_request, _latest(page_request, {row.code for row in standing}))
    counts = agreement_counts(page_request)
    return DashboardPage(
        **page_request.about,
        title=view.record.edition.title,
        headline=standings.headline(standing, filters.group),
        standfirst=standings.standfirst(standing, names_in_sentences(page_request)),
        ladder=ladder(standing),
        rows=page_request.cut(rows),
        count=len(rows),
        latest=latest,
        sources=cited_sources(page_request, *(row.citations for row in latest)),
        events_seen=len(view.past),
        sources_heard=len(view.sources),
        agreements_signed=sum(row.status is Status.SIGNED for row in standing),
        counts=counts,
        counting=agreement_text.counting(counts),
        ends=view.record.edition.checked.text,
        edited=last_edited(view.record),
        facts=view.facts,
    )


def _row_order(row: CountryRow) -> tuple[object, ...]:
    """The G7 first, then by rung from high to low, then by name."""
    return (row.g7 is not G7.MEMBER, -row.status.rank, row.name)


def _latest(page_request: PageRequest, codes: set[str]) -> list[EventView]:
    """The last events of these countries, or of none in particular, the newest first."""
    events = [
        event_view
        for event_view in page_request.view.past
        if not event_view.countries or codes.intersection(event_view.countries)
    ]
    return events[: -LATEST - 1 : -1]
