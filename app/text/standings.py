"""Sentences on where countries stand."""

from collections.abc import Sequence

from app.language import in_each_language
from app.record.codelists import G7, Declaration, EventKind, Group, RemarkKind, Status
from app.rows.agreements import AgreementRow
from app.rows.countries import CountryRow
from app.rows.remarks import RemarkRow
from app.text.formatting import MOST_NAMES, capital, number, plural, say, several, when
from app.text.standing_days import common_span, last_silence, reached_on, silence_text

NamesByCode = dict[str, str]
# What those on a rung did, with when, for one name and for several, highest rung first.
STANDFIRST = (
    (
        Status.SIGNING_ANNOUNCED,
        "A signing with {} was announced{}",
        "Signings with {} were announced{}",
    ),
    (Status.TEXT_AGREED, "{} agreed on a text{}", "{} agreed on texts{}"),
    (Status.IN_TALKS, "{} opened talks{}", "{} opened talks{}"),
    (Status.TALKS_AGREED, "{} agreed to open talks{}", "{} agreed to open talks{}"),
    (Status.TALKS_SOUGHT, "Talks with {} were sought{}", "Talks with {} were sought{}"),
    (
        Status.JOINED,
        "{} joined the declaration{}; no talks are on record",
        "{} joined the declaration{}; no talks are on record",
    ),
)
FAILED_PLANS = {
    EventKind.SIGNING_CANCELLED: "the signing planned with {} was called off {}",
    EventKind.SIGNING_POSTPONED: "the signing planned with {} was put off {}",
    EventKind.PLAN_CANCELLED: "a plan with {} was called off {}",
    EventKind.PLAN_POSTPONED: "a plan with {} was put off {}",
}
DECLARATIONS = {
    Declaration.ADOPTED: "{} adopted the declaration {}.",
    Declaration.JOINED: "{} joined the declaration {}.",
    Declaration.NONE: "Whether {} adopted or joined the declaration is not stated in the sources.",
}
# How a span without a beginning or an end opens, and how it ends where "for" stands before it.
OPEN_SPANS = {"by ": "or earlier", "on or after ": "or later"}
REMARKS = {
    EventKind.SIGNING_CANCELLED: "The planned signing was called off {}.",
    EventKind.SIGNING_POSTPONED: "The planned signing was put off {}.",
    EventKind.PLAN_CANCELLED: "A plan was called off {}.",
    EventKind.PLAN_POSTPONED: "A plan was put off {}.",
    EventKind.SUSPENDED: "The agreement was suspended {}.",
}
TALKS = "Talks opened {}."
STEPS = {
    Status.SIGNED: "The agreement was signed {}.",
    Status.ENDED: "The agreement ended {}.",
    Status.TEXT_AGREED: "The text was agreed {}.",
    Status.IN_TALKS: "A round of talks was held {}.",
    Status.TALKS_AGREED: "Both sides agreed to open talks {}.",
    Status.TALKS_SOUGHT: "Talks were sought {}.",
}


@in_each_language
def headline(rows: Sequence[CountryRow], group: Group) -> str:
    """The state of the talks with these countries, in one sentence."""
    if any(row.status.has_signed for row in rows):
        return _signed_headline(rows, group)
    talking = sum(row.status.rank >= Status.IN_TALKS.rank for row in rows)
    if talking:
        subject = plural(talking, "country is", "countries are")
        return f"{capital(number(talking))} {subject} in talks; none has signed."
    if any(row.declaration is Declaration.ADOPTED for row in rows):
        return "The G7 has adopted its declaration; no bilateral talks have opened."
    if any(row.declaration is Declaration.JOINED for row in rows):
        return "States have joined the declaration; no bilateral talks have opened."
    return "Nothing is on record by this day."


def _signed_headline(rows: Sequence[CountryRow], group: Group) -> str:
    members = sum(row.g7 is G7.MEMBER for row in rows)
    signed = [row.g7 for row in rows if row.status.has_signed]
    states, union = signed.count(G7.NONE), G7.PARTICIPANT in signed
    have = plural(states + union, "has", "have")
    if group is Group.NON_G7 or not members:
        states_text = plural(states, "state", "states")
        return f"{capital(_others(states, union, states_text))} outside the G7 {have} signed."
    lead = _members(signed.count(G7.MEMBER), members)
    if not states and not union:
        return f"{lead}."
    others = _others(states, union, plural(states, "other state", "other states"))
    if G7.MEMBER in signed:
        return f"{lead}; so {have} {others}."
    return f"{lead}, but {others} {have}."


def _members(signed: int, members: int) -> str:
    """How many members of the G7 have signed, without the full stop."""
    if signed == members:
        return f"All {number(members)} G7 countries have signed"
    if not signed:
        return "No G7 country has signed"
    have = plural(signed, "has", "have")
    return f"{capital(number(signed))} of the {number(members)} G7 countries {have} signed"


def _others(states: int, union: bool, noun: str) -> str:
    names = [f"{number(states)} {noun}"] if states else []
    return several(names + ["the European Union"] * union)


@in_each_language
def standfirst(rows: Sequence[CountryRow], names_by_code: NamesByCode) -> str:
    """What the countries below the top rung did, since when; empty where there is none."""
    sentences = []
    for status, singular, plural_form in STANDFIRST:
        on_rung = [row for row in rows if row.status is status]
        if on_rung:
            sentences.append(_rung_sentence(on_rung, names_by_code, singular, plural_form))
    return " ".join(sentences)


