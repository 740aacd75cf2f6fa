"""What leads from one entry to another: places, links of events, promises that are carried out."""

from collections.abc import Iterator

from app.record.codelists import Relation
from app.record.nearest import did_you_mean, shortened
from app.record.schema import Commitment, Event, PromiseReference
from app.record.validation.findings import Context, Finding
from app.record.yaml_nodes import Path


def places(context: Context) -> Iterator[Finding]:
    """Every place that an event names is in places.yaml."""
    for event in context.record.events:
        in_articles = event.in_articles.place if event.in_articles else None
        named: tuple[tuple[Path, str | None], ...] = (
            (("place",), event.place),
            (("in_articles", "place"), in_articles),
        )
        for path, place in named:
            if place and not context.exists("places", place):
                near = did_you_mean(place, context.record.places_by_id)
                message = f"there is no place {shortened(place)} in places.yaml"
                hint = near or "; add the place there first"
                yield Finding("events", event.id, message + hint, path)


def linked_events(context: Context) -> Iterator[Finding]:
    """What an event fulfils, changes, cancels or is related to exists, and happened no later."""
    for event in context.record.events:
        for relation, ids in event.links.items():
            for event_id in ids:
                if message := _wrong_link(context, event, relation, event_id):
                    yield Finding("events", event.id, message, (relation.value,))


def _wrong_link(context: Context, event: Event, relation: Relation, event_id: str) -> str | None:
    earlier = context.record.events_by_id.get(event_id)
    if earlier is None:
        near = did_you_mean(event_id, context.record.events_by_id)
        unread = context.is_unread("events", event_id)
        return None if unread else f"there is no event {shortened(event_id)}{near}"
    if relation is Relation.RELATED:
        return None
    last, first = event.date.latest, earlier.date.earliest
    if last and first and last < first:
        return f"{event_id} of {earlier.date} lies after it"
    if relation is not Relation.FULFILS and not earlier.kind.expects_date:
        return f"{event_id} is a {earlier.kind.value}, no announcement"
    return None


def promises(context: Context) -> Iterator[Finding]:
    """What an event delivers on, and what a document implements, exists."""
    for event in context.record.events:
        for index, promise in enumerate(event.delivers_on):
            if message := _wrong_promise(context, promise):
                yield Finding("events", event.id, message, ("delivers_on", index))
    for document in context.record.documents:
        for agreement_id in document.implements:
            if not context.exists("agreements", agreement_id):
                near = did_you_mean(agreement_id, context.record.agreements_by_id)
                message = f"there is no agreement {shortened(agreement_id)}{near}"
                yield Finding("documents", document.id, message, ("implements",))


def _wrong_promise(context: Context, promise: PromiseReference) -> str | None:
    part, key = _holder(promise)
    commitments = _commitments(context, promise)
    if commitments is None:
        known = (
            context.record.agreements_by_id if promise.agreement else context.record.events_by_id
        )
        near = did_you_mean(key, known)
        message = f"there is no {part.removesuffix('s')} {shortened(key)}{near}"
        return None if context.is_unread(part, key) else message
    ids = [commitment.id for commitment in commitments if commitment.id]
    if promise.commitment is None or promise.commitment in ids:
        return None
    known_ids = f"it has {', '.join(ids)}" if ids else "none of its commitments has an id"
    return f"{key} has no commitment {shortened(promise.commitment)}; {known_ids}"


def _holder(promise: PromiseReference) -> tuple[str, str]:
    if promise.agreement:
        return "agreements", promise.agreement
    return "events", promise.event or ""


def _commitments(context: Context, promise: PromiseReference) -> tuple[Commitment, ...] | None:
    part, key = _holder(promise)
    if part == "agreements":
        agreement = context.record.agreements_by_id.get(key)
        return agreement.commitments if agreement else None
    event = context.record.events_by_id.get(key)
    return event.commitments if event else None


CHECKS = (places, linked_events, promises)
