"""Events and what they promise as rows."""

from collections.abc import Iterable

from app.presenters.citations import bound, citations, text
from app.presenters.once import once
from app.presenters.people import parts
from app.presenters.rows import CommitmentRow, EventRow, ExpectedRow, RevisionRow, StepRow
from app.record import edtf, schema
from app.record.codelists import EventKind, Status
from app.view import search
from app.view.evidence import Seen, heard
from app.view.page_request import Asked


def commitments(found: Iterable[schema.Commitment]) -> tuple[CommitmentRow, ...]:
    """Promises, in their order."""
    return tuple(
        CommitmentRow(
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
            citations=citations(one.citations),
        )
        for one in found
    )


@once
def event(asked: Asked, seen: Seen) -> EventRow:
    """One event."""
    own = seen.event
    place = own.sequence and heard(own.sequence.citations, asked.record, asked.view.lens)
    return EventRow(
        id=own.id,
        date=seen.date.text,
        earliest=bound(seen.date.earliest),
        latest=bound(seen.date.latest),
        kind=own.kind,
        kind_label=own.kind.label,
        expects=text(own.expects),
        title=seen.title,
        summary=seen.summary,
        place=seen.place,
        countries=seen.countries,
        people=tuple(part.person for part in seen.people),
        parts=parts(asked, seen),
        agreement=own.agreement,
        sequence=f"number {own.sequence.number} among {own.sequence.among}"
        if own.sequence and place
        else None,
        commitments=commitments(asked.view.commitments_of(seen)),
        citations=citations(seen.citations),
        differing=citations(seen.differing),
        recorded=own.recorded.text,
        revised=revision(own.revised),
        url=asked.urls.event(own.id),
    )


def heap(asked: Asked, seen: Seen) -> str:
    """The words that an event can be found by."""
    return search.heap(search.words_of_event(seen, asked.record))


def revision(revised: schema.Revision | None) -> RevisionRow | None:
    """When a fact changed, and what."""
    return RevisionRow(on=revised.on.text, what=revised.what) if revised else None


def expected(asked: Asked, found: Iterable[Seen]) -> tuple[ExpectedRow, ...]:
    """The signings that these events announce and the view does not know of.

    Where one signing is announced for one date more than once, the last announcement stands.
    """
    standings = asked.view.standings
    last: dict[tuple[str, str], Seen] = {}
    for seen in found:
        if seen.event.kind is EventKind.SIGNING_ANNOUNCED and seen.event.expects:
            for code in seen.countries:
                if standings[code].status.rank < Status.SIGNED.rank:
                    last[code, seen.event.expects.text] = seen
    kept = {seen.event.id: seen for seen in last.values()}
    return tuple(
        _expected(asked, seen, tuple(code for code, day in last if last[code, day] is seen))
        for seen in kept.values()
    )


def _expected(asked: Asked, seen: Seen, codes: tuple[str, ...]) -> ExpectedRow:
    announced = seen.event.expects
    assert announced is not None  # noqa: S101
    row = event(asked, seen)
    return ExpectedRow(
        event=row.id,
        countries=codes,
        names=tuple(asked.record.country[code].said for code in codes),
        expects=announced.text,
        overdue=edtf.passed(announced, asked.view.as_of),
        title=row.title,
        updated=row.updated,
        url=row.url,
    )


def events(asked: Asked, found: Iterable[Seen]) -> tuple[EventRow, ...]:
    """Events, in their order."""
    return tuple(event(asked, seen) for seen in found)


def first(found: Iterable[Seen], kind: EventKind) -> Seen | None:
    """The first event of a kind."""
    steps = (seen for seen in found if seen.event.kind is kind)
    return min(steps, key=lambda seen: edtf.order(seen.date), default=None)


ROAD = {kind for kind in EventKind if kind.rung is not Status.NONE} | {
    EventKind.JOINING_ANNOUNCED,
    EventKind.TALKS_ANNOUNCED,
    EventKind.RATIFIED,
    EventKind.IN_FORCE,
}


def road(asked: Asked, found: Iterable[Seen]) -> tuple[StepRow, ...]:
    """The steps on the way to a signature and after it."""
    return steps(asked, (seen for seen in found if seen.event.kind in ROAD))


def steps(asked: Asked, found: Iterable[Seen]) -> tuple[StepRow, ...]:
    """Events as steps, in their order."""
    return tuple(step(asked, seen) for seen in found)


@once
def step(asked: Asked, seen: Seen) -> StepRow:
    """One event as a date, a kind and a title."""
    return StepRow(
        kind=seen.event.kind,
        kind_label=seen.event.kind.label,
        date=seen.date.text,
        earliest=bound(seen.date.earliest),
        latest=bound(seen.date.latest),
        event=seen.event.id,
        title=seen.title,
        citations=citations(seen.citations),
        url=asked.urls.event(seen.event.id),
    )
