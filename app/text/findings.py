"""What a comparison comes to, in sentences that the pages compute."""

from collections.abc import Sequence

from app.presenters.comparison import Cell
from app.presenters.counts import Counts
from app.presenters.source_mix import SourceMix
from app.record.codelists import Extent
from app.text.formatting import NOTHING, capital, counted, number, several

Names = dict[str, str]


def shared(shared_by_all: int, themes: int, read: int) -> str:
    """How many themes stand in every text that was read."""
    if not read:
        return "None of these texts was read in this view."
    are = "is" if shared_by_all == 1 else "are"
    texts = {1: "the one text that was read", 2: "both texts"}.get(
        read, f"all {read} texts that were read"
    )
    return f"{capital(number(shared_by_all))} of the {number(themes)} themes {are} in {texts}."


def unread(names: Sequence[str]) -> str:
    """Whose text the view does not have."""
    if not names:
        return ""
    whose = several([f"the one with {name}" for name in names])
    return f"Not read: {whose}; what stands here on it comes from reports."


def on_subject(told: str, cells: Sequence[Cell], names: Names) -> str:
    """How many agreements have a thing, whose text lacks it, and where nobody says."""
    having = sum(cell.extent is Extent.YES for cell in cells)
    lacking = [names[cell.country] for cell in cells if cell.extent is Extent.NO]
    unseen = [names[cell.country] for cell in cells if cell.extent is Extent.NOT_SEEN]
    parts = [f"{told}: {having} of {len(cells)}."]
    if lacking:
        parts.append(f"No such clause in the text with {several(lacking)}.")
    if unseen:
        parts.append(f"{capital(NOTHING)} for {several(unseen)}.")
    return " ".join(parts)


def counting(found: Counts) -> str:
    """The number of signed agreements, with the rules beside it."""
    if not found.signed:
        return "No agreement is signed by this day."
    total = counted(found.signed, "signed agreement", "signed agreements")
    told = f"{total}: {found.states} with {'a state' if found.states == 1 else 'states'}"
    if found.unions:
        told += ", one with the European Union"
    if found.unlisted:
        told += (
            f". By Ukraine's own lists {found.listed}, which leave out {several(found.unlisted)}"
        )
    return told + "."


def length(least: int | None, most: int | None) -> str:
    """How many days lie between two dates, as exactly as the dates are known."""
    if least is None and most is None:
        return NOTHING
    if most is None:
        return f"at least {counted(least or 0, 'day', 'days')}"
    if least is None:
        return f"at most {counted(most, 'day', 'days')}"
    return counted(most, "day", "days") if least == most else f"{least} to {most} days"


def position(first: int, last: int) -> str:
    """A place in an order, or the places that are possible."""
    return str(first) if first == last else f"{first} to {last}"


def sources(found: SourceMix) -> str:
    """The kinds of a page's sources, and how many tell on their own."""
    kinds = several(
        [counted(share.count, share.kind.singular, share.kind.plural) for share in found.shares]
    )
    lead = f"{counted(found.total, 'source', 'sources')}: {kinds}."
    if found.independent == found.total:
        return lead
    return f"{lead} Reports that repeat one origin count once: {found.independent}."
