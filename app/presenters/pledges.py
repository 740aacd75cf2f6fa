"""What agreements promise or report as given, each sum in its own currency."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from app.presenters.agreements import signed_agreements
from app.presenters.citations import edtf_text
from app.presenters.commitments import commitment_row
from app.record import edtf, schema
from app.record.codelists import Form, Group
from app.record.edtf import Span
from app.rows.commitments import PledgeRow
from app.text import pledges as pledge_text
from app.text.formatting import several
from app.view.evidence import EventView
from app.view.page_request import PageRequest, in_group

Agreements = tuple[schema.Agreement, ...]


class Promise(NamedTuple):
    """A commitment, and when what tells of it was signed or happened, None where it has no day."""

    commitment: schema.Commitment
    made: Span | None


def compared_agreements(page_request: PageRequest) -> Agreements:
    """The agreements that the filters choose, in the order of signing.

    One that is not signed yet comes last, and only if something of its content was announced.
    """
    signed = signed_agreements(page_request)
    ids = {agreement.id for agreement in signed}
    announced = (
        agreement
        for agreement in page_request.view.agreements
        if agreement.id not in ids and page_request.view.clauses(agreement)
    )
    return tuple(
        agreement for agreement in (*signed, *announced) if _is_chosen(page_request, agreement)
    )


def _is_chosen(page_request: PageRequest, agreement: schema.Agreement) -> bool:
    filters = page_request.filters
    if filters.agreement and agreement.id not in filters.agreement:
        return False
    if filters.country and agreement.country not in filters.country:
        return False
    return in_group(page_request.record.countries_by_code[agreement.country], filters.group)


def pledge_rows(page_request: PageRequest, agreement: schema.Agreement) -> Iterator[PledgeRow]:
    """The commitments of an agreement that the chosen themes and the chosen year leave."""
    country = page_request.record.countries_by_code[agreement.country]
    signed = _signed(page_request, agreement)
    for commitment in _chosen(page_request, _promises_in(page_request, agreement)):
        yield PledgeRow(
            **dict(commitment_row(page_request, agreement, commitment)),
            agreement=agreement.id,
            country=agreement.country,
            country_name=country.name,
            stands=pledge_text.in_agreement(commitment.form, country.said),
            date=edtf_text(signed),
            url=page_request.urls.agreement(agreement.id) + "#commitments",
        )


def event_pledge_rows(
    page_request: PageRequest, event_views: Iterable[EventView]
) -> Iterator[PledgeRow]:
    """What events promise or report as given, in their order, as far as the filters leave it."""
    for event_view in event_views:
        event, codes = event_view.event, event_view.countries
        names = [page_request.record.countries_by_code[code].name for code in codes]
        for commitment in _chosen(page_request, _promises_of(page_request, event_view)):
            yield PledgeRow(
                **dict(commitment_row(page_request, event, commitment)),
                agreement=event.agreement,
                event=event.id,
                country=codes[0] if len(codes) == 1 else None,
                country_name=several(names),
                stands=pledge_text.in_event(event.kind.label, event_view.date.text),
                date=event_view.date.text,
                url=page_request.urls.event(event.id),
            )


def promising_events(page_request: PageRequest) -> list[EventView]:
    """The events of the chosen countries and agreements that promise something or report it."""
    filters, countries = page_request.filters, page_request.record.countries_by_code
    return [
        event_view
        for event_view in page_request.view.past
        if event_view.event.commitments
        and (not filters.agreement or event_view.event.agreement in filters.agreement)
        and (not filters.country or set(filters.country) & set(event_view.countries))
        and (
            filters.group is Group.ALL
            or any(in_group(countries[code], filters.group) for code in event_view.countries)
        )
    ]


def promises(
    page_request: PageRequest, agreements: Agreements, event_views: Iterable[EventView] = ()
) -> tuple[Promise, ...]:
    """All that these agreements and events promise or report, whatever the filters."""
    return (
        *(one for agreement in agreements for one in _promises_in(page_request, agreement)),
        *(one for event_view in event_views for one in _promises_of(page_request, event_view)),
    )


def _promises_in(page_request: PageRequest, agreement: schema.Agreement) -> Iterator[Promise]:
    signed = _signed(page_request, agreement)
    for commitment in page_request.view.commitments(agreement):
        yield Promise(commitment, signed)


def _promises_of(page_request: PageRequest, event_view: EventView) -> Iterator[Promise]:
    for commitment in page_request.view.commitments_of(event_view):
        yield Promise(commitment, event_view.date)


def _signed(page_request: PageRequest, agreement: schema.Agreement) -> Span | None:
    signing = page_request.record.signing_events_by_agreement.get(agreement.id)
    event_view = page_request.view.event_view(signing.id) if signing else None
    return event_view.date if event_view else None


def _chosen(
    page_request: PageRequest, every_promise: Iterable[Promise]
) -> Iterator[schema.Commitment]:
    themes, year = page_request.filters.theme, page_request.filters.year
    for promise in every_promise:
        if themes and promise.commitment.theme not in themes:
            continue
        if year is None or in_year(promise, year):
            yield promise.commitment


def by_form(pledges: Iterable[PledgeRow]) -> tuple[PledgeRow, ...]:
    """The pledges by form: what looks ahead, what was given, what was announced beside it."""
    forms = list(Form)
    return tuple(sorted(pledges, key=lambda pledge: forms.index(pledge.form)))


def in_year(promise: Promise, year: int) -> bool:
    """Whether a promise names a period that is known to have a day in the year."""
    period, begins = promise.commitment.period, _begins(promise)
    # A URL can ask for the year 0, which `date` does not have.
    first, last = date(max(year, 1), 1, 1), date(max(year, 1), 12, 31)
    if period is None or (begins and begins > last):
        return False
    return edtf.overlaps(period, first, last)


def _begins(promise: Promise) -> date | None:
    """The first day of the period. One of an unknown beginning counts from when it was told."""
    period, made = promise.commitment.period, promise.made
    if period is None or period.earliest or period.latest is None:
        return period.earliest if period else None
    return min(made.latest, period.latest) if made and made.latest else period.latest


def pledge_years(every_promise: Iterable[Promise]) -> tuple[int, ...]:
    """The years in which the period of one of these promises begins, in order."""
    days = [_begins(promise) for promise in every_promise]
    return tuple(sorted({day.year for day in days if day}))


def count_without_period(every_promise: Iterable[Promise]) -> int:
    """How many promises name no period, so that no year can find them."""
    return sum(promise.commitment.period is None for promise in every_promise)
