"""The countries that a picture shows."""

from app.presenters.countries import country_row
from app.record.schema import Country
from app.rows.countries import CountryRow
from app.view.page_request import PageRequest, in_group


def figure_countries(page_request: PageRequest) -> list[Country]:
    """The countries that the filters leave, in the order of the record."""
    chosen = page_request.filters
    return [
        country
        for country in page_request.record.countries
        if in_group(country, chosen.group)
        and (not chosen.country or country.code in chosen.country)
    ]


def country_codes(page_request: PageRequest) -> list[str]:
    """The codes of the countries that the filters leave."""
    return [country.code for country in figure_countries(page_request)]


def country_rows(page_request: PageRequest) -> list[CountryRow]:
    """The countries that the filters leave, and where they stand."""
    return [country_row(page_request, country) for country in figure_countries(page_request)]
