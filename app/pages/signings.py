"""The order of signing, as far as the sources settle it."""

from pydantic import Field

from app import presenters
from app.pages import timeline
from app.presenters.counts import Counts, counts
from app.presenters.disputes import DisputeRow, GapRow, disputes, gaps
from app.presenters.rows import CitationRow, Listing, Model, SignatoryRow, SourceRow
from app.record import edtf, schema
from app.record.codelists import EventKind, Role
from app.view.evidence import Seen, heard
from app.view.page_request import Asked, in_group


class SigningRow(Model):
    """One signing and its place in the order of all."""

    first: int = Field(description="Its place in the order of all signings, at the earliest.")
    last: int = Field(description="The same at the latest; equal where the order is known.")
    agreement: str
    country: str
    country_name: str
    signed: str
    place: str | None
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


def page(asked: Asked) -> Signings:
    """The signings that a request asks for, in their order."""
    start, end = timeline.bounds(asked)
    seen = [one for one in asked.view.past if one.event.kind is EventKind.SIGNED]
    shown = [one for one in seen if _wanted(asked, one)]
    found = tuple(_row(asked, one, seen) for one in shown if edtf.overlaps(one.date, start, end))
    later = tuple(
        _row(asked, one, seen)
        for one in shown
        if end and one.date.earliest and one.date.earliest > end
    )
    return Signings(
        **asked.about,
        title="The order of signing",
        rows=asked.cut(found),
        count=len(found),
        later=later,
        starts=presenters.bound(start),
        ends=presenters.bound(end),
        counts=counts(asked),
        disputes=disputes(asked, {one.event.id for one in seen}),
        gaps=gaps(asked, {"signing-venues"}),
        sources=presenters.sources_of(
            asked,
            *(row.citations for row in (*found, *later)),
            *(row.sequence_citations for row in (*found, *later)),
        ),
    )


def _wanted(asked: Asked, one: Seen) -> bool:
    group = asked.filters.group
    return any(in_group(asked.record.country[code], group) for code in one.countries)


def _row(asked: Asked, one: Seen, seen: list[Seen]) -> SigningRow:
    agreement = asked.record.agreement[one.event.agreement or ""]
    row = presenters.event(asked, one)
    stated = _stated(asked, one)
    return SigningRow(
        first=1 + sum(precedes(asked, other, one) for other in seen),
        last=len(seen) - sum(precedes(asked, one, other) for other in seen),
        agreement=agreement.id,
        country=agreement.country,
        country_name=asked.record.country[agreement.country].name,
        signed=row.date,
        place=row.place,
        signatories=presenters.signatories(asked, one, Role.SIGNED),
        sequence=row.sequence,
        sequence_citations=presenters.citations(_sequence_cites(asked, stated)),
        counted=agreement.counted,
        event=row.id,
        citations=row.citations,
        url=row.url,
    )


def precedes(asked: Asked, one: Seen, other: Seen) -> bool:
    """Whether one signing certainly came before another: by its day, or by a stated place."""
    if one.date.latest and other.date.earliest and one.date.latest < other.date.earliest:
        return True
    if one.date.day is None or one.date.day != other.date.day:
        return False
    first, second = _stated(asked, one), _stated(asked, other)
    if first is None or second is None or first.among != second.among:
        return False
    return first.number < second.number


def _stated(asked: Asked, one: Seen) -> schema.Place | None:
    place = one.event.sequence
    return place if place and _sequence_cites(asked, place) else None


def _sequence_cites(asked: Asked, place: schema.Place | None) -> tuple[schema.Citation, ...]:
    return heard(place.citations, asked.record, asked.view.lens) if place else ()
