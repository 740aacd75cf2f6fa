"""Sums, deadlines and currencies that are odd and may be true."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from statistics import median

from babel.core import get_global

from app.record.schema import Consultation
from app.record.validation.findings import Context, Finding
from app.record.yaml_nodes import Path

FOLD = 1000
_ENOUGH = 3


def unusual_sum(context: Context) -> Iterator[Finding]:
    """A sum is a thousandfold off the middle one of its currency, or of what it counts."""
    amounts: defaultdict[str, list[tuple[float, str, str, Path]]] = defaultdict(list)
    for part, key, path, commitment in context.commitments:
        if commitment.amount:
            unit = commitment.currency or str(commitment.unit)
            amounts[unit].append((commitment.amount, part, key, path))
    for unit, rows in amounts.items():
        middle = median(amount for amount, *_ in rows)
        for amount, part, key, path in rows:
            if len(rows) > _ENOUGH and _is_off(amount, middle):
                message = f"{amount:,.0f} {unit} is a thousandfold off the others; check its zeros"
                yield Finding(part, key, message, (*path, "amount"))


def unusual_deadline(context: Context) -> Iterator[Finding]:
    """A deadline in hours is a thousandfold off the middle one."""
    deadlines = [
        (clause.deadline_hours, agreement.id, index)
        for agreement in context.record.agreements
        for index, clause in enumerate(agreement.clauses)
        if isinstance(clause, Consultation) and clause.deadline_hours
    ]
    middle = median(hours for hours, *_ in deadlines) if len(deadlines) > _ENOUGH else 0
    for hours, key, index in deadlines:
        if middle and _is_off(hours, middle):
            message = f"{hours} hours are a thousandfold off the others; is it in hours?"
            yield Finding("agreements", key, message, ("clauses", index, "deadline_hours"))


def _is_off(amount: float, middle: float) -> bool:
    return amount >= middle * FOLD or amount * FOLD <= middle


def currency_of_another_time(context: Context) -> Iterator[Finding]:
    """A sum is in a currency that no state had on the day of its event or signing."""
    for part, key, path, commitment in context.commitments:
        day = _day(context, part, key)
        if commitment.currency and day and not _was_used(commitment.currency, day):
            message = f"{commitment.currency} was no state's money in {day.year}"
            yield Finding(part, key, message, (*path, "currency"))


def _day(context: Context, part: str, key: str) -> date | None:
    signing = context.record.signing_events_by_agreement.get(key)
    event = context.record.events_by_id.get(key) if part == "events" else signing
    return event.date.latest if event else None


@cache
def _times() -> dict[str, list[tuple[date, date]]]:
    """From when to when any state used a currency, by its code."""
    times: defaultdict[str, list[tuple[date, date]]] = defaultdict(list)
    for rows in get_global("territory_currencies").values():
        for code, start, end, _is_tender in rows:
            first = date(*start) if start else date.min
            times[code].append((first, date(*end) if end else date.max))
    return dict(times)


def _was_used(currency: str, day: date) -> bool:
    spans = _times().get(currency)
    return spans is None or any(first <= day <= last for first, last in spans)


CHECKS = (unusual_sum, unusual_deadline, currency_of_another_time)
