"""What a page shows with the filters that a query names, in Ukrainian."""

from collections.abc import Sequence

from app.text.ukrainian.events import EVENTS
from app.text.ukrainian.formatting import counting, say

COUNTED = {
    "timeline": EVENTS,
    "countries": ("країна", "країни", "країн"),
    "agreements": ("угода", "угоди", "угод"),
    "pledges": ("обіцянка", "обіцянки", "обіцянок"),
    "signings": ("підписання", "підписання", "підписань"),
    "people": ("особа", "особи", "осіб"),
    "corrections": ("виправлення", "виправлення", "виправлень"),
}


def shortcut(page: str, name: str, choices: Sequence[str], count: int | None) -> str:
    """A page, what is chosen and how much that is."""
    chosen = f"{name}: {', '.join(choices)}"
    if count is None:
        return chosen
    return f"{chosen}: {counting(count, *COUNTED[page]) if count else 'у записі немає'}"


def days(starts: str | None, ends: str | None) -> str:
    """The days, months or years that are chosen; one of the two is given."""
    if starts == ends:
        return say(starts)
    if starts and ends:
        return f"{say(starts)} — {say(ends)}"
    return f"{say(starts)} і пізніше" if starts else f"{say(ends)} і раніше"


def all_years() -> str:
    """What is said where no year is chosen, though one is named."""
    return "усі роки"


def words(text: str) -> str:
    """Words that are looked for."""
    return f"«{text}»"
