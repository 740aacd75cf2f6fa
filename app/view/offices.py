"""Which offices a person can have held on the day of an event, or had held by the day of a view."""

from collections.abc import Iterable
from datetime import date

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


def begun_by(offices: Iterable[Office], as_of: date) -> tuple[Office, ...]:
    """The offices that had certainly begun by a day, as they stood on it: an end to come is open.

    An office without days counts as begun.
    """
    return tuple(_as_of(office, as_of) for office in offices if _begun(office, as_of))


def _begun(office: Office, as_of: date) -> bool:
    day = (office.since.latest or office.since.earliest) if office.since else None
    return day is None or day <= as_of


def _as_of(office: Office, as_of: date) -> Office:
    if office.until is None or edtf.happened_by(office.until, as_of):
        return office
    return office.model_copy(update={"until": None})


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
