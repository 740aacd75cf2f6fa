"""Sentences on what a comparison of agreements comes to."""

from collections import Counter
from collections.abc import Sequence

from app.language import in_each_language
from app.record.codelists import Extent
from app.rows.comparison import ComparisonCell
from app.text.formatting import NOTHING, capital, number, plural, several
from app.text.standings import NamesByCode

# The subjects that the comparison tells in sentences, how those begin, and the unit of a figure.
FINDINGS = {
    "consultation": ("Consultations after a new attack", "within {} hours"),
    "term": ("A fixed term", "for {} years"),
}


@in_each_language
def shared(shared_by_all: int, themes: int, read: int) -> str:
    """How many themes stand in every text that was read."""
    if not read:
        return "None of these texts has been read."
    texts = {1: "the one text that was read", 2: "both texts"}.get(
        read, f"all {read} texts that were read"
    )
    are = plural(shared_by_all, "is", "are")
    return f"{capital(number(shared_by_all))} of the {number(themes)} themes {are} in {texts}."


@in_each_language
def unread(names: Sequence[str]) -> str:
    """Whose text the view does not have; empty where it has all."""
    if not names:
        return ""
    whose = several([f"the one with {name}" for name in names])
    return f"Not read: {whose}; what is said of it here comes from reports."


@in_each_language
def on_subject(subject: str, cells: Sequence[ComparisonCell], names_by_code: NamesByCode) -> str:
    """How many agreements have a thing, whose text lacks it, and where nobody says."""
    having = sum(cell.extent is Extent.YES for cell in cells)
    lacking = [names_by_code[cell.country] for cell in cells if cell.extent is Extent.NO]
    unseen = [names_by_code[cell.country] for cell in cells if cell.extent is Extent.NOT_SEEN]
    lead, unit = FINDINGS[subject]
    sentences = [f"{lead}: {having} of {len(cells)}{_figures(cells, unit)}."]
    if lacking:
        sentences.append(f"No such clause in the text with {several(lacking)}.")
    if unseen:
        sentences.append(f"{capital(NOTHING)} for {several(unseen)}.")
    return " ".join(sentences)


def _figures(cells: Sequence[ComparisonCell], unit: str) -> str:
    """How many name which figure, the most common first: "; 26 within 24 hours"."""
    having = [cell.value for cell in cells if cell.extent is Extent.YES]
    counts = Counter(value for value in having if value)
    if len(counts) == 1 and None not in having and len(having) > 1:
        return f", {'both' if len(having) == 2 else 'all'} {unit.format(having[0])}"
    figures_in_words = [f"{count} {unit.format(value)}" for value, count in counts.most_common()]
    return f"; {several(figures_in_words)}" if figures_in_words else ""


@in_each_language
def pair_headline(names: Sequence[str], differing: int, points: int) -> str:
    """On how many points two agreements differ, without a full stop."""
    if not differing:
        subject = "the one point" if points == 1 else f"any of {number(points)} points"
        return capital(f"{several(names)} do not differ on {subject}")
    return capital(f"{several(names)} differ on {differing} of {points} points")


@in_each_language
def pair_note(same: int, unknown: int) -> str:
    """What a comparison of two says of the points on which they do not differ."""
    sentences = []
    if same:
        sentences.append(f"On {same} the answers are the same: yes, partly or no.")
    if unknown:
        sentences.append(
            f"On {unknown} the sources do not say what one of the texts holds, or both."
        )
    return " ".join(sentences)
