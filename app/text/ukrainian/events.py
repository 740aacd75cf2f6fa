"""Sentences on lists of events and on signings announced, in Ukrainian."""

from collections.abc import Callable

from app.rows.events import EventRow, ExpectedRow
from app.text.ukrainian.formatting import counting, figures, several
from app.text.ukrainian.standings import day_after_for

FULFILS = "Виконує план: {}."
CHANGES = "Змінює план: {}."
CANCELS = "Скасовує план: {}."
DELIVERS = "На виконання: {}."
IS_TO_DELIVER = "Має бути на виконання: {}."
EVENTS = ("подія", "події", "подій")


def beside_summary(row: EventRow, title_of: Callable[[str], str]) -> list[str]:
    """What an event announces, and what it does to earlier ones, a sentence each."""
    links = ((FULFILS, row.fulfils), (CHANGES, row.changes), (CANCELS, row.cancels))
    delivers = IS_TO_DELIVER if row.kind.announces else DELIVERS
    return [
        *announced_for(row),
        *(_naming(words, title_of(event_id)) for words, ids in links for event_id in ids),
        *(_naming(delivers, promise.label) for promise in row.delivers_on),
    ]


def _naming(words: str, name: str) -> str:
    return words.format(name.removesuffix("."))


def announced_for(row: EventRow) -> list[str]:
    """The day that an announcement names, or that it names none; nothing of any other event."""
    if row.expects:
        return [f"Оголошена дата: {day_after_for(row.expects)}."]
    if row.kind.postpones:
        return ["Нової дати не названо."]
    return ["Дати не названо."] if row.kind.expects_date else []


def matched(count: int, total: int) -> str:
    """How many events a filter leaves."""
    if count == total:
        return f"{counting(total, *EVENTS)}."
    matching = counting(count, "подію", "події", "подій")
    return f"Знайдено {matching} з {figures(total)}."


def events_in_year(year: int, count: int) -> str:
    """How many events a folded year holds."""
    return f"{year}: {counting(count, *EVENTS)}"


def expected_signing(row: ExpectedRow) -> str:
    """The name of a day on which a signing was announced to be."""
    return f"Оголошено про підписання: {several(row.names)}"


def expected_by(row: ExpectedRow) -> str:
    """What is known of an announced signing that nobody has reported."""
    if row.overdue:
        return f"{row.title}. День минув; жодне джерело не повідомляє про підписання."
    return f"{row.title}. Жодне джерело ще не повідомляє про підписання."
