"""The word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: object, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, None where nothing is near."""
    by_lower_case = {name.lower(): name for name in known}
    near = get_close_matches(str(word).lower()[:100], by_lower_case, n=1, cutoff=0.7)
    return by_lower_case[near[0]] if near else None


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Return '; did you mean "france"?', or "" where nothing known is near."""
    near = nearest(word, known)
    return f'; did you mean "{near}"?' if near else ""


def shortened(value: object, most: int = 60) -> str:
    """A value in quotes, cut where it is long."""
    text = " ".join(str(value).split())
    return f'"{text}"' if len(text) <= most else f'"{text[: most - 3]}..."'
