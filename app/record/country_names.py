"""The names by which an address or a filter may call a country."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from anyascii import anyascii
from babel.core import get_global

from app.record.schema import Country

# The party to everything, which the record does not list among the countries.
UKRAINE = "UA"
_WORD = re.compile(r"[a-z0-9]+")
_INITIALS = re.compile(r"\b\w(?:\.\w)+\b\.?")


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return a name as addresses have it: lower-case ASCII words joined by hyphens.

    Full stops between initials go, so that "U.S." is "us".
    """
    text = _INITIALS.sub(lambda match: match[0].replace(".", ""), name)
    return "-".join(_WORD.findall(anyascii(text).lower()))


def codes_by_name(countries: Iterable[Country]) -> dict[str, str]:
    """Return country codes by the key of every name that leads to one country alone.

    Codes and slugs come before all else, then ISO alpha-3 codes, then other names; a name that two
    countries share is nobody's.
    """
    countries = tuple(countries)
    codes = {name_key(country.code): country.code for country in countries}
    slugs = {country.slug: country.code for country in countries}
    others: dict[str, set[str]] = {}
    for country in countries:
        for name in _other_names(country):
            others.setdefault(name_key(name), set()).add(country.code)
    unshared = {key: next(iter(found)) for key, found in others.items() if key and len(found) == 1}
    return unshared | _codes_by_alpha_3(countries) | codes | slugs


def _other_names(country: Country) -> Iterator[str]:
    yield country.name
    yield from country.aliases
    if country.names:
        yield from filter(None, (country.names.official, country.names.uk, *country.names.native))


def _codes_by_alpha_3(countries: Iterable[Country]) -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes, as CLDR has them."""
    codes = {country.code for country in countries}
    return {
        alpha_3.lower(): current[0]
        for alpha_3, current in get_global("territory_aliases").items()
        if len(alpha_3) == 3 and alpha_3.isalpha() and len(current) == 1 and current[0] in codes
    }
