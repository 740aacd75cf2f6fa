"""Sentences on lists of events and on signings announced."""

from app.rows.events import EventRow, ExpectedRow
from app.text.formatting import counted, figures, plural, say, several


def matched(count: int, total: int) -> str:
    """How many events a filter leaves."""
    if count == total:
        return f"{counted(total, 'event', 'events')}."
    match = plural(count, "matches", "match")
    return f"{counted(count, 'event', 'events')} of {figures(total)} {match}."


def days_chosen(start: str | None, end: str | None) -> str:
    """The first and the last day of a list of events, each an ISO day, None where it is open."""
    if start and end and start > end:
        return (
            f"The first day asked for, {say(start)}, lies after the last, {say(end)}, so nothing "
            "can match."
        )
    note = "where a day is not known, the page says so."
    return f"From {say(start)} to {say(end)}; {note}"


def later_events(end: str, count: int, listed: int) -> str:
    """What stands folded behind the last day: how many later events, and how many are listed."""
    rest = "" if listed >= count else f", the first {listed} here"
    return f"After {say(end)}: {counted(count, 'later event', 'later events')}{rest}"


def announcement(row: EventRow) -> str:
    """What an announcement expects, and never more."""
    day = f"Announced for {say(row.expects)}." if row.expects else "Announced; no day is named."
    return f"{day} That it happened is for another source to say."


def expected_signing(row: ExpectedRow) -> str:
    """The name of a day on which a signing was announced to be."""
    return f"Signing announced: {several(row.names)}"


def expected_by(row: ExpectedRow) -> str:
    """What is known of an announced signing that nobody has reported."""
    if row.overdue:
        return f"{row.title}. The day has passed; no source reports the signing."
    return f"{row.title}. No source reports the signing yet."
