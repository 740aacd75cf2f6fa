"""How many days lay between first talks and signature, as exactly as the dates are known.

A date that the sources give as a span stands for one unknown day in it. The days between two
spans are then a range: the least are counted from the last possible day of the talks to the first
possible day of the signing, the most from the first to the last. A side that is open gives None.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from app.record import edtf
from app.record.codelists import EventKind
from app.record.edtf import Span
from app.record.schema import Agreement
from app.view.event_filter import first_of_kind
from app.view.evidence import EventView
from app.view.view import View


@dataclass(frozen=True, slots=True)
class TalksDuration:
    """The first talks on record, the signing, and the days that can lie between them."""

    talks: EventView | None
    signing: EventView
    least: int | None
    most: int | None

    @property
    def exact(self) -> int | None:
        """The days, where both ends are known to the day."""
        return self.least if self.least == self.most else None


@dataclass(frozen=True, slots=True)
class DurationBar:
    """The days of an agreement in percent of the longest: what is certain, and what is possible."""

    certain: float
    possible: float


def bar(least: int, most: int | None, longest: int) -> DurationBar:
    """The bar of one agreement; without a most, everything up to the longest is possible."""
    if not longest:
        return DurationBar(0, 0)
    return DurationBar(
        certain=round(100 * least / longest, 2),
        possible=round(100 * ((most or longest) - least) / longest, 2),
    )


def talks_duration(view: View, agreement: Agreement) -> TalksDuration | None:
    """The duration of the talks on one agreement, None while its signing is not on record."""
    signing = first_of_kind(view.events_by_agreement.get(agreement.id, ()), EventKind.SIGNED)
    if signing is None:
        return None
    talks = first_talks(view.events_by_country.get(agreement.country, ()))
    return TalksDuration(talks, signing, *days_between(opening(talks), signing.date))


def talks_durations(view: View, agreements: Iterable[Agreement]) -> list[TalksDuration]:
    """The durations of those of the agreements whose signing is on record, in their order."""
    durations = (talks_duration(view, agreement) for agreement in agreements)
    return [duration for duration in durations if duration]


def median_days(durations: Iterable[TalksDuration]) -> tuple[float | None, int]:
    """The median of the durations that are known to the day, and how many those are.

    A range has no place of its own in an order, so it is left out, not replaced by its middle.
    """
    exact = [duration.exact for duration in durations if duration.exact is not None]
    return (median(exact) if exact else None, len(exact))


def first_talks(events: tuple[EventView, ...]) -> EventView | None:
    """The opening of talks; without one on record, the first round."""
    opened = first_of_kind(events, EventKind.TALKS_OPENED)
    return opened or first_of_kind(events, EventKind.ROUND_HELD)


def opening(talks: EventView | None) -> Span | None:
    """When talks can have opened. A round only says that they had by its last possible day."""
    if talks is None or talks.event.kind is EventKind.TALKS_OPENED:
        return talks.date if talks else None
    latest = talks.date.latest
    return edtf.parse(f"[..{latest}]") if latest else None


def days_between(opened: Span | None, signed: Span) -> tuple[int | None, int | None]:
    """The least and the most days that can lie between, None where a side is open."""
    if opened is None:
        return None, None
    return _days(opened.latest, signed.earliest), _days(opened.earliest, signed.latest)


def _days(start: date | None, end: date | None) -> int | None:
    """Never less than nought: spans that overlap allow both on one day."""
    return max((end - start).days, 0) if start and end else None
