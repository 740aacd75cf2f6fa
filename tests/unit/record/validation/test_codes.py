"""Codes of countries, languages and currencies."""

from typing import Any

import pycountry
import pytest

from app.record.validation import codes
from tests import samples
from tests.unit.record.validation.cases import (
    SOUND,
    Case,
    assert_error,
    commitment,
    document,
    person,
    signing,
    statement,
    with_agreement,
)


def sum_in(currency: str) -> dict[str, Any]:
    return commitment(amount=1, qualifier="about", currency=currency)


CASES = [
    Case(
        codes.countries,
        samples.record(countries=(samples.country("QZ"),)),
        "QZ: code: QZ is no code of ISO 3166-1, EU or XK",
        samples.record(countries=(samples.country("XK"), samples.country("EU"))),
    ),
    Case(
        codes.countries,
        samples.record(countries=(samples.country("ZZ"),)),
        "ZZ: code: ZZ is no code of ISO 3166-1, EU or XK",
        samples.record(countries=(samples.country("GB"),)),
    ),
    Case(
        codes.countries,
        samples.record(countries=(samples.country("UA"),)),
        "UA: Ukraine is party to everything and is not listed; take it out",
        samples.record(countries=(samples.country("FR"),)),
    ),
    Case(
        codes.countries,
        samples.record(people=(person("QZ"),)),
        "minister: country: QZ is no code of ISO 3166-1, EU or XK",
        samples.record(people=(person("UA"),)),
    ),
    Case(
        codes.countries,
        samples.record(documents=(document("FR", "QZ"),)),
        "pact: parties 2: QZ is no code of ISO 3166-1, EU or XK",
        samples.record(documents=(document("UA", "EU"),)),
    ),
    Case(
        codes.languages,
        samples.record(statement(), sources=(samples.source(language="ua"),)),
        'gazette: language: ua is no language of ISO 639-1; did you mean "uk"?',
        samples.record(statement(), sources=(samples.source(language="uk"),)),
    ),
    Case(
        codes.languages,
        samples.record(statement(), sources=(samples.source(language="zz"),)),
        "gazette: language: zz is no language of ISO 639-1",
        SOUND,
    ),
    Case(
        codes.currencies,
        samples.record(statement(commitments=[sum_in("EUX")])),
        "told: commitments 1, currency: EUX is no currency of ISO 4217",
        samples.record(statement(commitments=[sum_in("EUR")])),
    ),
    Case(
        codes.currencies,
        with_agreement(signing(), commitments=[sum_in("QQQ")]),
        "fr-2024: commitments 1, currency: QQQ is no currency of ISO 4217",
        with_agreement(signing(), commitments=[sum_in("JPY")]),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_an_unknown_code_is_named(case: Case) -> None:
    assert_error(case)


def test_the_codes_are_those_of_iso() -> None:
    assert {one.alpha_2 for one in pycountry.countries} | {"EU", "XK"} == codes.TERRITORIES
    known = {getattr(one, "alpha_2", None) for one in pycountry.languages} - {None}
    assert known == codes.LANGUAGES
