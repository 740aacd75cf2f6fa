"""Sentences on what a comparison of agreements comes to, in Ukrainian."""

from collections import Counter
from collections.abc import Sequence

from app.record.codelists import Extent
from app.rows.comparison import ComparisonCell
from app.text.formatting import capital
from app.text.standings import NamesByCode
from app.text.ukrainian.formatting import NOTHING, counting, several


def _within_hours(hours: str) -> str:
    return f"протягом {counting(int(hours), 'години', 'годин', 'годин')}"


def _for_years(years: str) -> str:
    return f"на {counting(int(years), 'рік', 'роки', 'років')}"


# The subjects that the comparison tells in sentences, how those begin, and a figure in words.
FINDINGS = {
    "consultation": ("Консультації після нового нападу", _within_hours),
    "term": ("Визначений строк дії", _for_years),
}


def shared(shared_by_all: int, themes: int, read: int) -> str:
    """How many themes stand in every text that was read."""
    if not read:
        return "Жодного з цих текстів не прочитано."
    where = {1: "в єдиному прочитаному тексті", 2: "в обох текстах"}.get(
        read, f"в усіх {read} прочитаних текстах"
    )
    of_themes = counting(themes, "теми", "тем", "тем")
    return f"{shared_by_all} з {of_themes} є {where}."


def unread(names: Sequence[str]) -> str:
    """Whose text the view does not have; empty where it has all."""
    if not names:
        return ""
    return f"Текст не прочитано: {several(names)}; дані тут узято з повідомлень."


def on_subject(subject: str, cells: Sequence[ComparisonCell], names_by_code: NamesByCode) -> str:
    """How many agreements have a thing, whose text lacks it, and where nobody says."""
    having = sum(cell.extent is Extent.YES for cell in cells)
    lacking = [names_by_code[cell.country] for cell in cells if cell.extent is Extent.NO]
    unseen = [names_by_code[cell.country] for cell in cells if cell.extent is Extent.NOT_SEEN]
    lead, in_words = FINDINGS[subject]
    counts = Counter(cell.value for cell in cells if cell.value and cell.extent is Extent.YES)
    named = [f"{in_words(str(value))} — {count}" for value, count in counts.most_common()]
    figures = f"; {several(named)}" if named else ""
    sentences = [f"{lead}: {having} з {len(cells)}{figures}."]
    if lacking:
        sentences.append(f"У тексті немає такого положення: {several(lacking)}.")
    if unseen:
        sentences.append(f"{capital(NOTHING)}: {several(unseen)}.")
    return " ".join(sentences)


def pair_headline(names: Sequence[str], differing: int, points: int) -> str:
    """On how many points two agreements differ, without a full stop."""
    if not differing:
        return f"{several(names)}: відмінностей немає, пунктів — {points}"
    return f"{several(names)}: відмінності в {differing} з {counting(points, 'пункту', 'пунктів', 'пунктів')}"


def pair_note(same: int, unknown: int) -> str:
    """What a comparison of two says of the points on which they do not differ."""
    sentences = []
    if same:
        sentences.append(
            f"Відповіді збігаються, навіть якщо формулювання різні: {counting(same, 'пункт', 'пункти', 'пунктів')}."
        )
    if unknown:
        sentences.append(
            f"Джерела не кажуть, що міститься в одному з текстів або в обох: "
            f"{counting(unknown, 'пункт', 'пункти', 'пунктів')}."
        )
    return " ".join(sentences)
