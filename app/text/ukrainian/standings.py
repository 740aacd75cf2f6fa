"""Sentences in Ukrainian on where countries stand. Names stand in the nominative, after a colon."""

from collections.abc import Sequence

from app.record.codelists import G7, Declaration, EventKind, Group, RemarkKind, Status
from app.rows.agreements import AgreementRow
from app.rows.countries import CountryRow
from app.rows.remarks import RemarkRow
from app.text.standing_days import common_span, last_silence, reached_on, silence_text
from app.text.standings import NamesByCode
from app.text.ukrainian.formatting import MOST_NAMES, counting, say, several, when

# What those on a rung did, with when; their names follow.
STANDFIRST = (
    (Status.SIGNING_ANNOUNCED, "Оголошено про підписання{}"),
    (Status.TEXT_AGREED, "Текст узгоджено{}"),
    (Status.IN_TALKS, "Переговори розпочато{}"),
    (Status.TALKS_AGREED, "Домовлено про переговори{}"),
    (Status.TALKS_SOUGHT, "Переговори запропоновано{}"),
    (Status.JOINED, "До декларації приєдналися{}, записів про переговори немає"),
)
FAILED_PLANS = {
    EventKind.SIGNING_CANCELLED: "заплановане підписання скасовано {1} ({0})",
    EventKind.SIGNING_POSTPONED: "заплановане підписання відкладено {1} ({0})",
    EventKind.PLAN_CANCELLED: "план скасовано {1} ({0})",
    EventKind.PLAN_POSTPONED: "план відкладено {1} ({0})",
}
DECLARATIONS = {
    Declaration.ADOPTED: "Декларацію G7 ухвалено {}.",
    Declaration.JOINED: "Приєднання до декларації G7: {}.",
    Declaration.NONE: "Ні про ухвалення декларації, ні про приєднання до неї в джерелах не зазначено.",
}
REMARKS = {
    EventKind.SIGNING_CANCELLED: "Заплановане підписання скасовано {}.",
    EventKind.SIGNING_POSTPONED: "Заплановане підписання відкладено {}.",
    EventKind.PLAN_CANCELLED: "План скасовано {}.",
    EventKind.PLAN_POSTPONED: "План відкладено {}.",
    EventKind.SUSPENDED: "Дію угоди зупинено {}.",
}
TALKS = "Переговори розпочато {}."
STEPS = {
    Status.SIGNED: "Угоду підписано {}.",
    Status.ENDED: "Дію угоди припинено {}.",
    Status.TEXT_AGREED: "Текст узгоджено {}.",
    Status.IN_TALKS: "Раунд переговорів відбувся {}.",
    Status.TALKS_AGREED: "Сторони домовилися розпочати переговори {}.",
    Status.TALKS_SOUGHT: "Переговори запропоновано {}.",
}
STATES = ("держава", "держави", "держав")


def headline(rows: Sequence[CountryRow], group: Group) -> str:
    """The state of the talks with these countries, in one sentence."""
    if any(row.status.has_signed for row in rows):
        return _signed_headline(rows, group)
    talking = sum(row.status.rank >= Status.IN_TALKS.rank for row in rows)
    if talking:
        countries = counting(talking, "країною", "країнами", "країнами")
        return f"Переговори тривають із {countries}; жодної угоди не підписано."
    if any(row.declaration is Declaration.ADOPTED for row in rows):
        return "G7 ухвалила декларацію; двосторонні переговори не розпочато."
    if any(row.declaration is Declaration.JOINED for row in rows):
        return "До декларації приєдналися держави; двосторонні переговори не розпочато."
    return "До цього дня записів немає."


def _signed_headline(rows: Sequence[CountryRow], group: Group) -> str:
    members = sum(row.g7 is G7.MEMBER for row in rows)
    signed = [row.g7 for row in rows if row.status.has_signed]
    states, union = signed.count(G7.NONE), G7.PARTICIPANT in signed
    if group is Group.NON_G7 or not members:
        return f"Поза G7 підписали: {_others(states, union, STATES)}."
    lead = _members(signed.count(G7.MEMBER), members)
    if not states and not union:
        return f"{lead}."
    if G7.MEMBER in signed:
        return f"{lead}, а також {'ще ' if states else ''}{_others(states, union, STATES)}."
    others = _others(states, union, ("інша держава", "інші держави", "інших держав"))
    return f"{lead}; поза G7 підписали: {others}."


def _members(signed: int, members: int) -> str:
    """How many members of the G7 have signed, without the full stop."""
    if signed == members:
        return f"Угоди підписали всі {counting(members, 'країна', 'країни', 'країн')} G7"
    if not signed:
        return "Жодна країна G7 не підписала угоди"
    return f"Угоди підписали {signed} з {counting(members, 'країни', 'країн', 'країн')} G7"


def _others(states: int, union: bool, noun: tuple[str, str, str]) -> str:
    names = [counting(states, *noun)] if states else []
    return several(names + ["Європейський Союз"] * union)


