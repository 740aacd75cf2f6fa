"""Search over the whole record at once."""

from collections import Counter
from collections.abc import Sequence

from pydantic import Field

from app.language import gettext
from app.presenters.agreements import agreement_row
from app.presenters.countries import country_row
from app.presenters.events import event_rows
from app.presenters.matches import date_rows, match_rows
from app.presenters.people import person_row
from app.presenters.search_results import nearest_matches, search_result, suggestion
from app.presenters.sources import cited_sources
from app.record.codelists import MatchKind
from app.rows.agreements import AgreementRow
from app.rows.countries import CountryRow
from app.rows.events import EventRow
from app.rows.matches import DateMatch, Match, MatchCount, Shortcut
from app.rows.page import Listing
from app.rows.people import PersonRow
from app.rows.sources import SourceRow
from app.view.page_request import PageRequest
from app.view.search.index import Entry


class SearchPage(Listing):
    """What a search finds: pages that answer it, then entries by kind, the best of each first."""

    q: str = Field(description="The words looked for.")
    words: tuple[str, ...] = Field(description="The words as they are compared.")
    is_nearest: bool = Field(
        description="Whether nothing matches all words, and these matches have the most of them."
    )
    suggestion: str | None = Field(description="What was probably meant, where nothing matches.")
    shortcuts: tuple[Shortcut, ...] = Field(
        description="Pages that answer the query by their filters, the best first."
    )
    dates: tuple[DateMatch, ...] = Field(description="The dates among the words looked for.")
    counts: tuple[MatchCount, ...] = Field(description="How many things match, by kind.")
    rows: tuple[EventRow, ...] = Field(description="The events among the matches shown.")
    people: tuple[PersonRow, ...] = Field(description="The people among them.")
    countries: tuple[CountryRow, ...] = Field(description="The countries among them.")
    agreements: tuple[AgreementRow, ...] = Field(description="The agreements among them.")
    sources: tuple[SourceRow, ...] = Field(description="The sources that those events cite.")
    matches: tuple[Match, ...] = Field(description="All that is found, one line each.")


def build(page_request: PageRequest) -> SearchPage:
    """The matches of `q`, in parts where they are many; nothing where there is no `q`."""
    q = page_request.filters.q
    result = search_result(page_request, q)
    matching = result.entries if result else nearest_matches(page_request, result)
    entries = page_request.cut(matching)
    events = _events(page_request, entries)
    return SearchPage(
        **page_request.about,
        title=gettext("Search"),
        q=q,
        count=len(matching),
        words=tuple(sorted(result.query.words)),
        is_nearest=bool(matching) and not result,
        suggestion=None if result or not q else suggestion(page_request, result),
        shortcuts=result.shortcuts,
        dates=date_rows(page_request, result.query),
        counts=_counts(matching),
        rows=events,
        people=_people(page_request, entries),
        countries=_countries(page_request, entries),
        agreements=_agreements(page_request, entries),
        sources=cited_sources(page_request, *(row.citations for row in events)),
        matches=match_rows(page_request, entries, result.query),
    )


def _counts(matching: Sequence[Entry]) -> tuple[MatchCount, ...]:
    counts = Counter(entry.kind for entry in matching)
    return tuple(MatchCount(what=kind, count=count) for kind, count in counts.items())


def _ids(entries: Sequence[Entry], kind: MatchKind) -> list[str]:
    return [entry.id for entry in entries if entry.kind is kind]


def _events(page_request: PageRequest, entries: Sequence[Entry]) -> tuple[EventRow, ...]:
    events = page_request.view.known_events_by_id
    return event_rows(page_request, [events[key] for key in _ids(entries, MatchKind.EVENT)])


def _people(page_request: PageRequest, entries: Sequence[Entry]) -> tuple[PersonRow, ...]:
    people = page_request.record.people_by_id
    return tuple(person_row(page_request, people[key]) for key in _ids(entries, MatchKind.PERSON))


def _countries(page_request: PageRequest, entries: Sequence[Entry]) -> tuple[CountryRow, ...]:
    countries = page_request.record.countries_by_code
    return tuple(
        country_row(page_request, countries[key]) for key in _ids(entries, MatchKind.COUNTRY)
    )


def _agreements(page_request: PageRequest, entries: Sequence[Entry]) -> tuple[AgreementRow, ...]:
    agreements = page_request.record.agreements_by_id
    keys = _ids(entries, MatchKind.AGREEMENT)
    return tuple(agreement_row(page_request, agreements[key]) for key in keys)
