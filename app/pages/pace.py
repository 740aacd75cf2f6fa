"""How long from first talks to signature, and who joined the declaration without signing."""

from datetime import date
from statistics import median

from pydantic import Field

from app import presenters
from app.charts.durations import TalksDuration, pace
from app.presenters.counts import signed
from app.presenters.disputes import DisputeRow, GapRow, disputes, gaps
from app.presenters.rows import CitationRow, CountryRow, Listing, Model, SourceRow
from app.record import edtf
from app.record.codelists import Declaration, EventKind, Status
from app.view.page_request import PageRequest, in_group


class PaceRow(Model):
    """The days from the first talks with a country to the signature."""

    country: str = Field(description="Code of the partner.")
    country_name: str
    agreement: str
    opened: str | None = Field(description="When talks opened, EDTF.")
    opened_kind: EventKind | None = Field(
        description="talks_opened; or round_held, where talks had opened by a round at the latest."
    )
    opened_url: str | None
    signed: str
    signed_url: str
    days_least: int | None = Field(description="Days from talks to signature, at least.")
    days_most: int | None = Field(description="The same at most; equal where both days are known.")
    citations: tuple[CitationRow, ...]

    @property
    def exact(self) -> int | None:
        """The days where both ends are known to the day."""
        return self.days_least if self.days_least == self.days_most else None


class PacePage(Listing):
    """Country by country, the longest first; those without a known opening last."""

    rows: tuple[PaceRow, ...]
    median: float | None = Field(description="Of the countries where both ends are days.")
    measured: int = Field(description="How many countries that is.")
    longest: int = Field(description="The most days that any of the rows can mean.")
    joined: tuple[CountryRow, ...] = Field(description="Joined the declaration, has not signed.")
    disputes: tuple[DisputeRow, ...]
    gaps: tuple[GapRow, ...]
    sources: tuple[SourceRow, ...]


def page(page_request: PageRequest) -> PacePage:
    """The pace of the talks that a request asks for."""
    chosen = [
        pace(page_request.view, one)
        for one in signed(page_request)
        if _wanted(page_request, one.country)
    ]
    found = [_row(page_request, one) for one in chosen if one]
    ordered = tuple(sorted(found, key=_order))
    exact = [row.exact for row in ordered if row.exact is not None]
    return PacePage(
        **page_request.about,
        title="From first talks to signature",
        rows=page_request.cut(ordered),
        count=len(ordered),
        median=median(exact) if exact else None,
        measured=len(exact),
        longest=max((row.days_most or row.days_least or 0 for row in ordered), default=0),
        joined=_joined(page_request),
        disputes=disputes(page_request, {"joiners"}),
        gaps=gaps(page_request, {"joiners"}),
        sources=presenters.sources_of(page_request, *(row.citations for row in ordered)),
    )


def _wanted(page_request: PageRequest, code: str) -> bool:
    return in_group(page_request.record.countries_by_code[code], page_request.filters.group)


def _order(row: PaceRow) -> tuple[object, ...]:
    known = row.days_least is not None or row.days_most is not None
    return (not known, -(row.days_least or 0), row.country_name)


def _row(page_request: PageRequest, found: TalksDuration) -> PaceRow:
    talks, signing = found.talks, found.signing
    one = page_request.record.agreements_by_id[signing.event.agreement or ""]
    return PaceRow(
        country=one.country,
        country_name=page_request.record.countries_by_code[one.country].name,
        agreement=one.id,
        opened=talks.date.text if talks else None,
        opened_kind=talks.event.kind if talks else None,
        opened_url=page_request.urls.event(talks.event.id) if talks else None,
        signed=signing.date.text,
        signed_url=page_request.urls.event(signing.event.id),
        days_least=found.least,
        days_most=found.most,
        citations=presenters.citations((*(talks.citations if talks else ()), *signing.citations)),
    )


def _joined(page_request: PageRequest) -> tuple[CountryRow, ...]:
    """The countries that stand by the declaration and have signed nothing."""
    found = [presenters.country(page_request, one) for one in page_request.record.countries]
    waiting = [
        row
        for row in found
        if row.declaration is not Declaration.NONE
        and row.status not in (Status.SIGNED, Status.ENDED)
        and _wanted(page_request, row.code)
    ]
    return tuple(sorted(waiting, key=lambda row: _joined_order(row)))


def _joined_order(row: CountryRow) -> tuple[object, ...]:
    when = edtf.order(edtf.parse(row.joined_date)) if row.joined_date else (date.max,)
    return (*when, row.name)
