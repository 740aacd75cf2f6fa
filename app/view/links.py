"""What one event does to another, and what it carries out, read both ways."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.record.codelists import Relation
from app.record.schema import PromiseReference
from app.view.evidence import EventView

Ids = tuple[str, ...]
Ends = Mapping[tuple[str, Relation], Ids]


@dataclass(frozen=True, slots=True)
class Links:
    """The links among the events of one view, in the order of the events.

    `earlier_ids` leads from an event to those that it fulfils, changes or cancels, `later_ids` back
    from them; `deliveries` from a promise to the events that tell of its being carried out.
    """

    earlier_ids: Ends
    later_ids: Ends
    deliveries: Mapping[PromiseReference, Ids]

    def to(self, event_id: str, relation: Relation) -> Ids:
        """The ids of the events that this one fulfils, changes or cancels, or is related to."""
        ids = self.earlier_ids.get((event_id, relation), ())
        if relation is Relation.RELATED:
            return tuple(dict.fromkeys((*ids, *self.later_ids.get((event_id, relation), ()))))
        return ids

    def back(self, event_id: str, relation: Relation) -> Ids:
        """The ids of the events that fulfil, change or cancel this one, or are related to it."""
        if relation is Relation.RELATED:
            return self.to(event_id, relation)
        return self.later_ids.get((event_id, relation), ())

    def delivered_by(self, promise: PromiseReference) -> Ids:
        """The ids of the events that carry out a promise; of an agreement's, all of its promises.

        A reference without a commitment stands for whatever its holder promises.
        """
        if promise.commitment:
            return self.deliveries.get(promise, ())
        ids = (
            event_id
            for other, event_ids in self.deliveries.items()
            if (other.agreement, other.event) == (promise.agreement, promise.event)
            for event_id in event_ids
        )
        return tuple(dict.fromkeys(ids))


def links(events: Iterable[EventView]) -> Links:
    """The links among these events. What leads to an event that is not among them is left out."""
    known = {event_view.event.id: event_view.event for event_view in events}
    earlier: dict[tuple[str, Relation], list[str]] = defaultdict(list)
    later: dict[tuple[str, Relation], list[str]] = defaultdict(list)
    deliveries: dict[PromiseReference, list[str]] = defaultdict(list)
    for event in known.values():
        for relation, ids in event.links.items():
            for other in ids:
                if other in known:
                    earlier[event.id, relation].append(other)
                    later[other, relation].append(event.id)
        for promise in event.delivers_on:
            # What is only announced is never told as done.
            if not event.kind.announces and (promise.event is None or promise.event in known):
                deliveries[promise].append(event.id)
    return Links(
        {end: tuple(ids) for end, ids in earlier.items()},
        {end: tuple(ids) for end, ids in later.items()},
        {promise: tuple(ids) for promise, ids in deliveries.items()},
    )
