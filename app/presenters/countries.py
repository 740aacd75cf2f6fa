"""Countries as rows."""

from app.presenters.citations import text
from app.presenters.events import first, remarks
from app.presenters.once import once
from app.presenters.rows import CountryRow
from app.record import schema
from app.record.codelists import EventKind
from app.view.page_request import PageRequest
from app.view.status import declaration


@once
def country(page_request: PageRequest, one: schema.Country) -> CountryRow:
    """One country and where it stands."""
    found = page_request.view.events_by_country.get(one.code, ())
    stand = page_request.view.standings_by_country[one.code]
    joined, how = declaration(found)
    talks = first(found, EventKind.TALKS_OPENED)
    agreed = page_request.view.agreement_of(one)
    return CountryRow(
        code=one.code,
        slug=one.slug,
        name=one.name,
        g7=one.g7,
        declaration=joined,
        joined_date=text(how.date) if how else None,
        talks_date=text(talks.date) if talks else None,
        status=stand.status,
        status_label=stand.status.label,
        status_date=text(stand.since),
        decided_by=stand.decided_by.event.id if stand.decided_by else None,
        expects=text(stand.expects),
        overdue=stand.overdue,
        remarks=remarks(stand),
        agreement=agreed.id if agreed else None,
        event_count=len(found),
        url=page_request.urls.country(one.slug),
    )
