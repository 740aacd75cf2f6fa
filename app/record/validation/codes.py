"""Codes of countries, languages and currencies are those of the ISO lists."""

from collections.abc import Iterator

from babel import Locale
from babel.numbers import is_currency

from app.record.country_names import UKRAINE
from app.record.validation.findings import Context, Finding

# What CLDR has beside ISO 3166-1: reserved codes, groups of states, and codes for tests.
_NO_STATES = {"AC", "CP", "CQ", "DG", "EA", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
TERRITORIES = {str(code) for code in Locale("en").territories if len(str(code)) == 2} - _NO_STATES
LANGUAGES = {str(code) for code in Locale("en").languages if len(str(code)) == 2}
_OWN_CODES = {"countries", "people", "places", "documents"}
_MISTAKEN = {"ua": "uk", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "se": "sv", "ee": "et"}


def countries(context: Context) -> Iterator[Finding]:
    """A code is one of ISO 3166-1, EU or XK; Ukraine is not listed as a partner."""
    for part, key, path, code in context.values:
        is_code = path[-1:] in (("code",), ("country",)) or path[-2:-1] == ("parties",)
        if is_code and part in _OWN_CODES and code not in TERRITORIES:
            message = f"{code} is no code of ISO 3166-1, EU or XK"
            yield Finding(part, key, message, path)
    if UKRAINE in context.record.countries_by_code:
        message = "Ukraine is party to everything and is not listed; take it out"
        yield Finding("countries", UKRAINE, message)


def languages(context: Context) -> Iterator[Finding]:
    """A language, of a source or a title, is one of ISO 639-1."""
    for part, key, path, value in context.values:
        if path[-1:] == ("language",) and value not in LANGUAGES:
            meant = _MISTAKEN.get(value)
            hint = f'; did you mean "{meant}"?' if meant else ""
            message = f"{value} is no language of ISO 639-1{hint}"
            yield Finding(part, key, message, path)


def currencies(context: Context) -> Iterator[Finding]:
    """A currency is one of ISO 4217."""
    for part, key, path, commitment in context.commitments:
        if commitment.currency and not is_currency(commitment.currency, "en"):
            message = f"{commitment.currency} is no currency of ISO 4217"
            yield Finding(part, key, message, (*path, "currency"))


CHECKS = (countries, languages, currencies)
