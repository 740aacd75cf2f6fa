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
from app.view.page_request import Asked, in_group


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


def page(asked: Asked) -> Agreements:
    """The agreements that a request asks for, by day of signing, the unsigned last."""
    found = [presenters.agreement(asked, one) for one in matching(asked)]
    if asked.filters.status:
        found = [row for row in found if row.status in asked.filters.status]
    tally = counts(asked)
    return Agreements(
        **asked.about,
        title="Agreements",
        rows=asked.cut(found),
        count=len(found),
        counts=tally,
        counting=findings.counting(tally),
        disputes=disputes(asked, {"series"}),
        gaps=gaps(asked, {"series"}),
    )


def matching(asked: Asked) -> list[schema.Agreement]:
    """The agreements that the filters choose, whatever their status, in order."""
    found = [one for one in asked.view.agreements if _wanted(asked, one)]
    return sorted(found, key=lambda one: _order(asked, one))


def _order(asked: Asked, one: schema.Agreement) -> tuple[object, ...]:
    place, signing = asked.view.place, asked.record.signing.get(one.id)
    at = place.get(signing.id, len(place)) if signing else len(place)
    return (at, asked.record.country[one.country].name)


def _wanted(asked: Asked, one: schema.Agreement) -> bool:
    chosen, country = asked.filters, asked.record.country[one.country]
    if chosen.country and one.country not in chosen.country:
        return False
    words = [*search.words_of_country(country), one.name, presenters.agreement(asked, one).title]
    found = not chosen.q or search.matches(chosen.q, words)
    return found and in_group(country, chosen.group)


def agreement(asked: Asked) -> AgreementPage | None:
    """One agreement, or None if the record has none of that id."""
    one = asked.record.agreement.get(asked.slug)
    if one is None:
        return None
    row = presenters.agreement(asked, one)
    country = asked.view.of_country.get(one.country, ())
    road = presenters.road(asked, country)
    clauses, provisions = presenters.clauses(asked, one), presenters.provisions(asked, one)
    events = presenters.events(asked, asked.view.of_agreement.get(one.id, ()))
    cites = [
        row.citations,
        *(clause.citations for clause in clauses),
        *(provision.citations for provision in provisions),
        *(commitment.citations for commitment in row.commitments),
        *(step.citations for step in road),
        *(event.citations for event in events),
    ]
    return AgreementPage(
        **asked.about,
        **dict(row),
        sentence=summaries.agreement(row) if events else summaries.NO_AGREEMENT,
        clauses=clauses,
        provisions=provisions,
        road=road,
        events=events,
        note=one.note if whole(asked) else None,
        disputes=disputes(asked, {one.id, *(event.id for event in events)}),
        gaps=gaps(asked, {one.id}),
        sources=presenters.sources_of(asked, *cites),
    )
