"""All countries, and one."""

from app import presenters
from app.presenters.disputes import DisputeRow, GapRow, disputes, gaps
from app.presenters.evidence import EvidenceRow, differ, on_both
from app.presenters.rows import (
    AgreementRow,
    CommitmentRow,
    CountryRow,
    EventRow,
    ExpectedRow,
    Listing,
    PersonRow,
    SourceRow,
    StepRow,
)
from app.record import schema
from app.record.codelists import EventKind
from app.text import summaries
from app.view import search
from app.view.page_request import PageRequest, in_group


class Countries(Listing):
    """Where each country stands."""

    rows: tuple[CountryRow, ...]


class CountryPage(CountryRow, Listing):
    """One country: its standing, its road, its agreement and everything else on it."""

    sentence: str
    road: tuple[StepRow, ...]
    events: tuple[EventRow, ...]
    agreements: tuple[AgreementRow, ...]
    commitments: tuple[CommitmentRow, ...]
    people: tuple[PersonRow, ...]
    sources: tuple[SourceRow, ...]
    announced: tuple[EventRow, ...]
    evidences: tuple[EvidenceRow, ...]
    evidences_differ: bool
    disputes: tuple[DisputeRow, ...]
    gaps: tuple[GapRow, ...]
    expected: tuple[ExpectedRow, ...]


def page(page_request: PageRequest) -> Countries:
    """The countries that a request asks for."""
    found = tuple(presenters.country(page_request, one) for one in matching(page_request))
    if page_request.filters.status:
        found = tuple(row for row in found if row.status in page_request.filters.status)
    return Countries(
        **page_request.about, title="Countries", rows=page_request.cut(found), count=len(found)
    )


def matching(page_request: PageRequest) -> list[schema.Country]:
    """The countries that the filters choose, whatever their status."""
    return [one for one in page_request.view.countries if _wanted(page_request, one)]


def _wanted(page_request: PageRequest, one: schema.Country) -> bool:
    chosen = page_request.filters
    if chosen.country and one.code not in chosen.country:
        return False
    found = not chosen.q or search.matches(chosen.q, search.words_of_country(one))
    return found and in_group(one, chosen.group)


def country(page_request: PageRequest) -> CountryPage | None:
    """One country, or None if the record has none of that slug."""
    code = page_request.record.country_codes_by_name.get(page_request.slug)
    if code is None:
        return None
    one = page_request.record.countries_by_code[code]
    view = page_request.view
    row = presenters.country(page_request, one)
    found = view.events_by_country.get(code, ())
    agreements = tuple(
        presenters.agreement(page_request, agreed)
        for agreed in view.agreements
        if agreed.country == code
    )
    promised = [promise for agreed in agreements for promise in agreed.commitments]
    events = presenters.events(page_request, found)
    given = [promise for event in events for promise in event.commitments]
    abouts = {code, *(one.id for one in agreements), *(event.id for event in events)}
    both = on_both(page_request, one)
    named = {person for event in events for person in event.people}
    return CountryPage(
        **page_request.about,
        **dict(row),
        title=one.name,
        count=len(events),
        sentence=summaries.country(row, one.said),
        road=presenters.road(page_request, found),
        events=page_request.cut(events),
        agreements=agreements,
        commitments=(*promised, *given),
        people=tuple(
            presenters.person(page_request, who) for who in view.people if who.id in named
        ),
        sources=presenters.sources_of(
            page_request,
            *(event.citations for event in events),
            *(one.citations for one in promised),
        ),
        announced=tuple(event for event in events if event.kind is EventKind.SIGNING_ANNOUNCED),
        evidences=both,
        evidences_differ=differ(both),
        disputes=disputes(page_request, abouts),
        gaps=gaps(page_request, abouts),
        expected=presenters.expected(page_request, found),
    )
