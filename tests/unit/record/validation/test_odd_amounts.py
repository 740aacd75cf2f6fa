"""Sums, deadlines and currencies that are probably slips."""

from typing import Any

import pytest

from app.record import schema
from app.record.record import Record
from app.record.validation import odd_amounts
from tests import samples
from tests.samples import cite
from tests.unit.record.validation.cases import (
    SIGNATORIES,
    Case,
    assert_warning,
    commitment,
    person,
    statement,
    warnings,
)

MANY = "is a thousandfold off the others; check its zeros"


def promises(*amounts: float, **more: Any) -> Record:
    return samples.record(statement(commitments=[amount(one, **more) for one in amounts]))


def amount(value: float, currency: str = "EUR", **more: Any) -> dict[str, Any]:
    plain = {"currency": currency} if "unit" not in more else {}
    return commitment(amount=value, qualifier="about", **plain, **more)


def deadlines(*hours: int) -> Record:
    codes = ("FR", "DE", "IT", "NO", "SE", "DK")[: len(hours)]
    events: list[schema.Event] = []
    agreements = []
    for code, count in zip(codes, hours, strict=True):
        key = f"{code.lower()}-signing"
        events.append(samples.event(key, "2024-01-12", "signed", code=code, **SIGNATORIES))
        clause = {
            "kind": "consultation",
            "extent": "yes",
            "deadline_hours": count,
            "citations": [cite()],
        }
        agreements.append(samples.agreement(code, clauses=[clause]))
    return samples.record(*events, agreements=tuple(agreements), people=(person(),))


CASES = [
    Case(
        odd_amounts.unusual_sum,
        promises(1e9, 2e9, 3e9, 4e12),
        f"told: commitments 4, amount: 4,000,000,000,000 EUR {MANY}",
        promises(1e9, 2e9, 3e9, 4e11),
    ),
    Case(
        odd_amounts.unusual_sum,
        promises(1e9, 2e9, 3e9, 1.5e6),
        f"told: commitments 4, amount: 1,500,000 EUR {MANY}",
        promises(1e9, 2e9, 3e9, 1.5e7),
    ),
    Case(
        odd_amounts.unusual_sum,
        promises(1, 2, 3, 6000, unit="tanks"),
        f"told: commitments 4, amount: 6,000 tanks {MANY}",
        promises(1, 2, 3, unit="tanks"),
    ),
    Case(
        odd_amounts.unusual_deadline,
        deadlines(24, 24, 24, 24 * 1000),
        "no-2024: clauses 1, deadline_hours: 24000 hours are a thousandfold off the others; is "
        "it in hours?",
        deadlines(24, 24, 24, 72),
    ),
    Case(
        odd_amounts.currency_of_another_time,
        promises(1e9, currency="DEM"),
        "told: commitments 1, currency: DEM was no state's money in 2023",
        promises(1e9, currency="EUR"),
    ),
    Case(
        odd_amounts.currency_of_another_time,
        promises(1e9, currency="HRK"),
        "told: commitments 1, currency: HRK was no state's money in 2023",
        promises(1e9, currency="UAH"),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message[:60])
def test_what_is_probably_a_slip_is_a_warning(case: Case) -> None:
    assert_warning(case)


def test_a_few_sums_have_no_middle_to_be_off() -> None:
    assert warnings(promises(1, 1e12)) == []
