"""Sentences on a timeline in Ukrainian: what it shows, what lies outside its days, its months."""

from collections.abc import Sequence

from app.record import edtf
from app.record.codelists import Chapter
from app.rows.choices import EventsOutside
from app.rows.events import EventRow
from app.rows.timeline import MonthRow
from app.text.ukrainian.events import EVENTS, matched
from app.text.ukrainian.formatting import counting, figures, say, several

EVENTS_ON_RECORD = ("подія в записі", "події в записі", "подій у записі")
OUTSIDE = {
    Chapter.MAIN: "від Вільнюса до саміту в Італії — {}",
    Chapter.BEFORE: "до Вільнюса — {}",
    Chapter.AFTER: "після Італії — {}",
}


def headline(count: int, total: int) -> str:
    """How many events a timeline shows."""
    if count == total:
        return counting(count, *EVENTS_ON_RECORD)
    return f"{counting(count, *EVENTS)} з {figures(total)}"


def chapters(months: Sequence[MonthRow]) -> str:
    """How many of the events stand in each chapter, the main one first; empty without any."""
    counts = {
        chapter: sum(row.count for row in months if row.chapter is chapter) for chapter in OUTSIDE
    }
    parts = [OUTSIDE[chapter].format(figures(count)) for chapter, count in counts.items() if count]
    sentence = f"{'; '.join(parts)}."
    return sentence[:1].upper() + sentence[1:] if parts else ""


def days_shown(
    starts: str | None, ends: str | None, before: EventsOutside, after: EventsOutside
) -> str:
    """Which days cut a timeline and what they leave out; empty where nothing is cut."""
    if starts and ends and starts > ends:
        return (
            f"Перший указаний день, {say(starts)}, пізніший за останній, {say(ends)}, тож нічого не "
            "може відповідати."
        )
    if not starts and not ends:
        return ""
    sides = [f"раніше — {figures(before.count)}"] if before.count else []
    sides += [f"пізніше — {figures(after.count)}"] if after.count else []
    outside = f"Поза ними: {several(sides)}." if sides else "Поза ними нічого немає."
    return f"Показано дні {_span(starts, ends)}. {outside}"


def _span(starts: str | None, ends: str | None) -> str:
    if starts and ends:
        return f"з {say(starts)} до {say(ends)}"
    return f"з {say(starts)}" if starts else f"до {say(ends)}"


def signed_in_days(count: int, starts: str | None, ends: str | None) -> str:
    """How many agreements were signed in the days asked for, or on the whole record."""
    signed = f"Підписано {counting(count, 'угоду', 'угоди', 'угод')}"
    return f"{signed} {_span(starts, ends)}." if starts or ends else f"{signed}."


def description(
    count: int, total: int, starts: str | None, ends: str | None, months: Sequence[MonthRow]
) -> str:
    """The same for search engines."""
    days = f"Показано дні {_span(starts, ends)}." if starts or ends else chapters(months)
    return f"{matched(count, total)} {days}".strip()


def reach(date_text: str, starts: str | None, ends: str | None) -> str:
    """How the date of an event reaches out of the days asked for; empty where it does not."""
    span = edtf.parse(date_text)
    earlier = bool(starts) and (span.earliest is None or span.earliest.isoformat() < str(starts))
    later = bool(ends) and (span.latest is None or span.latest.isoformat() > str(ends))
    sides = [f"до {say(starts)}"] if earlier else []
    sides += [f"після {say(ends)}"] if later else []
    if not sides:
        return ""
    lasting = span.form == "interval"
    return f"{'Також' if lasting else 'Могло відбутися'} {' або '.join(sides)}."


def whole_month(count: int) -> str:
    """What unfolds all events of a month."""
    return {1: "Повністю", 2: "Обидві повністю"}.get(count, f"Усі {figures(count)} повністю")


def month_count(row: MonthRow) -> str:
    """The name of a column of the months."""
    name = say(row.month) if row.month else row.chapter.label
    return f"{name}: {counting(row.count, *EVENTS)}"


def month_initial(month: str) -> str:
    """The first letter of a month, as columns have it beneath them."""
    return say(month)[:1].upper()


def chapter_size(months: Sequence[tuple[str, Sequence[EventRow]]]) -> str:
    """How many events a folded chapter holds."""
    return counting(sum(len(events) for _, events in months), *EVENTS)
