"""The two widths that a picture is laid out for, and where the parts of its frame stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from app.figures import typeface
from app.record.codelists.figures import Layout

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one layout, in pixels: sizes are those of letters."""

    layout: Layout
    width: int
    margin: int
    title: float
    text: float
    small: float

    @property
    def inner(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def is_narrow(self) -> bool:
        """Whether it is for a phone."""
        return self.layout is Layout.NARROW


SHEETS = {
    Layout.WIDE: Sheet(Layout.WIDE, 600, 16, 19, 12.5, 11),
    Layout.NARROW: Sheet(Layout.NARROW, 320, 12, 17, 12, 10.5),
}


@dataclass(frozen=True, slots=True)
class LegendItem:
    """One item of a legend: what it explains, its words, and where its sign begins."""

    item: object
    label: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Legend:
    """The items of a legend in lines, and how high those are."""

    items: tuple[LegendItem, ...]
    height: float


SIGN, GAP, LINE, NAME_GAP = 20, 12, 20, 6


def legend(items: Iterable[Item], label: Callable[[Item], str], size: float, most: float) -> Legend:
    """Return the items one after the other, in as many lines as they need."""
    placed: list[LegendItem] = []
    x, y = 0.0, 0.0
    for item in items:
        words = label(item)
        length = SIGN + typeface.width(words, size)
        if x and x + length > most:
            x, y = 0.0, y + LINE
        placed.append(LegendItem(item, words, round(x, 1), y))
        x += length + GAP
    return Legend(tuple(placed), y + LINE if placed else 0)


def column_width(texts: Iterable[str], size: float) -> int:
    """Return how wide a column has to be for the longest of these texts, with a gap before it."""
    return ceil(max((typeface.width(text, size) for text in texts), default=0)) + GAP


def name_column(names: Iterable[str], size: float, least: int, most: int) -> int:
    """Return how wide the column before a chart has to be, within these bounds.

    Names are longer in one language than in another; what is longer than the bound is cut.
    """
    longest = max((typeface.width(name, size) for name in names), default=0)
    return min(most, max(least, ceil(longest) + NAME_GAP))


@dataclass(frozen=True, slots=True)
class Label:
    """Words on an axis and where their middle stands."""

    x: float
    text: str


def labels_with_room(
    candidates: Sequence[tuple[float, str]], size: float, gap: float, reserved: Sequence[Label] = ()
) -> tuple[Label, ...]:
    """Return those labels that have room beside the ones before them in the sequence."""
    placed = list(reserved)
    for x, text in candidates:
        if all(
            abs(x - label.x)
            >= (typeface.width(text, size) + typeface.width(label.text, size)) / 2 + gap
            for label in placed
        ):
            placed.append(Label(round(x, 1), text))
    return tuple(sorted(placed[len(reserved) :], key=lambda label: label.x))
