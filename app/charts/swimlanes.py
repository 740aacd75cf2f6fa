"""The lanes from Vilnius to Italy: what stands where, in percent of the chart's width."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from app.charts.scale import RIGHT, Axis, Scale, axis_of
from app.record import codelists
from app.record.codelists import G7, EventKind, Status
from app.record.edtf import Span
from app.record.schema import Country
from app.view.evidence import EventView
from app.view.view import View

# How many lanes a country's page shows: its own and its neighbours'.
AROUND = 7


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: its place, and whether its day is in doubt."""

    kind: EventKind
    at: float
    broken: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a lane, from one place to another."""

    start: float
    end: float

    @property
    def width(self) -> float:
        """How wide it is, in percent."""
        return round(self.end - self.start, 1)


@dataclass(frozen=True, slots=True)
class Capsule:
    """The days that an inexact date can mean."""

    kind: EventKind
    date: Span
    over: Stretch


@dataclass(frozen=True, slots=True)
class Lane:
    """The road of one country: its steps (`road`), and as capsules, lines and marks."""

    country: Country
    status: Status
    since: Span | None
    road: tuple[tuple[EventKind, tuple[Span, ...]], ...]
    capsules: tuple[Capsule, ...]
    waiting: Stretch | None
    talking: Stretch | None
    marks: tuple[Mark, ...]

    @property
    def signed(self) -> bool:
        """Whether a signing is on record."""
        return self.status.has_signed


@dataclass(frozen=True, slots=True)
class Chart:
    """All lanes on one axis."""

    axis: Axis
    members: tuple[Lane, ...]
    others: tuple[Lane, ...]

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Every lane, the G7 first."""
        return (*self.members, *self.others)

    @property
    def key(self) -> tuple[codelists.Mark, ...]:
        """The marks that occur in the lanes, in the order of their list."""
        drawn = {mark.kind.mark for lane in self.lanes for mark in lane.marks}
        return tuple(mark for mark in codelists.Mark if mark in drawn)

    def around(self, code: str) -> "Chart":
        """The lane of one country among the next ones of its group, without the other group."""
        return replace(self, members=_around(self.members, code), others=_around(self.others, code))


def chart(view: View, codes: Iterable[str]) -> Chart:
    """The lanes of those of the countries that stand on the ladder, in order."""
    chosen, axis = set(codes), axis_of(view)
    countries = [
        country
        for country in view.record.countries
        if country.code in chosen and view.standings_by_country[country.code].decided_by
    ]
    countries.sort(key=lambda country: _lane_order(view, country))
    lanes = [lane_of(view, country, axis.scale) for country in countries]
    return Chart(
        axis=axis,
        members=tuple(lane for lane in lanes if lane.country.g7 is G7.MEMBER),
        others=tuple(lane for lane in lanes if lane.country.g7 is not G7.MEMBER),
    )


def lane_of(view: View, country: Country, scale: Scale) -> Lane:
    """The lane of one country."""
    steps = [
        event_view
        for event_view in view.events_by_country[country.code]
        if event_view.event.kind.has_own_mark
    ]
    standing = view.standings_by_country[country.code]
    joined = _first_day(steps, lambda kind: kind.rung is Status.JOINED)
    opened = _first_day(steps, lambda kind: kind.rung.in_talks)
    signed = _first_day(steps, lambda kind: kind is EventKind.SIGNED)
    end = signed or view.as_of
    # Unfinished talks are under way as far as an event tells of them, and no further.
    talked = signed or _last_day(steps, lambda kind: kind.rung.in_talks) or view.as_of
    return Lane(
        country=country,
        status=standing.status,
        since=standing.since,
        road=tuple(_road(steps)),
        capsules=tuple(_capsules(steps, scale)),
        waiting=_stretch(scale, joined, min(opened or end, end)),
        talking=_stretch(scale, opened, talked),
        marks=tuple(dict.fromkeys(_marks(steps, scale))),
    )


def _first_day(steps: Sequence[EventView], is_wanted: Callable[[EventKind], bool]) -> date | None:
    """The first day by which a step of a wanted kind had certainly happened."""
    days = [event_view.date.latest for event_view in steps if is_wanted(event_view.event.kind)]
    return min((day for day in days if day), default=None)


def _last_day(steps: Sequence[EventView], is_wanted: Callable[[EventKind], bool]) -> date | None:
    """The last day by which a step of a wanted kind had certainly happened."""
    days = [event_view.date.latest for event_view in steps if is_wanted(event_view.event.kind)]
    return max((day for day in days if day), default=None)


def _stretch(scale: Scale, start: date | None, end: date) -> Stretch | None:
    if start is None or scale.at(start) >= scale.at(end):
        return None
    return Stretch(scale.at(start), scale.at(end))


def _road(steps: Sequence[EventView]) -> Iterator[tuple[EventKind, tuple[Span, ...]]]:
    """The steps in order, those of one kind in a row together."""
    for kind, events in groupby(steps, key=lambda event_view: event_view.event.kind):
        yield kind, tuple(event_view.date for event_view in events)


def _is_inside(span: Span, scale: Scale) -> bool:
    """Whether a date can lie on the axis; what lies outside would stand at a day not its own."""
    begins_by = span.earliest is None or span.earliest <= scale.ends
    return begins_by and (span.latest is None or span.latest >= scale.begins)


def _capsules(steps: Sequence[EventView], scale: Scale) -> Iterator[Capsule]:
    """The spans of inexact dates, but for those that begin before the axis or nowhere."""
    for event_view in steps:
        first, last = event_view.date.earliest, event_view.date.latest
        if event_view.date.day is None and first and last and first >= scale.begins:
            over = Stretch(scale.at(first), scale.at(last))
            if over.width and _is_inside(event_view.date, scale):
                yield Capsule(event_view.event.kind, event_view.date, over)


def _marks(steps: Sequence[EventView], scale: Scale) -> Iterator[Mark]:
    """The marks from low rung to high, so that a signature is whole."""
    for event_view in sorted(steps, key=lambda event_view: event_view.event.kind.rung.rank):
        span = event_view.date
        if _is_inside(span, scale):
            broken = span.day is None or span.uncertain or span.approximate
            yield Mark(event_view.event.kind, _middle(span, scale), broken)


def _middle(span: Span, scale: Scale) -> float:
    """The middle of what a date can mean; the end of one that begins before the axis or nowhere."""
    end = scale.at(span.latest) if span.latest else RIGHT
    if span.earliest is None or span.earliest < scale.begins:
        return end
    return round((scale.at(span.earliest) + end) / 2, 1)


def _lane_order(view: View, country: Country) -> tuple[object, ...]:
    """The signed in the order of signing, the others by rung, opening of talks, and name."""
    standing = view.standings_by_country[country.code]
    if standing.status.has_signed and standing.decided_by:
        return (0, view.positions_by_event_id[standing.decided_by.event.id])
    events = view.events_by_country.get(country.code, ())
    opened = _first_day(events, lambda kind: kind is EventKind.TALKS_OPENED)
    return (1, -standing.status.rank, opened or date.max, country.name)


def _around(lanes: tuple[Lane, ...], code: str) -> tuple[Lane, ...]:
    codes = [lane.country.code for lane in lanes]
    if code not in codes:
        return ()
    start = max(0, min(codes.index(code) - AROUND // 2, len(lanes) - AROUND))
    return lanes[start : start + AROUND]
