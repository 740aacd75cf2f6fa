"""One person."""

from pydantic import Field

from app.presenters.agreements import agreement_row
from app.presenters.deeds import person_deeds_row
from app.presenters.events import event_rows
from app.presenters.people import office_rows
from app.presenters.sources import cited_sources
from app.rows.agreements import AgreementRow
from app.rows.events import EventRow
from app.rows.page import Listing
from app.rows.people import OfficeRow, PersonDeedsRow
from app.rows.sources import SourceRow
from app.view.evidence import EventView
from app.view.page_request import PageRequest


class PersonPage(PersonDeedsRow, Listing):
    """A person's part in the record."""

    title: str = Field(description="Title of the page, the person's name.")
    held: tuple[OfficeRow, ...] = Field(description="The offices held, each with its citations.")
    same_as: tuple[str, ...] = Field(description="Addresses elsewhere, as at Wikidata.")
    events: tuple[EventRow, ...] = Field(
        description="The events that name the person, or the part of them that was asked for."
    )
    agreements: tuple[AgreementRow, ...] = Field(
        description="The agreements of which those events are steps."
    )
    sources: tuple[SourceRow, ...] = Field(description="The sources that the page cites.")


def build(page_request: PageRequest) -> PersonPage | None:
    """One person, or None if the record has nobody of that id."""
    person = page_request.record.people_by_id.get(page_request.slug)
    if person is None:
        return None
    past = page_request.view.events_by_person.get(person.id, ())
    events = event_rows(page_request, page_request.cut(past))
    offices = office_rows(page_request, person)
    return PersonPage(
        **page_request.about,
        **dict(person_deeds_row(page_request, person, page_request.view.past)),
        title=person.name,
        count=len(past),
        held=offices,
        same_as=person.same_as,
        events=events,
        agreements=_agreements(page_request, past),
        sources=cited_sources(
            page_request,
            *(office.citations for office in offices),
            *(event.citations for event in events),
        ),
    )


def _agreements(
    page_request: PageRequest, events: tuple[EventView, ...]
) -> tuple[AgreementRow, ...]:
    """The agreements that these events are about."""
    ids = {event_view.event.agreement for event_view in events}
    return tuple(
        agreement_row(page_request, agreement)
        for agreement in page_request.view.agreements
        if agreement.id in ids
    )
