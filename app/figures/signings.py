"""The signatures added up, in pixels: two filled steps, and open ones for what is announced."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.charts.signing_steps import Corner, SigningSteps
from app.figures.drawing import Drawing
from app.figures.layout import Label, Sheet, labels_with_room
from app.presenters.figures.signings import steps_of_signing
from app.text import figures as text
from app.text.formatting import month
from app.view.page_request import PageRequest

HEIGHT, FOOT, TICK = 260, 24, 10.5
LEVELS = (1, 2, 5, 10, 20, 50, 100)
MOST_LEVELS = 4


@dataclass(frozen=True, slots=True)
class SigningDrawing:
    """The steps with their places in pixels."""

    steps: SigningSteps
    left: float
    width: float
    height: float
    levels: tuple[int, ...]
    ticks: tuple[Label, ...]

    def x(self, at: float) -> float:
        """The place of so many percent of the width."""
        return round(self.left + at * self.width / 100, 1)

    def y(self, percent: float) -> float:
        """The place of so many percent of the height, counted from the foot."""
        return round(self.height - percent * self.height / 100, 1)

    def line(self, corners: Iterable[Corner]) -> str:
        """The SVG path of a line."""
        return "M" + "L".join(f"{self.x(x)} {self.y(y)}" for x, y in corners)

    def area(self, corners: Iterable[Corner]) -> str:
        """The SVG path of the area below a line."""
        all_corners = tuple(corners)
        return f"{self.line(all_corners)}V{self.y(0)}H{self.x(all_corners[0][0])}Z"


def drawing(page_request: PageRequest, sheet: Sheet) -> Drawing:
    """Return the signings of the countries that the filters leave."""
    steps = steps_of_signing(page_request)
    if not steps.most:
        return Drawing(None, 0, text.signings(steps))
    left, width = sheet.margin, sheet.inner
    height = HEIGHT - 40 if sheet.is_narrow else HEIGHT
    signings = SigningDrawing(
        steps, left, width, height, _levels(steps.most), _ticks(steps, left, width)
    )
    notes = tuple(text.announced(step) for step in steps.open_steps)
    return Drawing(signings, height + FOOT, text.signings(steps), notes)


def _levels(most: int) -> tuple[int, ...]:
    """The counts that have a line of their own."""
    step = next((level for level in LEVELS if most / level <= MOST_LEVELS), LEVELS[-1])
    return tuple(range(step, most + 1, step))


def _ticks(steps: SigningSteps, left: float, width: float) -> tuple[Label, ...]:
    """Labels of months with room, years first, then quarters."""
    months = sorted(
        steps.scale.months, key=lambda day: (day.month != 1, day.month not in (4, 7, 10), day)
    )
    places = [(left + steps.scale.at(day) * width / 100, month(day)) for day in months]
    return labels_with_room(places, TICK, 14)
