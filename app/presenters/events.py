"""Events and what they promise as rows."""

from collections.abc import Iterable

from app.presenters.citations import bound, citations, text
from app.presenters.once import once
from app.presenters.people import parts
from app.presenters.rows import (
    CommitmentRow,
    EventRow,
    ExpectedRow,
    PromiseRow,
    RemarkRow,
    RevisionRow,
    StepRow,
)
from app.record import edtf, schema
from app.record.codelists import EventKind, Relation
from app.view import search
from app.view.evidence import EventView, admitted, kept
from app.view.page_request import PageRequest
from app.view.status import Standing


def commitments(
    page_request: PageRequest, holder: schema.Agreement | schema.Event
) -> tuple[CommitmentRow, ...]:
    """What an agreement or an event promises, in its order."""
    view = page_request.view
    promises = (
        view.commitments(holder)
        if isinstance(holder, schema.Agreement)
        else kept(holder.commitments, view.record, view.view_params)
    )
    return tuple(
        CommitmentRow(
            id=one.id,
            theme=one.theme,
            theme_label=one.theme.label,
            summary=one.summary,
            amount=one.amount,
            qualifier=one.qualifier,
            currency=one.currency,
            unit=one.unit,
            per_year=one.per_year,
            period=text(one.period),
            form=one.form,
            form_label=one.form.label,
            delivered_by=view.links.delivered_by(promise_of(holder, one.id)) if one.id else (),
            citations=citations(one.citations),
        )
        for one in promises
    )


def promise_of(
    holder: schema.Agreement | schema.Event, commitment: str | None = None
) -> schema.PromiseReference:
    """The reference to one commitment of a holder, or to all that it promises."""
    if isinstance(holder, schema.Agreement):
        return schema.PromiseReference(agreement=holder.id, commitment=commitment)
    return schema.PromiseReference(event=holder.id, commitment=commitment)


@once
def event(page_request: PageRequest, event_view: EventView) -> EventRow:
    """One event."""
    own = event_view.event
    place = own.sequence and admitted(
        own.sequence.citations, page_request.record, page_request.view.view_params
    )
    links = page_request.view.links
    return EventRow(
        id=own.id,
        date=event_view.date.text,
        earliest=bound(event_view.date.earliest),
        latest=bound(event_view.date.latest),
        kind=own.kind,
        kind_label=own.kind.label,
        expects=text(own.expects),
        title=event_view.title,
        summary=event_view.summary,
        place=event_view.place.name if event_view.place else None,
        place_id=event_view.place.id if event_view.place else None,
        venue=event_view.venue,
        meeting=event_view.meeting,
        countries=event_view.countries,
        people=tuple(part.person for part in event_view.people),
        parts=parts(page_request, event_view),
        agreement=own.agreement,
        document=own.document,
        fulfils=links.to(own.id, Relation.FULFILS),
        changes=links.to(own.id, Relation.CHANGES),
        cancels=links.to(own.id, Relation.CANCELS),
        fulfilled_by=links.back(own.id, Relation.FULFILS),
        changed_by=links.back(own.id, Relation.CHANGES),
        cancelled_by=links.back(own.id, Relation.CANCELS),
        related=links.to(own.id, Relation.RELATED),
        delivers_on=tuple(
            PromiseRow(
                agreement=promise.agreement, event=promise.event, commitment=promise.commitment
            )
            for promise in own.delivers_on
        ),
        delivered_by=links.delivered_by(promise_of(own)),
        sequence=f"number {own.sequence.number} among {own.sequence.among}"
        if own.sequence and place
        else None,
        commitments=commitments(page_request, own),
        citations=citations(event_view.citations),
        differing=citations(event_view.differing),
        recorded=own.recorded.text,
        revised=revision(own.revised) if own.revised else None,
        revisions=tuple(revision(one) for one in own.revisions),
        url=page_request.urls.event(own.id),
    )


def search_text(page_request: PageRequest, event_view: EventView) -> str:
    """The words that an event can be found by."""
    return search.search_text(search.words_of_event(event_view, page_request.record))


def revision(one: schema.Revision) -> RevisionRow:
    """When a fact changed, what, and why."""
    return RevisionRow(on=one.on.text, what=one.what, why=one.why)


def remarks(standing: Standing) -> tuple[RemarkRow, ...]:
    """What is to be said beside a rung."""
    return tuple(
        RemarkRow(
            kind=remark.kind,
            label=remark.kind.label,
            date=remark.since.text,
            event=remark.event_view.event.id,
        )
        for remark in standing.remarks
    )


def expected(page_request: PageRequest, found: Iterable[EventView]) -> tuple[ExpectedRow, ...]:
    """The signings that these events announce and the view does not know of.

    Where one signing is announced for one date more than once, the last announcement stands.
    """
    view = page_request.view
    holding = {event_view.event.id for event_view in view.announced_signings}
    last: dict[tuple[str, str], EventView] = {}
    for event_view in found:
        if event_view.event.id in holding and event_view.event.expects:
            for code in event_view.countries:
                if not view.standings_by_country[code].status.has_signed:
                    last[code, event_view.event.expects.text] = event_view
    kept = {event_view.event.id: event_view for event_view in last.values()}
    return tuple(
        _expected(
            page_request,
            event_view,
            tuple(code for code, day in last if last[code, day] is event_view),
        )
        for event_view in kept.values()
    )


def _expected(
    page_request: PageRequest, event_view: EventView, codes: tuple[str, ...]
) -> ExpectedRow:
    announced = event_view.event.expects
    assert announced is not None  # noqa: S101
    row = event(page_request, event_view)
    return ExpectedRow(
        event=row.id,
        countries=codes,
        names=tuple(page_request.record.countries_by_code[code].said for code in codes),
        expects=announced.text,
        overdue=edtf.passed(announced, page_request.view.as_of),
        title=row.title,
        updated=row.updated,
        url=row.url,
    )


def events(page_request: PageRequest, found: Iterable[EventView]) -> tuple[EventRow, ...]:
    """Events, in their order."""
    return tuple(event(page_request, event_view) for event_view in found)


def first(found: Iterable[EventView], kind: EventKind) -> EventView | None:
    """The first event of a kind."""
    steps = (event_view for event_view in found if event_view.event.kind is kind)
    return min(steps, key=lambda event_view: edtf.order(event_view.date), default=None)


def road(page_request: PageRequest, found: Iterable[EventView]) -> tuple[StepRow, ...]:
    """The steps on the way to a signature and after it."""
    return steps(
        page_request, (event_view for event_view in found if event_view.event.kind.on_road)
    )


def steps(page_request: PageRequest, found: Iterable[EventView]) -> tuple[StepRow, ...]:
    """Events as steps, in their order."""
    return tuple(step(page_request, event_view) for event_view in found)


@once
def step(page_request: PageRequest, event_view: EventView) -> StepRow:
    """One event as a date, a kind and a title."""
    return StepRow(
        kind=event_view.event.kind,
        kind_label=event_view.event.kind.label,
        date=event_view.date.text,
        earliest=bound(event_view.date.earliest),
        latest=bound(event_view.date.latest),
        event=event_view.event.id,
        title=event_view.title,
        citations=citations(event_view.citations),
        url=page_request.urls.event(event_view.event.id),
    )
