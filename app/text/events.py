"""Sentences on lists of events and on signings announced."""

from app.rows.events import ExpectedRow
from app.text.formatting import counted, figures, plural, several


def matched(count: int, total: int) -> str:
    """How many events a filter leaves."""
    if count == total:
        return f"{counted(total, 'event', 'events')}."
    match = plural(count, "matches", "match")
    return f"{counted(count, 'event', 'events')} of {figures(total)} {match}."


def events_in_year(year: int, count: int) -> str:
    """How many events a folded year holds."""
    return f"{counted(count, 'event', 'events')} in {year}"


def expected_signing(row: ExpectedRow) -> str:
    """The name of a day on which a signing was announced to be."""
    return f"Signing announced: {several(row.names)}"


def expected_by(row: ExpectedRow) -> str:
    """What is known of an announced signing that nobody has reported."""
    if row.overdue:
        return f"{row.title}. The day has passed; no source reports the signing."
    return f"{row.title}. No source reports the signing yet."
