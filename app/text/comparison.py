"""Sentences on what a comparison of agreements comes to."""

from collections.abc import Sequence

from app.record.codelists import Extent
from app.rows.comparison import ComparisonCell
from app.text.formatting import NOTHING, capital, number, plural, several
from app.text.standings import NamesByCode

# The subjects that the comparison tells in sentences, and how those begin.
FINDINGS = {
    "consultation": "Consultations within hours of a new attack",
    "term": "A fixed term",
}


def shared(shared_by_all: int, themes: int, read: int) -> str:
    """How many themes stand in every text that was read."""
    if not read:
        return "None of these texts was read in this view."
    texts = {1: "the one text that was read", 2: "both texts"}.get(
        read, f"all {read} texts that were read"
    )
    are = plural(shared_by_all, "is", "are")
    return f"{capital(number(shared_by_all))} of the {number(themes)} themes {are} in {texts}."


def unread(names: Sequence[str]) -> str:
    """Whose text the view does not have; empty where it has all."""
    if not names:
        return ""
    whose = several([f"the one with {name}" for name in names])
    return f"Not read: {whose}; what stands here on it comes from reports."


def on_subject(subject: str, cells: Sequence[ComparisonCell], names_by_code: NamesByCode) -> str:
    """How many agreements have a thing, whose text lacks it, and where nobody says."""
    having = sum(cell.extent is Extent.YES for cell in cells)
    lacking = [names_by_code[cell.country] for cell in cells if cell.extent is Extent.NO]
    unseen = [names_by_code[cell.country] for cell in cells if cell.extent is Extent.NOT_SEEN]
    sentences = [f"{FINDINGS[subject]}: {having} of {len(cells)}."]
    if lacking:
        sentences.append(f"No such clause in the text with {several(lacking)}.")
    if unseen:
        sentences.append(f"{capital(NOTHING)} for {several(unseen)}.")
    return " ".join(sentences)
