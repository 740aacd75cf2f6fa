"""Cross-checks of what leads from one entry to another: places, links of events, promises."""

from collections.abc import Iterator

from app.record import codelists
from app.record.record import Record
from app.record.schema import Commitment, Event, PromiseReference

Finding = tuple[str, str, str]


def places(record: Record) -> Iterator[Finding]:
    """Every place that an event names is one of places.yaml."""
    for event in record.events:
        in_articles = event.in_articles.place if event.in_articles else None
        for place in dict.fromkeys(filter(None, (event.place, in_articles))):
            if place not in record.places_by_id:
                message = f"place: there is no {place!r} in places.yaml"
                yield "events", event.id, f"{event.id}: {message}"


def links(record: Record) -> Iterator[Finding]:
    """Every event that another one fulfils, changes or cancels exists and is no later."""
    for event in record.events:
        for relation, ids in event.links.items():
            for event_id in ids:
                if message := _link(record, event, relation, event_id):
                    yield "events", event.id, f"{event.id}: {relation}: {message}"


def _link(record: Record, event: Event, relation: codelists.Relation, event_id: str) -> str | None:
    earlier = record.events_by_id.get(event_id)
    if earlier is None:
        return f"there is no event {event_id!r}"
    if relation is codelists.Relation.RELATED:
        return None
    last, first = event.date.latest, earlier.date.earliest
    if last and first and last < first:
        return f"{event_id} of {earlier.date} lies after it"
    if relation is not codelists.Relation.FULFILS and not earlier.kind.expects_date:
        return f"{event_id} is no announcement"
    return None


def promises(record: Record) -> Iterator[Finding]:
    """What an event delivers on and what a document implements exists."""
    for event in record.events:
        for promise in event.delivers_on:
            if message := _promise(record, promise):
                yield "events", event.id, f"{event.id}: delivers_on: {message}"
    for document in record.documents:
        for agreement_id in document.implements:
            if agreement_id not in record.agreements_by_id:
                message = f"implements: there is no agreement {agreement_id!r}"
                yield "documents", document.id, f"{document.id}: {message}"


def _promise(record: Record, promise: PromiseReference) -> str | None:
    commitments = promised(record, promise)
    if commitments is None:
        kind = "agreement" if promise.agreement else "event"
        return f"there is no {kind} {(promise.agreement or promise.event)!r}"
    if promise.commitment and promise.commitment not in {one.id for one in commitments}:
        known = ", ".join(one.id for one in commitments if one.id) or "none has an id"
        return f"there is no commitment {promise.commitment!r} in it: {known}"
    return None


def promised(record: Record, promise: PromiseReference) -> tuple[Commitment, ...] | None:
    """The commitments of what a reference names, None if there is no such thing."""
    if promise.agreement:
        agreement = record.agreements_by_id.get(promise.agreement)
        return agreement.commitments if agreement else None
    event = record.events_by_id.get(promise.event or "")
    return event.commitments if event else None