def standfirst(rows: Sequence[CountryRow], names_by_code: NamesByCode) -> str:
    """What the countries below the top rung did, since when; empty where there is none."""
    sentences = []
    for status, words in STANDFIRST:
        on_rung = [row for row in rows if row.status is status]
        if on_rung:
            sentences.append(_rung_sentence(on_rung, names_by_code, words))
    return " ".join(sentences)


def _rung_sentence(rows: Sequence[CountryRow], names_by_code: NamesByCode, words: str) -> str:
    names = [names_by_code[row.code] for row in rows]
    subject = several(names) if len(names) <= MOST_NAMES else _countries(len(names))
    clauses = [f"{words.format(_time([reached_on(row) for row in rows]))}: {subject}"]
    clauses += [
        FAILED_PLANS[remark.event_kind].format(names_by_code[row.code], when(remark.date))
        for row in rows
        for remark in row.remarks
        if remark.kind.is_failed_plan
    ]
    if all(row.overdue for row in rows):
        clauses.append("жодне джерело про це не повідомляє")
    clauses += [_silence(rows)] if _silence(rows) else []
    return "; ".join(clauses) + "."


def _time(dates: Sequence[str | None]) -> str:
    """When one or several things were, with a space before it; empty where it is not known."""
    if dates[0] and len(set(dates)) == 1:
        return f" {when(dates[0])}"
    span = common_span(dates)
    if span is None:
        return ""
    first, last = span
    if first is None:
        return f" не пізніше {say(last.isoformat())}"
    return (
        f" у {last.year} році" if first.year == last.year else f" у {first.year}–{last.year} роках"
    )


def _silence(rows: Sequence[CountryRow]) -> str:
    """Since when nothing is on record on any of the countries; empty if something is on one."""
    last = last_silence(rows)
    return silent_since(last) if last else ""


def silent_since(remark: RemarkRow) -> str:
    """Since when nothing is on record, by the date of the last event."""
    return f"останній запис — {say(silence_text(remark))}"


def _countries(count: int) -> str:
    return counting(count, "країна", "країни", "країн")


def joined_unsigned(rows: Sequence[CountryRow]) -> str:
    """How many joined the declaration without signing, and how many went no further or did."""
    if not rows:
        return ""
    halted = sum(row.status is Status.JOINED for row in rows)
    lead = f"Приєдналися до декларації, але не підписали угоди: {_countries(len(rows))}."
    if halted == len(rows):
        return f"{lead} Подальших кроків не зафіксовано."
    if not halted:
        return f"{lead} Подальші кроки зафіксовано."
    further = len(rows) - halted
    return f"{lead} Без жодного подальшого кроку — {halted}, із подальшими кроками — {further}."


def country(row: CountryRow, name: str) -> str:
    """Where a country stands, in whole sentences; `name` is for languages that need it."""
    sentences = [DECLARATIONS[row.declaration].format(when(row.joined_date))]
    if row.talks_date:
        sentences.append(TALKS.format(when(row.talks_date)))
    if row.status is Status.SIGNING_ANNOUNCED:
        sentences.append(announced_signing(row))
    elif row.status in STEPS and not (row.status is Status.IN_TALKS and row.talks_date):
        sentences.append(STEPS[row.status].format(when(row.status_date)))
    return " ".join((*sentences, *beside(row)))


def background(row: CountryRow, name: str) -> str:
    """What the headline of a country leaves out; `name` is for languages that need it."""
    declared = DECLARATIONS[row.declaration].format(when(row.joined_date))
    sentences = [] if row.status is Status.JOINED else [declared]
    if row.talks_date and row.status is not Status.IN_TALKS:
        sentences.append(TALKS.format(when(row.talks_date)))
    return " ".join(sentences)


def beside(row: CountryRow | AgreementRow) -> list[str]:
    """What is to be said beside a status, a sentence each: plans that failed, a suspension."""
    return [
        REMARKS[remark.event_kind].format(when(remark.date))
        for remark in row.remarks
        if remark.kind is not RemarkKind.LONG_SILENCE
    ]


def declaration(row: CountryRow) -> str:
    """When a country adopted or joined the declaration, where that is on record."""
    if row.declaration is Declaration.NONE:
        return "Про ухвалення декларації чи приєднання до неї записів немає."
    return f"Вільнюська декларація: {row.declaration.label} {when(row.joined_date)}."


def announced_signing(row: CountryRow | AgreementRow) -> str:
    """For when a signing is announced, or that the day has passed without a report."""
    return overdue(row) if row.overdue else f"Оголошена дата підписання: {announced_day(row)}."


def overdue(row: CountryRow | AgreementRow) -> str:
    """What is said of a signing whose announced day has passed without a report."""
    return (
        f"Оголошена дата підписання: {announced_day(row)}; день минув, і жодне джерело не "
        "повідомляє про підписання."
    )


def announced_day(row: CountryRow | AgreementRow) -> str:
    """The day announced for a signing, as it stands after a colon."""
    return day_after_for(row.expects)


def day_after_for(expects: str | None) -> str:
    """A day as it stands after a colon: "один із днів між 1 і 3 травня 2024"."""
    date_text = say(expects)
    return f"один із днів {date_text}" if date_text.startswith("між") else date_text
