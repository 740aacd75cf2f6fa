"""How wide words are in the typeface of the pictures, and how they are cut into lines."""

import re
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "fonts"
FAMILY = "Noto Sans"
# What a viewer without the typeface takes instead; wider ones still have room.
FALLBACKS = f"'{FAMILY}', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
FILES = tuple(str(FOLDER / f"NotoSans-{weight}.ttf") for weight in ("Regular", "Bold"))
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
PARTS = re.compile(r"(?<=[/?&])")


@cache
def _advances(*, bold: bool) -> dict[str, float]:
    """The width of each character of the typeface in ems."""
    with TTFont(FILES[bold], lazy=True) as font:
        widths, units = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): widths[glyph][0] / units for code, glyph in font.getBestCmap().items()}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line of text in pixels; unknown characters count as wide ones."""
    advances = _advances(bold=bold)
    return size * sum(advances.get(character, 1.0) for character in text)


def fitted(text: str, size: float, most: float, *, bold: bool = False) -> str:
    """Return the text, or as much of it as has room before an ellipsis."""
    if width(text, size, bold=bold) <= most:
        return text
    while text and width(text + ELLIPSIS, size, bold=bold) > most:
        text = text[:-1].rstrip()
    return text + ELLIPSIS


def wrapped(text: str, size: float, most: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return the text in lines no wider than `most` pixels; a longer word is cut where it ends."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= most:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, size, most, bold=bold)
        lines += full
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, size: float, most: float, *, bold: bool) -> list[str]:
    """The word in pieces no wider than a line, an address after its slashes and parameters."""
    pieces = [""]
    for segment in PARTS.split(word):
        fits = width(segment, size, bold=bold) <= most
        for piece in [segment] if fits else segment:
            if pieces[-1] and width(pieces[-1] + piece, size, bold=bold) > most:
                pieces.append("")
            pieces[-1] += piece
    return pieces
