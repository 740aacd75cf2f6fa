"""How many agreements were signed by each day: steps, with those that are announced left open.

A signing counts from the last day that its date can mean. Places are in percent of the picture,
counts from its foot.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.charts.months import MonthScale, month_scale
from app.language import sort_key
from app.record import edtf
from app.record.codelists import G7, EventKind, Status
from app.record.edtf import Span
from app.record.schema import Country
from app.view.evidence import EventView
from app.view.view import View

Corner = tuple[float, float]
# Room above the last step, for its label.
ROOM = 1.18


@dataclass(frozen=True, slots=True)
class Step:
    """One signing: the day by which it counts, and how many there are with it."""

    country: Country
    agreement: str
    signed: Span
    day: date
    members: int
    total: int


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A signing that is announced for a date: where it would stand, and whether that has passed."""

    country: Country
    expects: Span
    day: date
    overdue: bool


@dataclass(frozen=True)
class SigningSteps:
    """The steps on their scale, from the month of the first to the day of the view or later."""

    scale: MonthScale
    as_of: date
    summit: date
    steps: tuple[Step, ...]
    open_steps: tuple[OpenStep, ...]

    @property
    def members(self) -> int:
        """How many were signed with members of the G7."""
        return self.steps[-1].members if self.steps else 0

    @property
    def total(self) -> int:
        """How many were signed."""
        return len(self.steps)

    @property
    def most(self) -> int:
        """The highest count, announced ones included."""
        return len(self.steps) + len(self.open_steps)

    def height(self, count: int) -> float:
        """How high a count stands, in percent."""
        return round(100 * count / max(self.most * ROOM, 1), 2)

    @property
    def now(self) -> float:
        """Where the day of the view stands."""
        return self.scale.at(self.as_of)

    @property
    def summit_at(self) -> float | None:
        """Where the summit stands, None where it is not in the picture."""
        inside = self.scale.begins <= self.summit <= self.scale.ends
        return self.scale.at(self.summit) if inside else None

    @property
    def signed_by_summit(self) -> int:
        """How many were signed by the end of the summit."""
        return self._signed_by(self.summit)

    @cached_property
    def total_outline(self) -> tuple[Corner, ...]:
        """The corners of the line of all, from the left edge to the day of the view."""
        counts = [(step.day, step.total) for step in self.steps]
        return tuple(self._outline(counts))

    @cached_property
    def members_outline(self) -> tuple[Corner, ...]:
        """The corners of the line of the G7."""
        counts = [(step.day, step.members) for step in self.steps]
        return tuple(self._outline(counts))

    @cached_property
    def open_outline(self) -> tuple[Corner, ...]:
        """The corners of the line with the announced ones, from the first of their days on."""
        if not self.open_steps:
            return ()
        first = self.open_steps[0].day
        days = sorted({first, *self._days})
        y = self.height(self._signed_by(first))
        corners = [(self.scale.at(first), y)]
        for day in days[days.index(first) :]:
            count = self._signed_by(day) + sum(step.day <= day for step in self.open_steps)
            x, top = self.scale.at(day), self.height(count)
            corners += [(x, y), (x, top)]
            y = top
        return (*corners, (100.0, y))

    @property
    def _days(self) -> set[date]:
        signed = {step.day for step in self.steps}
        return signed | {step.day for step in self.open_steps}

    def _signed_by(self, day: date) -> int:
        return sum(step.day <= day for step in self.steps)

    def _outline(self, counts: list[tuple[date, int]]) -> Iterator[Corner]:
        y = 0.0
        yield (0.0, y)
        for day, count in counts:
            x, top = self.scale.at(day), self.height(count)
            if top != y:
                yield from ((x, y), (x, top))
                y = top
        yield (self.now, y)


def signing_steps(view: View, codes: Collection[str]) -> SigningSteps:
    """The steps of these countries, by day."""
    signings = list(_signings(view, codes))
    steps = tuple(_steps(view, signings))
    open_steps = tuple(_open_steps(view, codes))
    days = [*(step.day for step in steps), *(step.day for step in open_steps), view.as_of]
    summit = view.record.edition.summit.latest or date.max
    scale = month_scale(min(days), max(days))
    return SigningSteps(scale, view.as_of, summit, steps, open_steps)


def _signings(view: View, codes: Collection[str]) -> Iterator[tuple[Country, EventView]]:
    for event_view in view.past:
        agreement = view.record.agreements_by_id.get(event_view.event.agreement or "")
        if event_view.event.kind is EventKind.SIGNED and agreement:
            country = view.record.countries_by_code[agreement.country]
            if country.code in codes:
                yield country, event_view


def _steps(view: View, signings: list[tuple[Country, EventView]]) -> Iterator[Step]:
    members = 0
    for number, (country, signing) in enumerate(signings, 1):
        members += country.g7 is G7.MEMBER
        day = signing.date.latest or view.as_of
        yield Step(country, signing.event.agreement or "", signing.date, day, members, number)


def _open_steps(view: View, codes: Collection[str]) -> Iterator[OpenStep]:
    standings = [
        (view.record.countries_by_code[code], view.standings_by_country[code]) for code in codes
    ]
    announced = [
        (country, standing.expects, standing.overdue)
        for country, standing in standings
        if standing.status is Status.SIGNING_ANNOUNCED and standing.expects
    ]
    announced.sort(key=lambda row: (edtf.order(row[1]), sort_key(row[0].name)))
    for country, expects, overdue in announced:
        yield OpenStep(country, expects, expects.latest or view.as_of, overdue)
