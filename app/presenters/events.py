"""Events as rows, and as steps on the road to a signature."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from app.presenters.citations import citation_rows, edtf_text, iso_day
from app.presenters.commitments import commitment_rows
from app.presenters.deliveries import promise_of, promise_rows
from app.presenters.people import participant_rows
from app.presenters.revisions import last_revision, revision_rows
from app.record import schema
from app.record.codelists import Relation
from app.record.record import Record
from app.rows.events import EventRow, StepRow
from app.text import agreements as agreement_text
from app.view.evidence import EventView, admitted
from app.view.page_request import PageRequest


def event_row(page_request: PageRequest, event_view: EventView) -> EventRow:
    """One event."""
    event, span = event_view.event, event_view.date
    sequence = stated_sequence(page_request, event_view)
    return EventRow(
        id=event.id,
        date=span.text,
        earliest=iso_day(span.earliest),
        latest=iso_day(span.latest),
        kind=event.kind,
        kind_label=event.kind.label,
        expects=edtf_text(event.expects),
        title=event_view.title,
        summary=event_view.summary,
        **_where(event_view),
        countries=event_view.countries,
        people=tuple(part.person for part in event_view.people),
        parts=participant_rows(page_request, event_view),
        agreement=event.agreement,
        document=event.document,
        **_links(page_request, event),
        sequence=agreement_text.sequence(sequence) if sequence else None,
        commitments=commitment_rows(page_request, event),
        citations=citation_rows(event_view.citations),
        differing=citation_rows(event_view.differing),
        recorded=event.recorded.text,
        revised=last_revision(event),
        revisions=revision_rows(event),
        url=page_request.urls.event(event.id),
    )


def _where(event_view: EventView) -> dict[str, Any]:
    """The fields of a row that say where people met, and how."""
    place = event_view.place
    return {
        "place": place.name if place else None,
        "place_id": place.id if place else None,
        "venue": event_view.venue,
        "meeting": event_view.meeting,
    }


def _links(page_request: PageRequest, event: schema.Event) -> dict[str, Any]:
    """The fields of a row that lead to other events and to promises, and back from them."""
    links = page_request.view.links
    return {
        "fulfils": links.to(event.id, Relation.FULFILS),
        "changes": links.to(event.id, Relation.CHANGES),
        "cancels": links.to(event.id, Relation.CANCELS),
        "fulfilled_by": links.back(event.id, Relation.FULFILS),
        "changed_by": links.back(event.id, Relation.CHANGES),
        "cancelled_by": links.back(event.id, Relation.CANCELS),
        "related": links.to(event.id, Relation.RELATED),
        "delivers_on": promise_rows(page_request, event),
        "delivered_by": links.delivered_by(promise_of(event)),
    }


def event_rows(page_request: PageRequest, events: Iterable[EventView]) -> tuple[EventRow, ...]:
    """Events, in their order."""
    return tuple(event_row(page_request, event_view) for event_view in events)


def stated_sequence(page_request: PageRequest, event_view: EventView) -> schema.Sequence | None:
    """The place in a series that a source of the view states of an event."""
    sequence = event_view.event.sequence
    return sequence if sequence and citations_of_sequence(page_request, sequence) else None


def citations_of_sequence(
    page_request: PageRequest, sequence: schema.Sequence
) -> tuple[schema.Citation, ...]:
    """The citations of a place in a series that the view admits."""
    return admitted(sequence.citations, page_request.record, page_request.view.view_params)


def last_edited(record: Record) -> str:
    """The newest day on which an event came into the record or was changed, as an ISO day."""
    days = (
        day.text
        for event in record.with_withdrawn.events
        for day in (event.recorded, *(revision.on for revision in event.revisions))
    )
    return max(days, default=record.edition.checked.text)


def by_month(rows: Sequence[EventRow]) -> list[tuple[str, list[EventRow]]]:
    """Rows in their order under the month, `2023-10`, of their last possible day.

    The timeline is in the order of that day, so a month comes once; an event that is only known
    by its year stands at the year's end, after which it had certainly happened.
    """
    months = groupby(rows, key=lambda row: (row.latest or "")[: len("2023-10")])
    return [(month, list(events)) for month, events in months]


def step_row(page_request: PageRequest, event_view: EventView) -> StepRow:
    """One event as a date, a kind and a title."""
    event, span = event_view.event, event_view.date
    return StepRow(
        kind=event.kind,
        kind_label=event.kind.label,
        date=span.text,
        earliest=iso_day(span.earliest),
        latest=iso_day(span.latest),
        event=event.id,
        title=event_view.title,
        citations=citation_rows(event_view.citations),
        url=page_request.urls.event(event.id),
    )


def step_rows(page_request: PageRequest, events: Iterable[EventView]) -> tuple[StepRow, ...]:
    """Events as steps, in their order."""
    return tuple(step_row(page_request, event_view) for event_view in events)


def road_rows(page_request: PageRequest, events: Iterable[EventView]) -> tuple[StepRow, ...]:
    """The steps on the way to a signature and after it."""
    return step_rows(
        page_request, (event_view for event_view in events if event_view.event.kind.on_road)
    )
