"""Reports that promises are carried out, read both ways: from the promise, and from the report."""

from collections.abc import Iterable, Iterator

from app.presenters.citations import citation_rows
from app.record import schema
from app.rows.commitments import DeliveryRow
from app.rows.events import PromiseRow
from app.text import pledges as pledge_text
from app.view.evidence import EventView
from app.view.page_request import PageRequest

Holder = schema.Agreement | schema.Event


def promise_of(holder: Holder, commitment_id: str | None = None) -> schema.PromiseReference:
    """The reference to one commitment of a holder, or to whatever it promises."""
    if isinstance(holder, schema.Agreement):
        return schema.PromiseReference(agreement=holder.id, commitment=commitment_id)
    return schema.PromiseReference(event=holder.id, commitment=commitment_id)


def reports_of(
    page_request: PageRequest, holder: Holder, commitment: schema.Commitment
) -> tuple[str, ...]:
    """The ids of the events that say that they carry out this commitment.

    One that names only its holder is about this commitment for certain where there is no other.
    """
    deliveries = page_request.view.links.deliveries
    ids = deliveries.get(promise_of(holder, commitment.id), ()) if commitment.id else ()
    if len(holder.commitments) == 1:
        ids = (*ids, *deliveries.get(promise_of(holder), ()))
    return tuple(dict.fromkeys(ids))


def general_deliveries(page_request: PageRequest, holder: Holder) -> tuple[DeliveryRow, ...]:
    """The reports that a holder's promises are carried out which name none of them for certain."""
    if len(holder.commitments) == 1:
        return ()
    deliveries = page_request.view.links.deliveries
    return delivery_rows(page_request, deliveries.get(promise_of(holder), ()))


def delivery_rows(page_request: PageRequest, event_ids: Iterable[str]) -> tuple[DeliveryRow, ...]:
    """These events as reports of a promise being carried out, as far as they had happened."""
    event_views = (page_request.view.event_view(event_id) for event_id in event_ids)
    return tuple(
        DeliveryRow(
            event=event_view.event.id,
            kind_label=event_view.event.kind.label,
            date=event_view.date.text,
            title=event_view.title,
            citations=citation_rows(event_view.citations),
            url=page_request.urls.event(event_view.event.id),
        )
        for event_view in event_views
        if event_view
    )


def promise_rows(page_request: PageRequest, event: schema.Event) -> tuple[PromiseRow, ...]:
    """What an event carries out, as far as the view sees what holds the promise."""
    return tuple(_promise_rows(page_request, event.delivers_on))


def _promise_rows(
    page_request: PageRequest, promises: Iterable[schema.PromiseReference]
) -> Iterator[PromiseRow]:
    urls = page_request.urls
    for promise in promises:
        agreement, event_view = _holder(page_request, promise)
        if agreement:
            name, url = agreement.name, f"{urls.agreement(agreement.id)}#commitments"
            commitments = page_request.view.commitments(agreement)
        elif event_view:
            name, url = event_view.title, urls.event(event_view.event.id)
            commitments = page_request.view.commitments_of(event_view)
        else:
            continue
        summaries = {commitment.id: commitment.summary for commitment in commitments}
        yield PromiseRow(
            agreement=promise.agreement,
            event=promise.event,
            commitment=promise.commitment,
            label=pledge_text.promise(
                name, summaries.get(promise.commitment) if promise.commitment else None
            ),
            url=url,
        )


def _holder(
    page_request: PageRequest, promise: schema.PromiseReference
) -> tuple[schema.Agreement | None, EventView | None]:
    """The agreement or the event that promises; neither where the view does not see it."""
    view = page_request.view
    if promise.agreement in view.events_by_agreement:
        return page_request.record.agreements_by_id[promise.agreement], None
    return None, view.event_view(promise.event) if promise.event else None