def _rung_sentence(
    rows: Sequence[CountryRow], names_by_code: NamesByCode, singular: str, plural_form: str
) -> str:
    names = [names_by_code[row.code] for row in rows]
    subject = several(names) if len(names) <= MOST_NAMES else _countries(len(names))
    form = plural(len(rows), singular, plural_form)
    clauses = [form.format(subject, _time([reached_on(row) for row in rows]))]
    failed = [(row, remark) for row in rows for remark in row.remarks if remark.kind.is_failed_plan]
    clauses += [
        FAILED_PLANS[remark.event_kind].format(names_by_code[row.code], when(remark.date))
        for row, remark in failed
    ]
    if all(row.overdue for row in rows):
        clauses.append(plural(len(rows), "no source reports it", "no source reports them"))
    clauses += [_silence(rows)] if _silence(rows) else []
    return capital("; ".join(clauses)) + "."


def _time(dates: Sequence[str | None]) -> str:
    """When one or several things were, with a space before it; empty where it is not known."""
    if dates[0] and len(set(dates)) == 1:
        return f" {when(dates[0])}"
    span = common_span(dates)
    if span is None:
        return ""
    first, last = span
    if first is None:
        return f" by {say(last.isoformat())}"
    return (
        f" in {last.year}" if first.year == last.year else f" between {first.year} and {last.year}"
    )


def _silence(rows: Sequence[CountryRow]) -> str:
    """Since when nothing is on record on any of the countries; empty if something is on one."""
    last = last_silence(rows)
    return silent_since(last) if last else ""


@in_each_language
def silent_since(remark: RemarkRow) -> str:
    """Since when nothing is on record, by the date of the last event."""
    return f"nothing on record since {say(silence_text(remark))}"


def _countries(count: int) -> str:
    return f"{number(count)} {plural(count, 'country', 'countries')}"


@in_each_language
def joined_unsigned(rows: Sequence[CountryRow]) -> str:
    """How many joined the declaration without signing, and how many went no further or did.

    `rows` are those countries; empty where there is none.
    """
    if not rows:
        return ""
    halted = sum(row.status is Status.JOINED for row in rows)
    subject = plural(len(rows), "country has", "countries have")
    lead = f"{capital(number(len(rows)))} {subject} joined the declaration and not signed"
    if halted == len(rows):
        return f"{lead}, with no further step on record."
    if not halted:
        return f"{lead}, with a further step on record."
    others = number(len(rows) - halted)
    return f"{lead}: for {number(halted)} no further step is on record, {others} went further."


@in_each_language
def country(row: CountryRow, name: str) -> str:
    """Where a country stands, in whole sentences; `name` is its name inside a sentence."""
    sentences = [_declaration(row, name)]
    if row.talks_date:
        sentences.append(TALKS.format(when(row.talks_date)))
    if row.status is Status.SIGNING_ANNOUNCED:
        sentences.append(announced_signing(row))
    elif row.status in STEPS and not (row.status is Status.IN_TALKS and row.talks_date):
        # A country is also in talks where a round is all that shows them to have begun.
        sentences.append(STEPS[row.status].format(when(row.status_date)))
    return " ".join((*sentences, *beside(row)))


@in_each_language
def background(row: CountryRow, name: str) -> str:
    """What the headline of a country leaves out, in whole sentences; empty where nothing is.

    `name` is its name inside a sentence.
    """
    sentences = [] if row.status is Status.JOINED else [_declaration(row, name)]
    if row.talks_date and row.status is not Status.IN_TALKS:
        sentences.append(TALKS.format(when(row.talks_date)))
    return " ".join(sentences)


def _declaration(row: CountryRow, name: str) -> str:
    return capital(DECLARATIONS[row.declaration].format(name, when(row.joined_date)))


@in_each_language
def beside(row: CountryRow | AgreementRow) -> list[str]:
    """What is to be said beside a status, a sentence each: plans that failed, a suspension."""
    return [
        REMARKS[remark.event_kind].format(when(remark.date))
        for remark in row.remarks
        if remark.kind is not RemarkKind.LONG_SILENCE
    ]


@in_each_language
def declaration(row: CountryRow) -> str:
    """When a country adopted or joined the declaration, where that is on record."""
    if row.declaration is Declaration.NONE:
        return "Neither adopting nor joining the declaration is on record."
    return f"Declaration of Vilnius: {row.declaration.label} {when(row.joined_date)}."


@in_each_language
def announced_signing(row: CountryRow | AgreementRow) -> str:
    """For when a signing is announced, or that the day has passed without a report."""
    return overdue(row) if row.overdue else f"The signing is announced for {announced_day(row)}."


@in_each_language
def overdue(row: CountryRow | AgreementRow) -> str:
    """What is said of a signing whose announced day has passed without a report."""
    return (
        f"The signing was announced for {announced_day(row)}; the day has passed, and no source "
        "reports it."
    )


@in_each_language
def announced_day(row: CountryRow | AgreementRow) -> str:
    """The day announced for a signing, as it goes on after "for"."""
    return day_after_for(row.expects)


@in_each_language
def day_after_for(expects: str | None) -> str:
    """A day as it goes on after "for": "a day between 1 and 3 May 2024", "12 June or earlier"."""
    date_text = say(expects)
    if date_text.startswith("between"):
        return f"a day {date_text}"
    for opening, ending in OPEN_SPANS.items():
        if date_text.startswith(opening):
            return f"{date_text.removeprefix(opening)} {ending}"
    return date_text
