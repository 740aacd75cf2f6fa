"""What a calendar says of itself, true under whatever filters it is asked for."""

from app.language import in_each_language
from app.text.formatting import counted, say, several


@in_each_language
def description(
    as_of: str, starts: str | None, ends: str | None, undated_events: int, undated_signings: int
) -> str:
    """Return what a calendar is of and what it leaves out.

    `starts` and `ends` are the days that cut it, as ISO days, None where it is open; the undated
    events and announced signings are those of the days between.
    """
    lead = f"Ukraine's bilateral security agreements as of {say(as_of)}."
    return " ".join(
        filter(None, (lead, _cut(starts, ends), _undated(undated_events, undated_signings)))
    )


@in_each_language
def source_line(publisher: str, title: str, url: str | None) -> str:
    """Return the line of an entry that names one of its sources."""
    return f"Source: {', '.join(part for part in (publisher, title, url) if part)}"


def _cut(starts: str | None, ends: str | None) -> str:
    sides = [f"before {say(starts)}"] if starts else []
    sides += [f"after {say(ends)}"] if ends else []
    return f"What happened {' or '.join(sides)} is left out." if sides else ""


def _undated(events: int, signings: int) -> str:
    left_out = [counted(events, "event", "events")] if events else []
    left_out += [counted(signings, "announced signing", "announced signings")] if signings else []
    if not left_out:
        return "No event is left out for want of a known day."
    are = "is" if events + signings == 1 else "are"
    return f"{several(left_out)} without a known day {are} left out."
