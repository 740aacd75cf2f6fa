"""Sentences on lists of events and on signings announced."""

from collections.abc import Callable

from app.language import in_each_language
from app.rows.events import EventRow, ExpectedRow
from app.text.formatting import counted, figures, plural, several
from app.text.standings import day_after_for

FULFILS = "Carries out the plan of: {}."
CHANGES = "Changes the plan of: {}."
CANCELS = "Calls off the plan of: {}."
DELIVERS = "Delivers on: {}."
IS_TO_DELIVER = "Is to deliver on: {}."


@in_each_language
def beside_summary(row: EventRow, title_of: Callable[[str], str]) -> list[str]:
    """What an event announces, and what it does to earlier ones, a sentence each.

    `title_of` gives the title of an event by its id.
    """
    links = ((FULFILS, row.fulfils), (CHANGES, row.changes), (CANCELS, row.cancels))
    delivers = IS_TO_DELIVER if row.kind.announces else DELIVERS
    return [
        *announced_for(row),
        *(_naming(words, title_of(event_id)) for words, ids in links for event_id in ids),
        *(_naming(delivers, promise.label) for promise in row.delivers_on),
    ]


def _naming(words: str, name: str) -> str:
    return words.format(name.removesuffix("."))


@in_each_language
def announced_for(row: EventRow) -> list[str]:
    """The day that an announcement names, or that it names none; nothing of any other event."""
    if row.expects:
        return [f"Announced for {day_after_for(row.expects)}."]
    if row.kind.postpones:
        return ["No new day was named."]
    return ["No day was named."] if row.kind.expects_date else []


@in_each_language
def matched(count: int, total: int) -> str:
    """How many events a filter leaves."""
    if count == total:
        return f"{counted(total, 'event', 'events')}."
    match = plural(count, "matches", "match")
    return f"{counted(count, 'event', 'events')} of {figures(total)} {match}."


@in_each_language
def events_in_year(year: int, count: int) -> str:
    """How many events a folded year holds."""
    return f"{counted(count, 'event', 'events')} in {year}"


@in_each_language
def expected_signing(row: ExpectedRow) -> str:
    """The name of a day on which a signing was announced to be."""
    return f"Signing announced: {several(row.names)}"


@in_each_language
def expected_by(row: ExpectedRow) -> str:
    """What is known of an announced signing that nobody has reported."""
    if row.overdue:
        return f"{row.title}. The day has passed; no source reports the signing."
    return f"{row.title}. No source reports the signing yet."
