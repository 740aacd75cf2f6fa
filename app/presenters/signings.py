"""Signings in their order, as far as the sources settle it, and the talks before them."""

from collections.abc import Iterable

from app.charts.durations import TalksDuration
from app.presenters.citations import citation_rows
from app.presenters.events import citations_of_sequence, event_row, stated_sequence
from app.presenters.people import signatory_rows
from app.record.codelists import Role
from app.rows.signings import PaceRow, SigningRow
from app.view.evidence import EventView
from app.view.page_request import PageRequest


def signing_row(
    page_request: PageRequest, signing: EventView, signings: list[EventView]
) -> SigningRow:
    """One signing, with its first and last possible place among all signings of the view."""
    agreement = page_request.record.agreements_by_id[signing.event.agreement or ""]
    row, sequence = event_row(page_request, signing), stated_sequence(page_request, signing)
    return SigningRow(
        first=1 + sum(precedes(page_request, other, signing) for other in signings),
        last=len(signings) - sum(precedes(page_request, signing, other) for other in signings),
        agreement=agreement.id,
        country=agreement.country,
        country_name=page_request.record.countries_by_code[agreement.country].name,
        signed=row.date,
        place=row.place,
        venue=row.venue,
        signatories=signatory_rows(page_request, signing, Role.SIGNED),
        sequence=row.sequence,
        sequence_citations=citation_rows(
            citations_of_sequence(page_request, sequence) if sequence else ()
        ),
        counted=agreement.counted,
        event=row.id,
        citations=row.citations,
        url=row.url,
    )


def precedes(page_request: PageRequest, signing: EventView, other: EventView) -> bool:
    """Whether one signing certainly came before another: by its day, or by a stated place.

    Places settle the order of one known day alone, and only if they are places in one series.
    """
    latest, earliest = signing.date.latest, other.date.earliest
    if latest and earliest and latest < earliest:
        return True
    if signing.date.day is None or signing.date.day != other.date.day:
        return False
    first, second = stated_sequence(page_request, signing), stated_sequence(page_request, other)
    if first is None or second is None or first.among != second.among:
        return False
    return first.number < second.number


def longest_talks_first(rows: Iterable[PaceRow]) -> list[PaceRow]:
    """Rows by the days of talks, then by name; those of which no days are known come last."""
    return sorted(rows, key=_pace_order)


def _pace_order(row: PaceRow) -> tuple[bool, int, str]:
    unknown = row.days_least is None and row.days_most is None
    return (unknown, -(row.days_least or 0), row.country_name)


def pace_row(page_request: PageRequest, duration: TalksDuration) -> PaceRow:
    """The days from first talks to one signing."""
    talks, signing = duration.talks, duration.signing
    agreement = page_request.record.agreements_by_id[signing.event.agreement or ""]
    return PaceRow(
        country=agreement.country,
        country_name=page_request.record.countries_by_code[agreement.country].name,
        agreement=agreement.id,
        opened=talks.date.text if talks else None,
        opened_kind=talks.event.kind if talks else None,
        opened_url=page_request.urls.event(talks.event.id) if talks else None,
        signed=signing.date.text,
        signed_url=page_request.urls.event(signing.event.id),
        days_least=duration.least,
        days_most=duration.most,
        citations=citation_rows((*(talks.citations if talks else ()), *signing.citations)),
    )
