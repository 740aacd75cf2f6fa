"""A picture read back: where its words stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from app.figures import typeface

SVG = "{http://www.w3.org/2000/svg}"
TRANSLATE = re.compile(r"translate\((-?[\d.]+)[ ,](-?[\d.]+)\)")


@dataclass(frozen=True)
class Box:
    """Words and the rectangle that they take, with what stands above and below its line."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether two texts lie on each other by more than a pixel."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 1 and down > 1


def boxes(root: ElementTree.Element) -> list[Box]:
    """Every text of a picture that lies level."""
    return list(_boxes(root, 0, 0))


def _boxes(element: ElementTree.Element, x: float, y: float) -> Iterator[Box]:
    for child in element:
        transform = child.get("transform", "")
        if "rotate" in transform or "scale" in transform:
            continue
        moved = TRANSLATE.search(transform)
        at_x, at_y = (x + float(moved[1]), y + float(moved[2])) if moved else (x, y)
        if child.tag == f"{SVG}text":
            yield _box(child, at_x, at_y, float(root_size(child)))
        yield from _boxes(child, at_x, at_y)


def root_size(text: ElementTree.Element) -> str:
    """The size of its letters; 12.5 where it takes that of the picture."""
    return text.get("font-size", "12.5")


def _box(text: ElementTree.Element, x: float, y: float, size: float) -> Box:
    words = text.text or ""
    width = typeface.width(words, size, bold=text.get("font-weight") == "700")
    left = x + float(text.get("x", "0"))
    left -= {"middle": width / 2, "end": width}.get(text.get("text-anchor", ""), 0)
    bottom = y + float(text.get("y", "0"))
    return Box(words, left, bottom - 0.75 * size, left + width, bottom + 0.2 * size)
