"""The order of names in a list, as the alphabet of the reader's language has it."""

from functools import lru_cache
from unicodedata import normalize

from app.language.languages import Language, current_language

Key = tuple[tuple[int, ...], str]
# By code points four letters would come after all others. English stays in their order.
ALPHABETS = {Language.UKRAINIAN: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"}
# They are part of a word and have no place in the order.
APOSTROPHES = "'’ʼ"  # noqa: RUF001
GAPS = " -–—"  # noqa: RUF001


def sort_key(name: str, language: Language | None = None) -> Key:
    """Return what a name is sorted by in a language, that of the request where none is given.

    Gaps come first, then digits, then the letters of the alphabet, then those of others.
    """
    alphabet = ALPHABETS.get(language or current_language())
    if alphabet is None:
        return (), name
    letters = normalize("NFC", name).casefold()
    return _places(letters, alphabet), name


@lru_cache(maxsize=5_000)
def _places(letters: str, alphabet: str) -> tuple[int, ...]:
    return tuple(_place(letter, alphabet) for letter in letters if letter not in APOSTROPHES)


def _place(letter: str, alphabet: str) -> int:
    if letter in GAPS:
        return 0
    if letter.isdigit():
        return ord(letter)
    place = alphabet.find(letter)
    return ord("z") + place if place >= 0 else 1_000 + ord(letter)
