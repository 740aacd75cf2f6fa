"""The addresses that are measured: one of each kind of page, the fullest where there are many."""

from collections import Counter

from app.record.record import Record
from app.routes.page_table import PAGES


def kinds_of_page(record: Record) -> dict[str, str]:
    """Return an address for the name of each kind of page."""
    slugs = fullest(record)
    return {
        route.name: route.address(slugs.get(route.name) or route.slugs(record)[0])
        if route.slugs
        else route.path
        for route in PAGES
    }


def fullest(record: Record) -> dict[str, str]:
    """Return the slug of the fullest page of some kinds."""
    countries = Counter(code for event in record.events for code in event.countries)
    people = Counter(part.person for event in record.events for part in event.people)
    codes_to_slugs = {country.code: country.slug for country in record.countries}
    agreement = max(record.agreements, key=lambda agreement: len(agreement.provisions))
    return {
        "event": max(record.events, key=lambda event: len(event.citations)).id,
        "country": codes_to_slugs[countries.most_common(1)[0][0]],
        "agreement": agreement.id,
        "person": people.most_common(1)[0][0],
    }
