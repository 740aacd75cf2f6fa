"""Characters that a page, a feed or a calendar cannot show, and their names."""

import re
import unicodedata
from collections.abc import Iterator

_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr((plane << 16) + 0xFFFE)}{chr((plane << 16) + 0xFFFF)}" for plane in range(17)
)
_PRIVATE = "\ud800-\udfff\ue000-\uf8ff\ufffd\U000e0000-\U000e007f"
FORBIDDEN = re.compile(f"[{_CONTROLS}{_BIDI}{_INVISIBLE}{_NONCHARACTERS}{_PRIVATE}]")
_BLANK = re.compile(
    "[\\s\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u2800\u3164\uffa0]*"
)
# Letters of Cyrillic that look as Latin ones do, and those that they pass for.
_LOOKALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405",
    "aeopcyxijsABEKMHOPCTYXIJS",
)
_NAMES = {
    0x00: "NUL",
    0x07: "BELL",
    0x08: "BACKSPACE",
    0x09: "TAB",
    0x0A: "LINE END",
    0x0B: "VERTICAL TAB",
    0x0C: "FORM FEED",
    0x0D: "CARRIAGE RETURN",
    0x1B: "ESCAPE",
    0x7F: "DELETE",
    0x85: "NEXT LINE",
}


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """The position of each character that can't be shown, and what to do about it."""
    for match in FORBIDDEN.finditer(text):
        yield match.start(), f"holds {name(match[0])}, which no page can show; take it out"


def in_latin(text: str) -> str | None:
    """A word whose Cyrillic letters only look Latin with the Latin ones; None for any other."""
    latin = text.translate(_LOOKALIKES)
    return latin if latin != text and latin.isascii() else None


def lookalike(text: str) -> str:
    """The first letter of a text that is not Latin and only looks so, by its name."""
    return name(next(letter for letter in text if not letter.isascii()))


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen."""
    return _BLANK.fullmatch(FORBIDDEN.sub("", text)) is not None


def name(character: str) -> str:
    """The code point of a character and its name: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    code = ord(character)
    kind = "CONTROL CHARACTER" if code < 0xA0 else "A CHARACTER WITHOUT A NAME"
    return f"U+{code:04X} {_NAMES.get(code) or unicodedata.name(character, kind)}"
