"""What became of announcements: the events that fulfil, change or cancel them, or what followed."""

from collections.abc import Iterator

from app.record.codelists import OutcomeKind, Relation
from app.rows.events import OutcomeRow
from app.view.evidence import EventView
from app.view.page_request import PageRequest

RELATIONS = {
    Relation.FULFILS: OutcomeKind.HAPPENED,
    Relation.CHANGES: OutcomeKind.CHANGED,
    Relation.CANCELS: OutcomeKind.CANCELLED,
}


def outcome_rows(page_request: PageRequest, event_id: str) -> tuple[OutcomeRow, ...]:
    """What became of an announcement, in the order of the events; empty where no source tells.

    Where the record links nothing to it, what followed is the first step of the foretold kind that
    each of its countries took afterwards.
    """
    view = page_request.view
    announcement = view.known_events_by_id[event_id]
    linked = [
        (kind, view.known_events_by_id[later_id])
        for relation, kind in RELATIONS.items()
        for later_id in view.links.back(event_id, relation)
    ]
    outcomes = linked or [
        (OutcomeKind.FOLLOWED, step) for step in _steps(page_request, announcement)
    ]
    outcomes.sort(key=lambda outcome: view.positions_by_event_id[outcome[1].event.id])
    return tuple(
        OutcomeRow(
            kind=kind,
            kind_label=kind.label,
            date=event_view.date.text,
            event=event_view.event.id,
            title=event_view.title,
            url=page_request.urls.event(event_view.event.id),
        )
        for kind, event_view in outcomes
    )


def _steps(page_request: PageRequest, announcement: EventView) -> Iterator[EventView]:
    """The first later step of the foretold kind by each country, each event once."""
    view, foretold = page_request.view, announcement.event.kind.foretold
    if foretold is None or announcement.event.document:
        return
    fulfilling_ids = set()
    for code in announcement.countries:
        step = next(
            (
                event_view
                for event_view in view.events_by_country.get(code, ())
                if event_view.event.kind is foretold
                and _is_later(event_view, announcement)
                and _is_same_agreement(event_view, announcement)
            ),
            None,
        )
        if step and step.event.id not in fulfilling_ids:
            fulfilling_ids.add(step.event.id)
            yield step


def _is_later(step: EventView, announcement: EventView) -> bool:
    announced, latest = announcement.date.earliest, step.date.latest
    return announced is None or (latest is not None and latest >= announced)


def _is_same_agreement(step: EventView, announcement: EventView) -> bool:
    agreements = {step.event.agreement, announcement.event.agreement} - {None}
    return len(agreements) < 2
