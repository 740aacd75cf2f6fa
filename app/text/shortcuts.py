"""What a page shows with the filters that a query names."""

from collections.abc import Sequence

from app.language import in_each_language
from app.text.formatting import counted, say

# What a page counts, by its name; of other pages no count says anything.
COUNTED = {
    "timeline": ("event", "events"),
    "countries": ("country", "countries"),
    "agreements": ("agreement", "agreements"),
    "pledges": ("promise", "promises"),
    "signings": ("signing", "signings"),
    "people": ("person", "people"),
    "corrections": ("correction", "corrections"),
}


@in_each_language
def shortcut(page: str, name: str, choices: Sequence[str], count: int | None) -> str:
    """A page, what is chosen and how much that is: "Timeline: Talks opened, G7: 7 events"."""
    chosen = f"{name}: {', '.join(choices)}"
    if count is None:
        return chosen
    return f"{chosen}: {counted(count, *COUNTED[page]) if count else 'none on record'}"


@in_each_language
def days(starts: str | None, ends: str | None) -> str:
    """The days, months or years that are chosen; one of the two is given."""
    if starts == ends:
        return say(starts)
    if starts and ends:
        return f"{say(starts)} to {say(ends)}"
    return f"from {say(starts)} on" if starts else f"up to {say(ends)}"


@in_each_language
def all_years() -> str:
    """What is said where no year is chosen, though one is named."""
    return "all years"


@in_each_language
def words(text: str) -> str:
    """Words that are looked for."""
    return f"“{text}”"
