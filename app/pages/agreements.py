"""All agreements, and one."""

from app import presenters
from app.presenters.counts import Counts, counts
from app.presenters.disputes import DisputeRow, GapRow, disputes, gaps, whole
from app.presenters.rows import (
    AgreementRow,
    ClauseRow,
    EventRow,
    Listing,
    Page,
    ProvisionRow,
    SourceRow,
    StepRow,
)
from app.record import schema
from app.text import findings, summaries
from app.view import search
from app.view.page_request import PageRequest, in_group


class Agreements(Listing):
    """The agreements, signed or on their way."""

    rows: tuple[AgreementRow, ...]
    counts: Counts
    counting: str
    disputes: tuple[DisputeRow, ...]
    gaps: tuple[GapRow, ...]


class AgreementPage(AgreementRow, Page):
    """One agreement with its fact sheet, its themes and its road."""

    sentence: str
    clauses: tuple[ClauseRow, ...]
    provisions: tuple[ProvisionRow, ...]
    road: tuple[StepRow, ...]
    events: tuple[EventRow, ...]
    note: str | None
    disputes: tuple[DisputeRow, ...]
    gaps: tuple[GapRow, ...]
    sources: tuple[SourceRow, ...]


def page(page_request: PageRequest) -> Agreements:
    """The agreements that a request asks for, by day of signing, the unsigned last."""
    found = [presenters.agreement(page_request, one) for one in matching(page_request)]
    if page_request.filters.status:
        found = [row for row in found if row.status in page_request.filters.status]
    tally = counts(page_request)
    return Agreements(
        **page_request.about,
        title="Agreements",
        rows=page_request.cut(found),
        count=len(found),
        counts=tally,
        counting=findings.counting(tally),
        disputes=disputes(page_request, {"series"}),
        gaps=gaps(page_request, {"series"}),
    )


def matching(page_request: PageRequest) -> list[schema.Agreement]:
    """The agreements that the filters choose, whatever their status, in order."""
    found = [one for one in page_request.view.agreements if _wanted(page_request, one)]
    return sorted(found, key=lambda one: _order(page_request, one))


def _order(page_request: PageRequest, one: schema.Agreement) -> tuple[object, ...]:
    place, signing = (
        page_request.view.positions_by_event_id,
        page_request.record.signing_events_by_agreement.get(one.id),
    )
    at = place.get(signing.id, len(place)) if signing else len(place)
    return (at, page_request.record.countries_by_code[one.country].name)


def _wanted(page_request: PageRequest, one: schema.Agreement) -> bool:
    chosen, country = page_request.filters, page_request.record.countries_by_code[one.country]
    if chosen.country and one.country not in chosen.country:
        return False
    words = [
        *search.words_of_country(country),
        one.name,
        presenters.agreement(page_request, one).title,
    ]
    found = not chosen.q or search.matches(chosen.q, words)
    return found and in_group(country, chosen.group)


def agreement(page_request: PageRequest) -> AgreementPage | None:
    """One agreement, or None if the record has none of that id."""
    one = page_request.record.agreements_by_id.get(page_request.slug)
    if one is None:
        return None
    row = presenters.agreement(page_request, one)
    country = page_request.view.events_by_country.get(one.country, ())
    road = presenters.road(page_request, country)
    clauses, provisions = (
        presenters.clauses(page_request, one),
        presenters.provisions(page_request, one),
    )
    events = presenters.events(page_request, page_request.view.events_by_agreement.get(one.id, ()))
    cites = [
        row.citations,
        *(clause.citations for clause in clauses),
        *(provision.citations for provision in provisions),
        *(commitment.citations for commitment in row.commitments),
        *(step.citations for step in road),
        *(event.citations for event in events),
    ]
    return AgreementPage(
        **page_request.about,
        **dict(row),
        sentence=summaries.agreement(row) if events else summaries.NO_AGREEMENT,
        clauses=clauses,
        provisions=provisions,
        road=road,
        events=events,
        note=one.note if whole(page_request) else None,
        disputes=disputes(page_request, {one.id, *(event.id for event in events)}),
        gaps=gaps(page_request, {one.id}),
        sources=presenters.sources_of(page_request, *cites),
    )
