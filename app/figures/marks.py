"""The marks and the signs of extents: the shapes that pages use, in colours written out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree

from app.figures.palette import LIGHT
from app.record.codelists import Extent, Mark
from app.settings import RESOURCES

PARTIALS = RESOURCES / "templates" / "partials"
SHAPES = ("path", "circle")


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is filled and outlined."""

    fill: str = "none"
    stroke: str = "none"
    width: float = 1.5


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of a symbol: its element, its geometry and its paint."""

    element: str
    geometry: Mapping[str, str]
    paint: Paint


HOLLOW = Paint(LIGHT.paper, LIGHT.blue)
FAINT = Paint(LIGHT.paper, LIGHT.soft)
GOLD = Paint(LIGHT.gold, LIGHT.edge, 1.25)
INK = Paint(LIGHT.ink)
PAINTS: dict[str, tuple[Paint, ...]] = {
    Mark.JOINED: (FAINT,),
    Mark.ANNOUNCED: (FAINT,),
    Mark.TALKS_SOUGHT: (Paint(stroke=LIGHT.blue),),
    Mark.TALKS_AGREED: (HOLLOW,),
    Mark.TALKS_OPENED: (Paint(LIGHT.blue, LIGHT.blue),),
    Mark.ROUND: (Paint(stroke=LIGHT.blue, width=2),),
    Mark.TEXT_AGREED: (HOLLOW,),
    Mark.SIGNING_ANNOUNCED: (Paint(LIGHT.paper, LIGHT.blue, 1.75),),
    Mark.POSTPONED: (FAINT, FAINT),
    Mark.CANCELLED: (FAINT, FAINT),
    Mark.SIGNED: (GOLD,),
    Mark.IN_FORCE: (Paint(LIGHT.paper, LIGHT.ink, 1.25), GOLD),
    Mark.RATIFIED: (INK,),
    Mark.SUSPENDED: (Paint(stroke=LIGHT.ink, width=2),),
    Mark.RESUMED: (INK,),
    Mark.ENDED: (Paint(stroke=LIGHT.ink, width=2),),
    Mark.OTHER: (Paint(LIGHT.soft),),
    f"extent-{Extent.YES}": (Paint(LIGHT.blue),),
    f"extent-{Extent.PARTLY}": (Paint(LIGHT.blue), Paint(stroke=LIGHT.blue)),
    f"extent-{Extent.NO}": (Paint(stroke=LIGHT.soft, width=1.75),),
    f"extent-{Extent.NOT_SEEN}": (Paint(stroke=LIGHT.soft, width=1.25),),
}


@cache
def shapes() -> dict[str, tuple[Shape, ...]]:
    """Return the shapes of every symbol by its id, each with its paint."""
    symbols: dict[str, tuple[Shape, ...]] = {}
    for name in ("marks.svg", "extents.svg"):
        # Part of the program, not of what anybody sends.
        root = ElementTree.fromstring((PARTIALS / name).read_text())  # noqa: S314
        for symbol in root[0]:
            key = symbol.attrib["id"]
            parts = [symbol] if symbol.tag in SHAPES else list(symbol)
            symbols[key] = tuple(
                Shape(part.tag, _geometry(part.attrib), paint)
                for part, paint in zip(parts, PAINTS[key], strict=False)
            )
    return symbols


def _geometry(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if name not in ("id", "class")}
