"""The lanes from Vilnius to Italy: what stands where, in percent of the chart's width."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from app.record import edtf
from app.record.codelists import G7, EventKind, Status
from app.record.edtf import Span
from app.record.record import Record
from app.record.schema import Country
from app.view.evidence import EventView
from app.view.view import View

LEFT, SUMMIT, RIGHT = 1.2, 77.0, 98.6
AUTUMN_AND_NEW_YEAR = (10, 1)
GAP, CLEAR_OF_SUMMIT, CLEAR_OF_START = 4.0, 12.0, 22.0
AROUND = 7
TALKING = (Status.IN_TALKS, Status.TEXT_AGREED)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places: even from the declaration to the summit, and even, but faster, after it.

    It is made of the whole record, so that the frame stays where it is from day to day.
    """

    begins: date
    summit: date
    ends: date

    @property
    def begins_at(self) -> float:
        """Where the day of the declaration stands."""
        return LEFT

    @property
    def has_later_part(self) -> bool:
        """Whether the record shows a signing after the summit."""
        return self.ends > self.summit

    @property
    def summit_at(self) -> float:
        """Where the summit stands: at the right edge if no later part follows."""
        return SUMMIT if self.has_later_part else RIGHT

    @property
    def speed(self) -> float:
        """How many times as fast time runs after the summit."""
        if self.ends <= self.summit:
            return 1.0
        before = (self.summit - self.begins).days / (SUMMIT - LEFT)
        return (self.ends - self.summit).days / (RIGHT - SUMMIT) / before

    def at(self, day: date) -> float:
        """The place of a day; later days stand at the right edge, earlier ones at the left."""
        if day <= self.summit or self.ends <= self.summit:
            place = LEFT + _share(day, self.begins, self.summit) * (self.summit_at - LEFT)
        else:
            place = SUMMIT + _share(day, self.summit, self.ends) * (RIGHT - SUMMIT)
        return round(min(max(place, 0.0), RIGHT), 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: its place, whether its day is in doubt, and the dates that it stands for."""

    kind: EventKind
    at: float
    broken: bool
    dates: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a lane, from one place to another."""

    start: float
    end: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return round(self.end - self.start, 1)


@dataclass(frozen=True, slots=True)
class Capsule:
    """The days that an inexact date can mean."""

    kind: EventKind
    date: Span
    over: Stretch


@dataclass(frozen=True, slots=True)
class Lane:
    """The road of one country: in words (`road`), and as capsules, lines and marks."""

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
        return self.status.rank >= Status.SIGNED.rank


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of a month on the axis; every second one can give way on a small screen."""

    day: date
    at: float
    minor: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """What stands behind and above the lanes of every chart of a view."""

    scale: Scale
    as_of: date
    ticks: tuple[Tick, ...]

    @property
    def now(self) -> float | None:
        """Where the view's day stands, if it lies inside the chart."""
        inside = self.scale.begins <= self.as_of <= self.scale.ends
        return self.scale.at(self.as_of) if inside else None

    @property
    def now_labelled(self) -> bool:
        """Whether the axis has room for the view's day beside its two ends."""
        clear = self.now is not None and abs(self.now - self.scale.summit_at) >= CLEAR_OF_SUMMIT
        return clear and (self.now or 0) >= CLEAR_OF_START

    @property
    def beyond(self) -> bool:
        """Whether the view's day lies to the right of the chart."""
        return self.as_of > self.scale.ends


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

    def around(self, code: str) -> "Chart":
        """The lane of one country among the next ones of its group, without the other group."""
        return replace(self, members=_around(self.members, code), others=_around(self.others, code))


def chart(view: View, codes: Iterable[str]) -> Chart:
    """The lanes of the countries that stand on the ladder, in order."""
    chosen = set(codes)
    axis = view.keep("axis", lambda: axis_of(view))
    lanes = sorted(
        (
            kept_lane(view, country, axis.scale)
            for country in view.record.countries
            if country.code in chosen and view.standings_by_country[country.code].decided_by
        ),
        key=_order,
    )
    return Chart(
        axis=axis,
        members=tuple(one for one in lanes if one.country.g7 is G7.MEMBER),
        others=tuple(one for one in lanes if one.country.g7 is not G7.MEMBER),
    )


def axis_of(view: View) -> Axis:
    """The axis of a view's charts."""
    scale = scale_of(view.record)
    return Axis(scale, view.as_of, tuple(ticks(scale)))


def kept_lane(view: View, country: Country, scale: Scale) -> Lane:
    """The lane of one country, which is the same on every chart of the view."""
    return view.keep(("lane", country.code), lambda: lane(view, country, scale))


def scale_of(record: Record) -> Scale:
    """The scale of a record: up to the end of the month of its last signing."""
    summit = record.edition.summit.latest or date.max
    signings = (event.date.latest for event in record.signing_events_by_agreement.values())
    last = max((day for day in signings if day), default=summit)
    ends = last.replace(day=monthrange(last.year, last.month)[1]) if last > summit else summit
    return Scale(record.edition.begins.earliest or date.min, summit, ends)


def lane(view: View, country: Country, scale: Scale) -> Lane:
    """The lane of one country."""
    steps = [
        event_view
        for event_view in view.events_by_country[country.code]
        if event_view.event.kind.mark != Status.NONE.mark
    ]
    standing = view.standings_by_country[country.code]
    opened = _first(steps, TALKING)
    signed = _first(steps, (Status.SIGNED,))
    joined = _first(steps, (Status.JOINED,))
    end = signed or view.as_of
    return Lane(
        country=country,
        status=standing.status,
        since=standing.since,
        road=tuple(_road(steps)),
        capsules=tuple(_capsules(steps, scale)),
        waiting=_stretch(scale, joined, min(opened or end, end)),
        talking=_stretch(scale, opened, end),
        marks=tuple(_marks(steps, scale)),
    )


def ticks(scale: Scale) -> Iterator[Tick]:
    """Every month up to the summit, then each October and January with room for its label."""
    day, minor, last = _next_month(scale.begins), True, -GAP
    while day <= scale.ends:
        place = scale.at(day)
        wanted = day <= scale.summit or day.month in AUTUMN_AND_NEW_YEAR
        if wanted and place - last >= GAP:
            yield Tick(day, place, minor and day <= scale.summit)
            minor, last = not minor, place
        day = _next_month(day)


def _share(day: date, start: date, end: date) -> float:
    return (day - start).days / max((end - start).days, 1)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _first(steps: Sequence[EventView], rungs: tuple[Status, ...]) -> date | None:
    days = [event_view.date.latest for event_view in steps if event_view.event.kind.rung in rungs]
    return min((day for day in days if day), default=None)


def _stretch(scale: Scale, start: date | None, end: date) -> Stretch | None:
    if start is None or scale.at(start) >= scale.at(end):
        return None
    return Stretch(scale.at(start), scale.at(end))


def _road(steps: Sequence[EventView]) -> Iterator[tuple[EventKind, tuple[Span, ...]]]:
    for kind, found in groupby(steps, key=lambda event_view: event_view.event.kind):
        yield kind, tuple(event_view.date for event_view in found)


def _extent(span: Span, scale: Scale) -> Stretch:
    """From where to where a date can lie; one that is open to the past comes from the edge."""
    start = scale.at(span.earliest) if span.earliest else 0.0
    return Stretch(start, scale.at(span.latest) if span.latest else RIGHT)


def _capsules(steps: Sequence[EventView], scale: Scale) -> Iterator[Capsule]:
    for event_view in steps:
        over = _extent(event_view.date, scale)
        if event_view.date.day is None and over.width:
            yield Capsule(event_view.event.kind, event_view.date, over)


def _marks(steps: Sequence[EventView], scale: Scale) -> Iterator[Mark]:
    """The marks from low rung to high, so that a signature is whole; equal ones are one."""
    found: dict[tuple[EventKind, float, bool], list[Span]] = {}
    for event_view in sorted(steps, key=lambda event_view: event_view.event.kind.rung.rank):
        span = event_view.date
        broken = span.day is None or span.uncertain or span.approximate
        found.setdefault((event_view.event.kind, _middle(span, scale), broken), []).append(span)
    for (kind, at, broken), spans in found.items():
        yield Mark(kind, at, broken, tuple(spans))


def _middle(span: Span, scale: Scale) -> float:
    """The middle of what a date can mean; of one without a beginning, its end: all that is told."""
    over = _extent(span, scale)
    return over.end if span.earliest is None else round((over.start + over.end) / 2, 1)


def _order(one: Lane) -> tuple[object, ...]:
    talks = [spans[0] for kind, spans in one.road if kind is EventKind.TALKS_OPENED]
    opened = talks[0].latest if talks and talks[0].latest else date.max
    if one.signed and one.since:
        return (0, edtf.order(one.since)[0], opened, one.country.name)
    return (1, date.max, -one.status.rank, opened, one.country.name)


def _around(lanes: tuple[Lane, ...], code: str) -> tuple[Lane, ...]:
    codes = [one.country.code for one in lanes]
    if code not in codes:
        return ()
    start = max(0, min(codes.index(code) - AROUND // 2, len(lanes) - AROUND))
    return lanes[start : start + AROUND]
