"""Links between events, and what an event or a document carries out."""

from collections.abc import Iterator

from app.record.codelists import Relation
from app.record.nearest import did_you_mean, shortened
from app.record.record import Record
from app.record.schema import Commitment, Event, PromiseReference
from app.record.validation.findings import Context, Finding
from app.record.yaml_nodes import Path


def links(context: Context) -> Iterator[Finding]:
    """Every event that another one fulfils, changes or cancels exists and is no later."""
    for event in context.record.events:
        for relation, ids in event.links.items():
            for index, key in enumerate(ids):
                message = _wrong_link(context, event, relation, key)
                if message:
                    yield Finding("events", event.id, message, (str(relation), index))


def _wrong_link(context: Context, event: Event, relation: Relation, key: str) -> str | None:
    earlier = context.record.events_by_id.get(key)
    if earlier is None:
        return None if context.exists("events", key) else context.no_such("events", key)
    if relation is Relation.RELATED:
        return None
    last, first = event.date.latest, earlier.date.earliest
    if last and first and last < first:
        return f"{key} of {earlier.date} lies after it; only an earlier event can be named here"
    if relation is not Relation.FULFILS and not earlier.kind.expects_date:
        return f"{key} is no announcement; name the event that told of the plan"
    return None


def repeated(context: Context) -> Iterator[Finding]:
    """No event and no document has the same link twice."""
    for event in context.record.events:
        for relation, ids in event.links.items():
            yield from _repeated("events", event.id, str(relation), ids)
    for document in context.record.documents:
        yield from _repeated("documents", document.id, "implements", document.implements)


def _repeated(part: str, key: str, name: str, ids: tuple[str, ...]) -> Iterator[Finding]:
    for index, other in enumerate(ids):
        if other in ids[:index]:
            yield Finding(part, key, f"{other} stands here twice; take one out", (name, index))


def circles(context: Context) -> Iterator[Finding]:
    """No event fulfils, changes or cancels, over however many others, itself.

    Dates do not tell: events of one day can name each other.
    """
    earlier_ids = {
        event.id: (*event.fulfils, *event.changes, *event.cancels)
        for event in context.record.events
    }
    for event in context.record.events:
        for relation, ids in event.links.items():
            for index, other in enumerate(ids):
                back = event.id in _reached(earlier_ids, other)
                if back and relation is not Relation.RELATED:
                    message = f"{other} leads back to {event.id}; name earlier events alone here"
                    yield Finding("events", event.id, message, (str(relation), index))


def _reached(earlier_ids: dict[str, tuple[str, ...]], start: str) -> set[str]:
    """The ids to which links lead from an event, its own among them only in a circle."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for other in earlier_ids.get(waiting.pop(), ()):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    return reached


def promises(context: Context) -> Iterator[Finding]:
    """What an event delivers on and what a document implements exists."""
    for event in context.record.events:
        for index, promise in enumerate(event.delivers_on):
            path: Path = ("delivers_on", index)
            part, field = ("agreements", "agreement") if promise.agreement else ("events", "event")
            key = str(promise.agreement or promise.event)
            commitments = _promised(context.record, promise)
            if commitments is None:
                if not context.exists(part, key):
                    yield Finding("events", event.id, context.no_such(part, key), (*path, field))
                continue
            known = [one.id for one in commitments if one.id]
            if promise.commitment and promise.commitment not in known:
                near = did_you_mean(promise.commitment, known)
                listed = f"; there are {', '.join(known)}" if known else "; none has an id yet"
                message = f"{key} has no commitment {shortened(promise.commitment)}"
                yield Finding("events", event.id, message + (near or listed), (*path, "commitment"))


def _promised(record: Record, promise: PromiseReference) -> tuple[Commitment, ...] | None:
    """The commitments of what a reference names, None if there is no such thing."""
    if promise.agreement:
        agreement = record.agreements_by_id.get(promise.agreement)
        return agreement.commitments if agreement else None
    event = record.events_by_id.get(promise.event or "")
    return event.commitments if event else None


def implements(context: Context) -> Iterator[Finding]:
    """The agreements that a document carries out exist."""
    for document in context.record.documents:
        for index, key in enumerate(document.implements):
            if not context.exists("agreements", key):
                message = context.no_such("agreements", key)
                yield Finding("documents", document.id, message, ("implements", index))


CHECKS = (links, repeated, circles, promises, implements)
