"""What a name at the end of a path means: a country by any of its names, or its agreement."""

import re

from app.record import edtf
from app.record.record import Record

_YEAR = re.compile(r"(?P<country>.+)-(?P<year>\d{4})", re.ASCII)


def country_slug(record: Record, name: str) -> str | None:
    """Return the slug of the country with any of its names, None where no country has it."""
    code = record.find_country_code(name)
    return record.countries_by_code[code].slug if code else None


def agreement_id(record: Record, name: str) -> str | None:
    """Return the id of the agreement that a country's name means, with or without its year.

    "us", "usa" and "usa-2024" mean the agreement with the United States; of several the one that
    was signed last. None where the country has none, or no country has the name.
    """
    match = _YEAR.fullmatch(name)
    country, year = (match["country"], match["year"]) if match else (name, "")
    code = record.find_country_code(country)
    ids = [
        agreement.id
        for agreement in record.agreements
        if agreement.country == code and agreement.id.endswith(year)
    ]
    return max(ids, key=lambda key: _signed(record, key), default=None)


def _signed(record: Record, key: str) -> tuple[object, ...]:
    signing = record.signing_events_by_agreement.get(key)
    return (1, *edtf.order(signing.date)) if signing else (0,)
