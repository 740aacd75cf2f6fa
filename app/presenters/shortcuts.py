"""The pages that answer a query by their filters, each with what it shows of it."""

from collections.abc import Iterator
from dataclasses import replace

from app.language import gettext
from app.presenters.agreement_answers import agreement_effect
from app.presenters.agreements import agreement_standing
from app.presenters.countries import country_row
from app.presenters.filtered_pages import (
    CHOICES,
    PAIR,
    FilteredPage,
    pages_by_filters,
    pages_by_words,
)
from app.record import edtf, schema
from app.record.codelists import EventKind
from app.rows.matches import Shortcut
from app.text import shortcuts as text
from app.text.notices import situation_on
from app.view import filters
from app.view.event_filter import first_of_kind
from app.view.filters import FILTER_BY_NAME
from app.view.page_request import PageRequest
from app.view.pagination import PageSlice
from app.view.search.pages import is_meant
from app.view.search.reading import COUNTRY, DAYS, Reading

MOST = 4
# As many values are said by their names; more are said in the words of the query.
MOST_NAMES = 2
NO_ROWS = PageSlice(0, 0)


def shortcut_rows(
    page_request: PageRequest, reading: Reading, *, is_answered: bool
) -> tuple[Shortcut, ...]:
    """The pages that a query asks for with its filters, those that it names first.

    `is_answered` is whether a page answers it as it stands: then a kind or a theme alone means that
    page, and other words are its words. That there is nothing of a kind is an answer as well, where
    no page has any.
    """
    entries = list(_entries(page_request, reading))
    named = list(pages_by_words(page_request, reading))
    chosen = [
        page
        for page in pages_by_filters(page_request, reading)
        if page not in named
        and not (is_answered and (page.words or page.keys <= {"kind", "theme"}))
    ]
    lists = [
        _row(page_request, page)
        for page in named
        if not (entries and page.site_page.name == "agreements")
    ]
    is_pair = len(reading.values(COUNTRY)) >= PAIR
    rows = [*lists, *entries] if is_pair else [*entries, *lists]
    rows += [_row(page_request, page) for page in chosen if not page.words]
    worded = [_row(page_request, page) for page in chosen if page.words]
    telling = [row for row in (*rows, *worded) if row.count != 0]
    is_plain = "kind" in reading.keys and not reading.rest(reading.keys)
    return tuple((telling or (rows if is_plain else []))[:MOST])


def _row(page_request: PageRequest, page: FilteredPage) -> Shortcut:
    site_page = page.site_page
    chosen = page.filters(page_request)
    count = None
    if site_page.name in text.COUNTED:
        request = replace(page_request, filters=chosen, page_slice=NO_ROWS)
        count = site_page.build(request).count
    url = page_request.urls.at(site_page.path, filters.pairs(chosen, page_request.record))
    name = gettext(site_page.signpost.name)
    return Shortcut(
        page=site_page.name,
        url=url + site_page.signpost.anchor,
        text=text.shortcut(site_page.name, name, list(_choices(page_request, page)), count),
        count=count,
    )


def _choices(page_request: PageRequest, page: FilteredPage) -> Iterator[str]:
    """The chosen values in words."""
    record, reading = page_request.record, page.reading
    for key in CHOICES:
        values = reading.values(key) if key in page.keys else ()
        if key != COUNTRY and len(values) > MOST_NAMES:
            yield text.words(reading.as_typed(reading.naming(key)))
        else:
            yield from (FILTER_BY_NAME[key].words(value, record) for value in values)
    if DAYS in page.keys:
        yield text.days(*reading.days)
    if page.of_all_days:
        yield text.all_years()
    if page.words:
        yield text.words(page.words)


def _entries(page_request: PageRequest, reading: Reading) -> Iterator[Shortcut]:
    """The pages of the agreements and countries that a query names, where it asks what they say."""
    rest = reading.rest({COUNTRY, DAYS})
    codes = reading.values(COUNTRY)
    named_pages = {
        site_page.name
        for site_page in page_request.site
        if codes and site_page.is_of_entries and is_meant(site_page.signpost, rest, reading)
    }
    if "agreement" in named_pages:
        for agreement in page_request.view.agreements:
            if agreement.country in codes:
                yield _agreement(page_request, agreement)
    if "country" in named_pages:
        yield from _countries_on_named_day(page_request, reading)
        for code in codes:
            row = country_row(page_request, page_request.record.countries_by_code[code])
            yield Shortcut(page="country", url=row.url, text=row.name, detail=row.status_label)


def _countries_on_named_day(page_request: PageRequest, reading: Reading) -> Iterator[Shortcut]:
    """The pages of the countries that a query names, as of the end of the time that it names."""
    _, named = reading.days
    if not named:
        return
    day = str(edtf.parse(named).latest)
    for code in reading.values(COUNTRY):
        country = page_request.record.countries_by_code[code]
        yield Shortcut(
            page="country",
            url=page_request.urls.to(f"/countries/{country.slug}", (("as_of", day),)),
            text=country.name,
            detail=situation_on(day, named),
        )


def _agreement(page_request: PageRequest, agreement: schema.Agreement) -> Shortcut:
    """The page of an agreement, with its own headline where it is signed."""
    events = page_request.view.events_by_agreement.get(agreement.id, ())
    if first_of_kind(events, EventKind.SIGNED):
        detail = agreement_effect(page_request, agreement).headline
    else:
        detail = agreement_standing(page_request, agreement).status.label
    return Shortcut(
        page="agreement",
        url=page_request.urls.agreement(agreement.id),
        text=agreement.name,
        detail=detail,
    )
