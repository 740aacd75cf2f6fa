"""How long the talks took, where both days are known exactly."""

from statistics import median

from app import dates
from app.kinds import EventKind
from app.view import View


def days_to_signature(view: View, code: str) -> int | None:
    """Days from the opening of talks to the signing; None where either day is not exact."""
    ends = []
    for kind in (EventKind.TALKS_OPENED, EventKind.SIGNED):
        steps = [seen for seen in view.of_country.get(code, ()) if seen.event.kind is kind]
        first = min(steps, key=lambda seen: dates.order(seen.date), default=None)
        if first is None or first.date.day is None:
            return None
        ends.append(first.date.day)
    return (ends[1] - ends[0]).days


def usual(view: View) -> tuple[int, int]:
    """The median over the countries for which it can be told, and how many they are."""
    found = (days_to_signature(view, country.code) for country in view.record.countries)
    told = [days for days in found if days is not None]
    return (round(median(told)), len(told)) if told else (0, 0)
