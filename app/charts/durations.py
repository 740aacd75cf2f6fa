"""How long it took from first talks to signature, as exactly as the dates are known."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from app.record import edtf
from app.record.codelists import EventKind
from app.record.edtf import Span
from app.record.schema import Agreement
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
        """The days where both ends are known to the day."""
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


def pace(view: View, agreement: Agreement) -> TalksDuration | None:
    """The pace of one agreement, None while its signing is not on record."""
    return view.keep(("pace", agreement.id), lambda: _pace(view, agreement))


def _pace(view: View, agreement: Agreement) -> TalksDuration | None:
    signing = _first(view.events_by_agreement.get(agreement.id, ()), EventKind.SIGNED)
    if signing is None:
        return None
    talks = first_talks(view.events_by_country.get(agreement.country, ()))
    return TalksDuration(talks, signing, *days(possible(talks), signing.date))


def usual(view: View) -> tuple[float | None, int]:
    """The median of the paces that are known to the day, and how many they are."""
    found = [pace(view, one) for one in view.agreements]
    exact = [one.exact for one in found if one and one.exact is not None]
    return (median(exact) if exact else None, len(exact))


def first_talks(found: tuple[EventView, ...]) -> EventView | None:
    """The opening of talks; without one on record, the first round."""
    return _first(found, EventKind.TALKS_OPENED) or _first(found, EventKind.ROUND_HELD)


def _first(found: tuple[EventView, ...], kind: EventKind) -> EventView | None:
    steps = (event_view for event_view in found if event_view.event.kind is kind)
    return min(steps, key=lambda event_view: edtf.order(event_view.date), default=None)


def possible(talks: EventView | None) -> Span | None:
    """When talks can have opened: a round only says that they had by then."""
    if talks is None or talks.event.kind is EventKind.TALKS_OPENED:
        return talks.date if talks else None
    return Span(f"[..{talks.date.latest}]", "one_of", None, talks.date.latest)


def days(opened: Span | None, done: Span) -> tuple[int | None, int | None]:
    """The least and the most days that can lie between, None where a side is open."""
    if opened is None:
        return None, None
    return _between(opened.latest, done.earliest), _between(opened.earliest, done.latest)


def _between(start: date | None, end: date | None) -> int | None:
    return max((end - start).days, 0) if start and end else None
