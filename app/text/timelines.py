"""Sentences on a timeline: what is found, what lies outside the days asked for, and its months."""

from collections.abc import Sequence

from app.language import in_each_language
from app.record import edtf
from app.record.codelists import Chapter
from app.rows.choices import EventsOutside
from app.rows.events import EventRow
from app.rows.timeline import MonthRow
from app.text.events import matched
from app.text.formatting import MOST_NAMES, capital, counted, figures, number, say, several, when

# Who an event is of, and its date, EDTF.
NamedDate = tuple[str, str]

OUTSIDE = {
    Chapter.MAIN: "{} from Vilnius to the summit in Italy",
    Chapter.BEFORE: "{} before Vilnius",
    Chapter.AFTER: "{} after Italy",
}


@in_each_language
def headline(count: int, total: int) -> str:
    """How many events a timeline shows."""
    if count == total:
        return f"{counted(count, 'event', 'events')} on record"
    return f"{figures(count)} of {counted(total, 'event', 'events')}"


@in_each_language
def certainty(certain: int, possible: int) -> str:
    """How many of the events lie within the days asked for by all that their dates say."""
    if not possible:
        return ""
    if certain:
        are = "is" if certain == 1 else "are"
        dates = "the date of one more leaves"
        if possible > 1:
            dates = f"the dates of {number(possible)} more leave"
        return f"{capital(number(certain))} {are} certain to be of these days; {dates} it open."
    if possible == 1:
        return "It is not certain to be of these days: its date leaves it open."
    return "None of them is certain to be of these days: their dates leave it open."


@in_each_language
def lead(
    certain: int,
    first: Sequence[NamedDate],
    last: Sequence[NamedDate],
    possible: Sequence[NamedDate],
) -> str:
    """Which events of a kind came first and last, and which may lie outside the days asked for.

    Several are first where their dates leave open which was; `certain` counts those that lie
    within the days, of which `first` and `last` are.
    """
    count = capital(number(certain)) if certain else "None"
    sentences = [f"{count} for certain."] if possible else []
    if certain == 1:
        sentences.append(f"{capital(_dated(first))}.")
    elif certain == len(first) and first == last and len({day for _, day in first}) == 1:
        together = "Both" if certain == 2 else f"All {number(certain)}"
        sentences.append(f"{together} {when(first[0][1])}: {_names(first)}.")
    elif certain:
        sentences += [f"First: {_dated(first)}.", f"Last: {_dated(last)}."]
    if possible:
        sentences.append(f"Perhaps also: {_dated_each(possible)}.")
    return " ".join(sentences)


@in_each_language
def quoted(title: str) -> str:
    """The title of an event where other events are called by their partners."""
    return f"“{title}”"


def _dated(events: Sequence[NamedDate]) -> str:
    """Events of one date under it, or each with its own where which of them it was is open."""
    if len({date_text for _, date_text in events}) == 1:
        return f"{_names(events)}, {say(events[0][1])}"
    if len(events) > MOST_NAMES:
        return f"one of {number(len(events))} whose dates leave it open"
    return "; or ".join(f"{name}, {say(date_text)}" for name, date_text in events)


def _names(events: Sequence[NamedDate]) -> str:
    """The events by name; parted by semicolons where one has several partners, or a title."""
    names = [name for name, _ in events]
    compound = any(" and " in name or name.startswith("“") for name in names)
    return "; ".join(names) if compound else several(names)


def _dated_each(events: Sequence[NamedDate]) -> str:
    if len(events) > MOST_NAMES:
        return f"{number(len(events))} whose dates reach out of these days"
    return "; ".join(f"{name}, {say(date_text)}" for name, date_text in events)


@in_each_language
def chapters(months: Sequence[MonthRow]) -> str:
    """How many of the events stand in each chapter, the main one first; empty without any."""
    counts = {
        chapter: sum(row.count for row in months if row.chapter is chapter) for chapter in OUTSIDE
    }
    parts = [OUTSIDE[chapter].format(figures(count)) for chapter, count in counts.items() if count]
    return f"{several(parts)}." if parts else ""


@in_each_language
def days_shown(
    starts: str | None, ends: str | None, before: EventsOutside, after: EventsOutside
) -> str:
    """Which days cut a timeline and what they leave out; empty where nothing is cut."""
    if starts and ends and starts > ends:
        return (
            f"The first day asked for, {say(starts)}, lies after the last, {say(ends)}, so "
            "nothing can match."
        )
    if not starts and not ends:
        return ""
    sides = [f"{figures(before.count)} earlier"] if before.count else []
    sides += [f"{figures(after.count)} later"] if after.count else []
    outside = f"Left out: {several(sides)}." if sides else "None is left out."
    return f"{_span(starts, ends)} {outside}"


def _span(starts: str | None, ends: str | None) -> str:
    if starts and ends:
        return f"Only events from {say(starts)} to {say(ends)}."
    return f"Only events from {say(starts)} on." if starts else f"Only events up to {say(ends)}."


@in_each_language
def signed_in_days(count: int, starts: str | None, ends: str | None) -> str:
    """How many agreements were signed in the days asked for, or on the whole record."""
    signed = counted(count, "agreement was", "agreements were")
    if starts and ends:
        return f"{signed} signed from {say(starts)} to {say(ends)}."
    if starts:
        return f"{signed} signed from {say(starts)} on."
    return f"{signed} signed by {say(ends)}." if ends else f"{signed} signed."


@in_each_language
def description(
    count: int, total: int, starts: str | None, ends: str | None, months: Sequence[MonthRow]
) -> str:
    """The same for search engines."""
    days = _span(starts, ends) if starts or ends else chapters(months)
    return f"{matched(count, total)} {days}".strip()


@in_each_language
def reach(date_text: str, starts: str | None, ends: str | None) -> str:
    """How the date of an event reaches out of the days asked for; empty where it does not."""
    span = edtf.parse(date_text)
    earlier = bool(starts) and (span.earliest is None or span.earliest.isoformat() < str(starts))
    later = bool(ends) and (span.latest is None or span.latest.isoformat() > str(ends))
    sides = [f"before {say(starts)}"] if earlier else []
    sides += [f"after {say(ends)}"] if later else []
    if not sides:
        return ""
    lasting = span.form == "interval"
    return f"{'Also' if lasting else 'May have happened'} {' or '.join(sides)}."


@in_each_language
def whole_month(count: int) -> str:
    """What unfolds all events of a month."""
    return {1: "In full", 2: "Both in full"}.get(count, f"All {figures(count)} in full")


@in_each_language
def month_count(row: MonthRow) -> str:
    """The name of a column of the months."""
    name = say(row.month) if row.month else row.chapter.label
    return f"{name}: {counted(row.count, 'event', 'events')}"


@in_each_language
def month_initial(month: str) -> str:
    """The first letter of a month, as columns have it beneath them."""
    return say(month)[:1]


@in_each_language
def chapter_size(months: Sequence[tuple[str, Sequence[EventRow]]]) -> str:
    """How many events a folded chapter holds."""
    return counted(sum(len(events) for _, events in months), "event", "events")


def chapter_anchors(chapters: Sequence[tuple[Chapter, Sequence[tuple[str, object]]]]) -> set[str]:
    """The ids of the chapters and months that a page has."""
    months = {f"{chapter.value}-{month}" for chapter, rows in chapters for month, _ in rows}
    return {chapter.value for chapter, _ in chapters} | months
