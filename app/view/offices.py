"""Which offices a person can have held on the day of an event."""

from collections.abc import Iterable

from app.record import edtf
from app.record.edtf import Span
from app.record.schema import Office


def held_on(offices: Iterable[Office], on: Span) -> tuple[Office, ...]:
    """The offices that were held for certain, or where none was, those that can have been.

    An office without days can have been held at any time, and never for certain.
    """
    possible = tuple(office for office in offices if _possible(office, on))
    certain = tuple(office for office in possible if _certain(office, on))
    return certain or possible


def _possible(office: Office, on: Span) -> bool:
    first = office.since.earliest if office.since else None
    last = office.until.latest if office.until else None
    return edtf.overlaps(on, first, last)


def _certain(office: Office, on: Span) -> bool:
    """Whether each day that the event can mean lies in the days of the office."""
    if office.since is None or office.since.latest is None:
        return False
    if on.earliest is None or on.earliest < office.since.latest:
        return False
    if office.until is None:
        return True
    last = office.until.earliest
    return last is not None and on.latest is not None and on.latest <= last
