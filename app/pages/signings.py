"""The order of signing, as far as the sources settle it."""

from pydantic import Field

from app import presenters
from app.pages import timeline
from app.presenters.counts import Counts, counts
from app.presenters.disputes import DisputeRow, GapRow, disputes, gaps
from app.presenters.rows import CitationRow, Listing, Model, SignatoryRow, SourceRow
from app.record import edtf, schema
from app.record.codelists import EventKind, Role
from app.view.evidence import EventView, admitted
from app.view.page_request import PageRequest, in_group


class SigningRow(Model):
    """One signing and its place in the order of all."""

    first: int = Field(description="Its place in the order of all signings, at the earliest.")
    last: int = Field(description="The same at the latest; equal where the order is known.")
    agreement: str
    country: str
    country_name: str
    signed: str
    place: str | None
    venue: str | None
    signatories: tuple[SignatoryRow, ...]
    sequence: str | None = Field(description="The stated place in a series.")
    sequence_citations: tuple[CitationRow, ...]
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    event: str
    citations: tuple[CitationRow, ...]
    url: str


class Signings(Listing):
    """The signings from Vilnius to Italy, unless the URL says otherwise, and those after."""

    rows: tuple[SigningRow, ...]
    later: tuple[SigningRow, ...]
    starts: str | None
    ends: str | None
    counts: Counts
    disputes: tuple[DisputeRow, ...]
    gaps: tuple[GapRow, ...]
    sources: tuple[SourceRow, ...]


def page(page_request: PageRequest) -> Signings:
    """The signings that a request asks for, in their order."""
    start, end = timeline.bounds(page_request)
    event_view = [one for one in page_request.view.past if one.event.kind is EventKind.SIGNED]
    shown = [one for one in event_view if _wanted(page_request, one)]
    found = tuple(
        _row(page_request, one, event_view) for one in shown if edtf.overlaps(one.date, start, end)
    )
    later = tuple(
        _row(page_request, one, event_view)
        for one in shown
        if end and one.date.earliest and one.date.earliest > end
    )
    return Signings(
        **page_request.about,
        title="The order of signing",
        rows=page_request.cut(found),
        count=len(found),
        later=later,
        starts=presenters.bound(start),
        ends=presenters.bound(end),
        counts=counts(page_request),
        disputes=disputes(page_request, {one.event.id for one in event_view}),
        gaps=gaps(page_request, {"signing-venues"}),
        sources=presenters.sources_of(
            page_request,
            *(row.citations for row in (*found, *later)),
            *(row.sequence_citations for row in (*found, *later)),
        ),
    )


def _wanted(page_request: PageRequest, one: EventView) -> bool:
    group = page_request.filters.group
    return any(
        in_group(page_request.record.countries_by_code[code], group) for code in one.countries
    )


def _row(page_request: PageRequest, one: EventView, event_view: list[EventView]) -> SigningRow:
    agreement = page_request.record.agreements_by_id[one.event.agreement or ""]
    row = presenters.event(page_request, one)
    stated = _stated(page_request, one)
    return SigningRow(
        first=1 + sum(precedes(page_request, other, one) for other in event_view),
        last=len(event_view) - sum(precedes(page_request, one, other) for other in event_view),
        agreement=agreement.id,
        country=agreement.country,
        country_name=page_request.record.countries_by_code[agreement.country].name,
        signed=row.date,
        place=row.place,
        venue=row.venue,
        signatories=presenters.signatories(page_request, one, Role.SIGNED),
        sequence=row.sequence,
        sequence_citations=presenters.citations(_sequence_cites(page_request, stated)),
        counted=agreement.counted,
        event=row.id,
        citations=row.citations,
        url=row.url,
    )


def precedes(page_request: PageRequest, one: EventView, other: EventView) -> bool:
    """Whether one signing certainly came before another: by its day, or by a stated place."""
    if one.date.latest and other.date.earliest and one.date.latest < other.date.earliest:
        return True
    if one.date.day is None or one.date.day != other.date.day:
        return False
    first, second = _stated(page_request, one), _stated(page_request, other)
    if first is None or second is None or first.among != second.among:
        return False
    return first.number < second.number


def _stated(page_request: PageRequest, one: EventView) -> schema.Sequence | None:
    place = one.event.sequence
    return place if place and _sequence_cites(page_request, place) else None


def _sequence_cites(
    page_request: PageRequest, place: schema.Sequence | None
) -> tuple[schema.Citation, ...]:
    return (
        admitted(place.citations, page_request.record, page_request.view.view_params)
        if place
        else ()
    )
