"""Numbers in the usual spellings, each in plain digits: `12bn` is `12000000000`."""

import re
from decimal import Decimal

from anyascii import anyascii

_SCALES_IN_ENGLISH = {
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "million": 6,
    "millions": 6,
    "bn": 9,
    "bln": 9,
    "mlrd": 9,
    "billion": 9,
    "billions": 9,
    "tn": 12,
    "trillion": 12,
}
_SCALES_IN_UKRAINIAN = {
    "тис": 3,
    "тисяча": 3,
    "тисячі": 3,
    "тисяч": 3,
    "мільйон": 6,
    "мільйона": 6,
    "мільйони": 6,
    "мільйонів": 6,
    "мільярд": 9,
    "мільярда": 9,
    "мільярди": 9,
    "мільярдів": 9,
    "трильйон": 12,
    "трильйонів": 12,
}
# As words are compared, in Latin letters.
_SCALES = _SCALES_IN_ENGLISH | {
    anyascii(word.replace("ь", "")).casefold(): digits
    for word, digits in _SCALES_IN_UKRAINIAN.items()
}
_SPELT = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        start=1,
    )
} | {"twenty-four": 24, "forty-eight": 48, "seventy-two": 72, "hundred": 100}
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<number>{_DIGITS}|{'|'.join(sorted(_SPELT, key=len, reverse=True))})"
    rf"(?:[ -]?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))}))?(?!\w|[.,/-]\d)"
)


def number_word(match: re.Match[str]) -> str:
    """Return the number that NUMBER matches, in plain digits."""
    text = match["number"].replace(",", "")
    value = Decimal(_SPELT.get(text, text)).scaleb(_SCALES.get(match["scale"] or "", 0))
    return in_digits(value)


def in_digits(value: Decimal) -> str:
    """Return a number without exponent, separators and needless noughts."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
