"""Matches of a search as rows."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from app.language import gettext
from app.presenters.agreements import agreement_standing
from app.presenters.countries import country_row
from app.presenters.disputes import dispute_by_id, gap_row
from app.presenters.documents import document_by_id
from app.presenters.people import person_row
from app.presenters.sources import source_row
from app.record import edtf
from app.record.codelists import EventKind, MatchKind
from app.rows.matches import DateMatch, Match
from app.text.notices import situation_on
from app.view.event_filter import first_of_kind
from app.view.page_request import PageRequest
from app.view.search.excerpts import excerpt
from app.view.search.index import Entry, dates, without_dates
from app.view.search.query import Query
from app.view.search.words import findable_words

MakeMatch = Callable[[PageRequest, str], Match]
Row = TypeVar("Row")


def match_rows(
    page_request: PageRequest, entries: Sequence[Entry], query: Query
) -> tuple[Match, ...]:
    """The entries as rows, each with the words of it that answer the query."""
    return tuple(_match_row(page_request, entry, query) for entry in entries)


def date_rows(page_request: PageRequest, query: Query) -> tuple[DateMatch, ...]:
    """The dates that a query names, with where the site tells of them."""
    urls = page_request.urls
    rows = []
    for word in dates(query):
        last = edtf.parse(word).latest
        events = urls.to("/timeline", (("from", word), ("to", word)))
        situation = urls.to("/", (("as_of", str(last)),))
        rows.append(DateMatch(date=word, events=events, situation=situation))
    return tuple(rows)


def _match_row(page_request: PageRequest, entry: Entry, query: Query) -> Match:
    match = _MAKERS[entry.kind](page_request, entry.id)
    if entry.kind is MatchKind.COUNTRY:
        match = _on_named_day(page_request, match, query)
        query = without_dates(query)
    name_words = findable_words(match.name)
    if query.matches_words(name_words):
        return match
    quoted = excerpt(entry.prose, query.without(name_words))
    return match.model_copy(update={"excerpt": quoted if quoted != match.name else None})


def _on_named_day(page_request: PageRequest, match: Match, query: Query) -> Match:
    """A country, of the day that is named beside it if there is one."""
    named = next(dates(query), None)
    if named is None or len(query.spellings) == len(without_dates(query).spellings):
        return match
    day = str(edtf.parse(named).latest)
    slug = page_request.record.countries_by_code[match.id].slug
    url = page_request.urls.to(f"/countries/{slug}", (("as_of", day),))
    return match.model_copy(update={"url": url, "detail": situation_on(day, named), "date": None})


def _page(page_request: PageRequest, key: str) -> Match:
    site_page = next(site_page for site_page in page_request.site if site_page.id == key)
    sign, urls = site_page.signpost, page_request.urls
    # What has an address of its own lies beside the pages, and sees the whole record.
    url = urls.at(sign.path) if sign.path else urls.to(site_page.path)
    return Match(
        what="page",
        id=key,
        name=gettext(sign.name),
        url=url + sign.anchor,
        detail=gettext(sign.answers),
    )


def _country(page_request: PageRequest, key: str) -> Match:
    row = country_row(page_request, page_request.record.countries_by_code[key])
    return Match(
        what="country",
        id=key,
        name=row.name,
        url=row.url,
        detail=row.status_label,
        date=row.status_date,
    )


def _agreement(page_request: PageRequest, key: str) -> Match:
    agreement = page_request.record.agreements_by_id[key]
    events = page_request.view.events_by_agreement.get(key, ())
    signing = first_of_kind(events, EventKind.SIGNED)
    return Match(
        what="agreement",
        id=key,
        name=agreement.name,
        url=page_request.urls.agreement(key),
        detail=agreement_standing(page_request, agreement).status.label,
        date=signing.date.text if signing else None,
    )


def _document(page_request: PageRequest, key: str) -> Match:
    row = _seen(document_by_id(page_request, key))
    return Match(what="document", id=key, name=row.title, url=row.url, date=row.date)


def _dispute(page_request: PageRequest, key: str) -> Match:
    row = _seen(dispute_by_id(page_request, key))
    return Match(what="dispute", id=key, name=row.question, url=row.url, detail=row.about_label)


def _gap(page_request: PageRequest, key: str) -> Match:
    row = gap_row(page_request, next(gap for gap in page_request.record.gaps if gap.id == key))
    return Match(what="gap", id=key, name=row.question, url=row.url, detail=row.about_label)


def _seen(row: Row | None) -> Row:
    """The row of what the index has: the view sees it."""
    if row is None:
        raise LookupError
    return row


def _person(page_request: PageRequest, key: str) -> Match:
    row = person_row(page_request, page_request.record.people_by_id[key])
    offices = row.offices_text
    return Match(what="person", id=key, name=row.name, url=row.url, detail=offices)


def _place(page_request: PageRequest, key: str) -> Match:
    place = page_request.record.places_by_id[key]
    url = page_request.urls.to("/timeline", (("q", place.name),))
    return Match(what="place", id=key, name=place.name, url=url)


def _event(page_request: PageRequest, key: str) -> Match:
    event_view = page_request.view.known_events_by_id[key]
    return Match(
        what="event",
        id=key,
        name=event_view.title,
        url=page_request.urls.event(key),
        detail=event_view.event.kind.label,
        date=event_view.date.text,
    )


def _source(page_request: PageRequest, key: str) -> Match:
    row = source_row(page_request, page_request.record.sources_by_id[key])
    return Match(
        what="source",
        id=key,
        name=row.title,
        url=row.page,
        detail=row.publisher,
        date=row.published,
    )


_MAKERS: dict[MatchKind, MakeMatch] = {
    MatchKind.PAGE: _page,
    MatchKind.COUNTRY: _country,
    MatchKind.AGREEMENT: _agreement,
    MatchKind.DOCUMENT: _document,
    MatchKind.DISPUTE: _dispute,
    MatchKind.GAP: _gap,
    MatchKind.PERSON: _person,
    MatchKind.PLACE: _place,
    MatchKind.EVENT: _event,
    MatchKind.SOURCE: _source,
}
