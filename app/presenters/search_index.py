"""The index of all that a view sees."""

from collections.abc import Iterator
from dataclasses import replace

from app.language import gettext, speaking
from app.presenters.commitments import commitment_rows
from app.presenters.disputes import dispute_rows, gap_rows
from app.presenters.documents import document_rows
from app.record import schema
from app.record.codelists import MatchKind
from app.text.agreements import clause_lines
from app.text.pledges import summary_with_sum
from app.view.page_request import PageRequest
from app.view.search import other_views, texts
from app.view.search.index import Entry, Index, aliases, entry
from app.view.view import View


def search_index(page_request: PageRequest, text: str = "") -> Index:
    """Return the index of the view, with its words in the other languages that a text points to.

    It is made once a view. The views in other languages have its parameters: what the evidence and
    the clocks keep from a page cannot be found in any of them.
    """
    view = page_request.view
    others = other_views(view, text)
    if not others:
        return view.cached("search index", lambda: _index(page_request))
    languages = tuple(other.language for other in others)
    return view.cached(
        ("search index", languages),
        lambda: search_index(page_request).joined(
            _index_in_language(page_request, other) for other in others
        ),
    )


def _index_in_language(page_request: PageRequest, view: View) -> Index:
    urls = replace(page_request.urls, language=view.language)
    with speaking(view.language):
        return search_index(replace(page_request, view=view, urls=urls))


def _index(page_request: PageRequest) -> Index:
    view = page_request.view
    named = (
        *(name for country in view.countries for name in (country.name, *country.aliases)),
        *(person.name for person in view.people),
        *(place.name for place in view.record.places),
    )
    entries = (
        *_pages(page_request),
        *_partners(page_request),
        *_questions(page_request),
        *_people_and_places(page_request),
        *_reports(page_request),
    )
    return Index(entries, aliases(view), named)


def _pages(page_request: PageRequest) -> Iterator[Entry]:
    """The pages of the site that are no page of one entry, by their own words."""
    for site_page in page_request.site:
        if not site_page.is_of_entries:
            sign = site_page.signpost
            yield entry(MatchKind.PAGE, site_page.id, [gettext(sign.name)], [gettext(sign.words)])


def _partners(page_request: PageRequest) -> Iterator[Entry]:
    view, countries = page_request.view, page_request.record.countries_by_code
    for country in view.countries:
        names = texts.words_of_country(country)
        yield entry(MatchKind.COUNTRY, country.code, names, (), names)
    for agreement in view.agreements:
        named = (agreement.name, *texts.words_of_country(countries[agreement.country]))
        words = texts.words_of_agreement(agreement, view)
        yield entry(
            MatchKind.AGREEMENT, agreement.id, named, words, _prose(page_request, agreement)
        )


def _prose(page_request: PageRequest, agreement: schema.Agreement) -> Iterator[str]:
    """What an agreement says and promises, as its page says it."""
    view = page_request.view
    yield from (title.text for title in view.titles(agreement))
    for clause in view.clauses(agreement):
        yield from clause_lines(clause, of_signing=True)
    for provision in view.provisions(agreement):
        yield from filter(None, [provision.note])
    yield from map(summary_with_sum, commitment_rows(page_request, agreement))


def _questions(page_request: PageRequest) -> Iterator[Entry]:
    """Documents, disputes and gaps, as far as the view sees them."""
    countries = page_request.record.countries_by_code
    for document in document_rows(page_request):
        parties = [countries[code].name for code in document.parties if code in countries]
        yield entry(MatchKind.DOCUMENT, document.id, [document.title], parties, [document.summary])
    for dispute in dispute_rows(page_request):
        claims = [claim.says for claim in dispute.claims]
        names = [dispute.question]
        yield entry(MatchKind.DISPUTE, dispute.id, names, [dispute.about_label], claims)
    for gap in gap_rows(page_request):
        yield entry(MatchKind.GAP, gap.id, [gap.question], [gap.about_label], [gap.note])


def _people_and_places(page_request: PageRequest) -> Iterator[Entry]:
    view = page_request.view
    for person in view.people:
        names = (person.name, *person.aliases)
        yield entry(
            MatchKind.PERSON, person.id, names, texts.words_of_person(person), person.aliases
        )
    ids = {event_view.place.id for event_view in view.past if event_view.place}
    for place in view.record.places:
        if place.id in ids:
            yield entry(MatchKind.PLACE, place.id, texts.words_of_place(place), (), place.aliases)


def _reports(page_request: PageRequest) -> Iterator[Entry]:
    view = page_request.view
    for event_view in view.past:
        promises = map(summary_with_sum, commitment_rows(page_request, event_view.event))
        yield entry(
            MatchKind.EVENT,
            event_view.event.id,
            [event_view.title],
            texts.words_of_event(event_view, view),
            (event_view.summary, *promises),
        )
    for source in view.sources:
        words = texts.words_of_source(source)
        yield entry(MatchKind.SOURCE, source.id, [source.title], words)
