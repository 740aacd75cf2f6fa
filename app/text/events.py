"""Sentences on lists of events and on signings announced."""

from app.rows.events import EventRow, ExpectedRow
from app.text.formatting import capital, counted, figures, plural, say, several


def matched(count: int, total: int) -> str:
    """How many events a filter leaves."""
    if count == total:
        return f"{counted(total, 'event', 'events')}."
    match = plural(count, "matches", "match")
    return f"{counted(count, 'event', 'events')} of {figures(total)} {match}."


def feed_title(row: EventRow) -> str:
    """The day and the title of an event, as a feed has it."""
    return f"{capital(say(row.date))}: {row.title}"


def feed_summary(row: EventRow) -> str:
    """What happened, and what was corrected since it was recorded."""
    revised = (
        " ".join(filter(None, (f"Revised on {say(one.on)}: {one.what}", one.why)))
        for one in row.revisions
    )
    return " ".join((row.summary, *revised))


def expected_signing(row: ExpectedRow) -> str:
    """The name of a day on which a signing was announced to be."""
    return f"Signing announced: {several(row.names)}"


def expected_by(row: ExpectedRow) -> str:
    """What is known of an announced signing that nobody has reported."""
    if row.overdue:
        return f"{row.title}. The day has passed; no source reports the signing."
    return f"{row.title}. No source reports the signing yet."
