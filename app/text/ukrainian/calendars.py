"""What a calendar says of itself in Ukrainian, true under whatever filters it is asked for."""

from app.text.ukrainian.formatting import counting, say, several


def description(
    as_of: str, starts: str | None, ends: str | None, undated_events: int, undated_signings: int
) -> str:
    """Return what a calendar is of and what it leaves out."""
    lead = f"Двосторонні безпекові угоди України станом на {say(as_of)}."
    return " ".join(
        filter(None, (lead, _cut(starts, ends), _undated(undated_events, undated_signings)))
    )


def source_line(publisher: str, title: str, url: str | None) -> str:
    """Return the line of an entry that names one of its sources."""
    return f"Джерело: {', '.join(part for part in (publisher, title, url) if part)}"


def _cut(starts: str | None, ends: str | None) -> str:
    sides = [f"до {say(starts)}"] if starts else []
    sides += [f"після {say(ends)}"] if ends else []
    return f"Події {' і '.join(sides)} пропущено." if sides else ""


def _undated(events: int, signings: int) -> str:
    left_out = [counting(events, "подія", "події", "подій")] if events else []
    if signings:
        left_out.append(
            counting(
                signings, "оголошене підписання", "оголошені підписання", "оголошених підписань"
            )
        )
    if not left_out:
        return "Усі події мають відомий день."
    return f"Пропущено, бо день невідомий: {several(left_out)}."
