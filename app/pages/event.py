"""One event."""

from pydantic import Field

from app.presenters.citations import citation_rows
from app.presenters.countries import country_row
from app.presenters.disputes import dispute_rows
from app.presenters.documents import document_by_id
from app.presenters.events import citations_of_sequence, event_row
from app.presenters.sources import cited_sources
from app.rows.citations import CitationRow
from app.rows.countries import CountryRow
from app.rows.disputes import DisputeRow
from app.rows.documents import DocumentRow
from app.rows.events import EventRow
from app.rows.page import Page
from app.rows.sources import SourceRow
from app.view.evidence import EventView
from app.view.page_request import PageRequest


class EventPage(Page):
    """One event with everything that the record holds on it."""

    event: EventRow = Field(description="The event.")
    sequence_citations: tuple[CitationRow, ...] = Field(
        description="Where sources state the event's place in a series; empty without one."
    )
    countries: tuple[CountryRow, ...] = Field(description="The countries that it concerns.")
    previous: str | None = Field(description="Address of the event before it in the view, or null.")
    previous_title: str | None = Field(description="Title of the event before it, or null.")
    following: str | None = Field(description="Address of the event after it in the view, or null.")
    following_title: str | None = Field(description="Title of the event after it, or null.")
    document: DocumentRow | None = Field(
        description="The document beside the series that it is about, or null."
    )
    disputes: tuple[DisputeRow, ...] = Field(description="Where sources differ on the event.")
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> EventPage | None:
    """One event, or None if the view does not see it."""
    view, record = page_request.view, page_request.record
    event_view = view.event_view(page_request.slug)
    if event_view is None:
        return None
    row = event_row(page_request, event_view)
    place = view.positions_by_event_id[row.id]
    previous, following = _past(page_request, place - 1), _past(page_request, place + 1)
    sequence = event_view.event.sequence
    sequence_citations = citation_rows(
        citations_of_sequence(page_request, sequence) if sequence else ()
    )
    return EventPage(
        **page_request.about,
        title=row.title,
        event=row,
        sequence_citations=sequence_citations,
        countries=tuple(
            country_row(page_request, record.countries_by_code[code]) for code in row.countries
        ),
        previous=previous and page_request.urls.event(previous.event.id),
        previous_title=previous and previous.title,
        following=following and page_request.urls.event(following.event.id),
        following_title=following and following.title,
        document=document_by_id(page_request, event_view.event.document),
        disputes=dispute_rows(page_request, {row.id}),
        sources=cited_sources(page_request, row.cited, sequence_citations),
    )


def _past(page_request: PageRequest, place: int) -> EventView | None:
    """The event at a place among the past ones, None beyond the ends."""
    past = page_request.view.past
    return past[place] if 0 <= place < len(past) else None
