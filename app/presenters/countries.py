"""Countries as rows, and the ladder that they stand on."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.presenters.citations import citation_rows, edtf_text
from app.presenters.remarks import remark_rows
from app.presenters.revisions import last_revision, revision_rows
from app.record import edtf, schema
from app.record.codelists import G7, Declaration, EventKind, Sort, Status
from app.rows.countries import CountryRow, JoinedRow, Rung
from app.view import search
from app.view.event_filter import first_of_kind
from app.view.page_request import PageRequest, in_group
from app.view.status import Standing, declaration


def country_row(page_request: PageRequest, country: schema.Country) -> CountryRow:
    """One country and where it stands."""
    view = page_request.view
    events = view.events_by_country.get(country.code, ())
    standing = view.standings_by_country[country.code]
    declared, declared_by = declaration(events)
    talks = first_of_kind(events, EventKind.TALKS_OPENED)
    agreement = view.agreement_of(country)
    return CountryRow(
        code=country.code,
        slug=country.slug,
        name=country.name,
        g7=country.g7,
        declaration=declared,
        joined_date=edtf_text(declared_by.date) if declared_by else None,
        talks_date=edtf_text(talks.date) if talks else None,
        **_standing(standing),
        agreement=agreement.id if agreement else None,
        event_count=len(events),
        joined_event=declared_by.event.id if declared_by else None,
        talks_event=talks.event.id if talks else None,
        revised=last_revision(country),
        revisions=revision_rows(country),
        url=page_request.urls.country(country.slug),
    )


def _standing(standing: Standing) -> dict[str, Any]:
    """The fields of a row that tell where a country stands."""
    return {
        "status": standing.status,
        "status_label": standing.status.label,
        "status_date": edtf_text(standing.since),
        "decided_by": standing.decided_by.event.id if standing.decided_by else None,
        "expects": edtf_text(standing.expects),
        "overdue": standing.overdue,
        "remarks": remark_rows(standing),
    }


def matching_countries(page_request: PageRequest) -> list[schema.Country]:
    """The countries that the filters choose, whatever their status."""
    filters = page_request.filters
    return [
        country
        for country in page_request.view.countries
        if in_group(country, filters.group)
        and (not filters.country or country.code in filters.country)
        and (not filters.q or search.matches(filters.q, search.words_of_country(country)))
    ]


def in_order(rows: Sequence[CountryRow], sort: Sort) -> list[CountryRow]:
    """Countries by a date, those without it last; in the order of the record otherwise."""
    if sort is Sort.TALKS:
        return sorted(rows, key=lambda row: _by_date(row.talks_date))
    if sort is Sort.DATE:
        return sorted(rows, key=lambda row: _by_date(row.status_date))
    return list(rows)


def _by_date(date_text: str | None) -> tuple[object, ...]:
    return (0, *edtf.order(edtf.parse(date_text))) if date_text else (1,)


def ladder(rows: Sequence[CountryRow]) -> tuple[Rung, ...]:
    """The rungs from low to high, each with the countries on it."""
    return tuple(_rung(status, rows) for status in Status if status is not Status.NONE)


def _rung(status: Status, rows: Sequence[CountryRow]) -> Rung:
    on_it = [row for row in rows if row.status is status]
    return Rung(
        status=status,
        label=status.label,
        meaning=status.meaning,
        count=len(on_it),
        g7=sum(row.g7 is G7.MEMBER for row in on_it),
        countries=tuple(row.code for row in on_it),
    )


def joined_unsigned(rows: Iterable[CountryRow]) -> list[CountryRow]:
    """Those of the countries that stand by the declaration and have signed nothing."""
    return [
        row for row in rows if row.declaration is not Declaration.NONE and not row.status.has_signed
    ]


def joined_row(page_request: PageRequest, row: CountryRow) -> JoinedRow:
    """A country that stands by the declaration, with the sources that say so."""
    event_view = page_request.view.event_view(row.joined_event or "")
    return JoinedRow(
        **dict(row), citations=citation_rows(event_view.citations if event_view else ())
    )


def names_in_sentences(page_request: PageRequest) -> dict[str, str]:
    """The names of the countries as they stand inside a sentence, by code."""
    return {country.code: country.said for country in page_request.record.countries}
