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


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen."""
    return _BLANK.fullmatch(FORBIDDEN.sub("", text)) is not None


def name(character: str) -> str:
    """The code point of a character and its name: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    code = ord(character)
    kind = "CONTROL CHARACTER" if code < 0xA0 else "A CHARACTER WITHOUT A NAME"
    return f"U+{code:04X} {_NAMES.get(code) or unicodedata.name(character, kind)}"
