"""Sentences on a timeline in Ukrainian: what it shows, what lies outside its days, its months."""

from collections.abc import Sequence

from app.record import edtf
from app.record.codelists import Chapter
from app.rows.choices import EventsOutside
from app.rows.events import EventRow
from app.rows.timeline import MonthRow
from app.text.formatting import capital
from app.text.timelines import NamedDate
from app.text.ukrainian.events import EVENTS, matched
from app.text.ukrainian.formatting import MOST_NAMES, counting, figures, say, several, when

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


def certainty(certain: int, possible: int) -> str:
    """How many of the events lie within the days asked for by all that their dates say."""
    if not possible:
        return ""
    if certain:
        more = "ще одна могла відбутися"
        if possible > 1:
            more = f"ще {figures(possible)} могли відбутися"
        return f"Напевно в зазначений час — {figures(certain)}; {more} й поза ним."
    if possible == 1:
        return "Чи сталося це саме в зазначений час, невідомо: дата допускає й інший."
    return (
        "Про жодну не відомо напевно, що вона відбулася в зазначений час: дати допускають і інший."
    )


def lead(
    certain: int,
    first: Sequence[NamedDate],
    last: Sequence[NamedDate],
    possible: Sequence[NamedDate],
) -> str:
    """Which events of a kind came first and last, and which may lie outside the days asked for."""
    sentences = [f"Напевно — {figures(certain)}."] if possible else []
    if certain == 1:
        sentences.append(f"{capital(_dated(first))}.")
    elif certain == len(first) and first == last and len({day for _, day in first}) == 1:
        together = "Обидві" if certain == 2 else f"Усі {figures(certain)}"
        sentences.append(f"{together} — {when(first[0][1])}: {_names(first)}.")
    elif certain:
        sentences += [f"Перша подія: {_dated(first)}.", f"Остання подія: {_dated(last)}."]
    if possible:
        sentences.append(f"Можливо, також: {_dated_each(possible)}.")
    return " ".join(sentences)


def quoted(title: str) -> str:
    """The title of an event where other events are called by their partners."""
    return f"«{title}»"


def _dated(events: Sequence[NamedDate]) -> str:
    if len({date_text for _, date_text in events}) == 1:
        return f"{_names(events)}, {say(events[0][1])}"
    if len(events) > MOST_NAMES:
        return f"одна з {figures(len(events))}, дати яких цього не визначають"
    return "; або ".join(f"{name}, {say(date_text)}" for name, date_text in events)


def _names(events: Sequence[NamedDate]) -> str:
    names = [name for name, _ in events]
    compound = any(" і " in name or " й " in name or name.startswith("«") for name in names)
    return "; ".join(names) if compound else several(names)


def _dated_each(events: Sequence[NamedDate]) -> str:
    if len(events) > MOST_NAMES:
        return f"подій, дати яких виходять за цей час, — {figures(len(events))}"
    return "; ".join(f"{name}, {say(date_text)}" for name, date_text in events)


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
            f"Перший указаний день, {say(starts)}, пізніший за останній, {say(ends)}, тож жодна "
            "подія не може відповідати умовам."
        )
    if not starts and not ends:
        return ""
    sides = [f"раніше — {figures(before.count)}"] if before.count else []
    sides += [f"пізніше — {figures(after.count)}"] if after.count else []
    outside = f"{capital(', '.join(sides))}." if sides else "Раніше й пізніше нічого немає."
    return f"{_shown(starts, ends)} {outside}"


def _shown(starts: str | None, ends: str | None) -> str:
    """Which days are shown, as a sentence; a day alone is none of several."""
    if starts == ends:
        return f"Показано один день: {say(starts)}."
    return f"Показано дні {_span(starts, ends)}."


def _span(starts: str | None, ends: str | None) -> str:
    if starts == ends:
        return say(starts)
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
    days = _shown(starts, ends) if starts or ends else chapters(months)
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
