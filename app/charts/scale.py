"""The horizontal scale of the lanes: days to places in percent of the chart's width."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from app.charts.months import last_of_month, months_between
from app.record.record import Record
from app.view.view import View

# Places of the declaration, of the summit and of the last day, in percent of the width.
LEFT, SUMMIT, RIGHT = 1.2, 77.0, 98.6
AUTUMN_AND_NEW_YEAR = (10, 1)
# Room, in percent, that a label needs beside another tick, the summit's label and the first one.
GAP, CLEAR_OF_SUMMIT, CLEAR_OF_START = 4.0, 12.0, 22.0


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
        if not self.has_later_part:
            return 1.0
        before = (self.summit - self.begins).days / (SUMMIT - LEFT)
        return (self.ends - self.summit).days / (RIGHT - SUMMIT) / before

    def at(self, day: date) -> float:
        """The place of a day; later days stand at the right edge, earlier ones at the left."""
        if day <= self.summit or not self.has_later_part:
            place = LEFT + _share(day, self.begins, self.summit) * (self.summit_at - LEFT)
        else:
            place = SUMMIT + _share(day, self.summit, self.ends) * (RIGHT - SUMMIT)
        return round(min(max(place, 0.0), RIGHT), 1)


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
        if self.now is None:
            return False
        clear_of_summit = abs(self.now - self.scale.summit_at) >= CLEAR_OF_SUMMIT
        return clear_of_summit and self.now >= CLEAR_OF_START

    @property
    def beyond(self) -> bool:
        """Whether the view's day lies to the right of the chart."""
        return self.as_of > self.scale.ends


def axis_of(view: View) -> Axis:
    """The axis of a view's charts."""
    scale = scale_of(view.record)
    return Axis(scale, view.as_of, tuple(ticks(scale)))


def scale_of(record: Record) -> Scale:
    """The scale of a record: up to the end of the month of its last signing."""
    summit = record.edition.summit.latest or date.max
    signing_days = (event.date.latest for event in record.signing_events_by_agreement.values())
    last = max((day for day in signing_days if day), default=summit)
    ends = last_of_month(last) if last > summit else summit
    return Scale(record.edition.begins.earliest or date.min, summit, ends)


def ticks(scale: Scale) -> Iterator[Tick]:
    """Every month up to the summit, then each October and January with room for its label."""
    minor, last = True, -GAP
    # The month in which the record begins has its label at the beginning of the axis.
    for day in islice(months_between(scale.begins, scale.ends), 1, None):
        place = scale.at(day)
        wanted = day <= scale.summit or day.month in AUTUMN_AND_NEW_YEAR
        if wanted and place - last >= GAP:
            yield Tick(day, place, minor and day <= scale.summit)
            minor, last = not minor, place


def _share(day: date, start: date, end: date) -> float:
    return (day - start).days / max((end - start).days, 1)
