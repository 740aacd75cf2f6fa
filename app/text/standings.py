"""Sentences on where countries stand."""

from collections.abc import Sequence

from app.record.codelists import G7, Declaration, Group, Status
from app.rows.agreements import AgreementRow
from app.rows.countries import CountryRow
from app.text.formatting import MOST_NAMES, capital, number, plural, say, several, when

NamesByCode = dict[str, str]
# What those on a rung are doing, for one name and for several, highest rung first.
STANDFIRST = (
    (Status.SIGNING_ANNOUNCED, "{} has a signing announced", "{} have signings announced"),
    (Status.TEXT_AGREED, "{} has an agreed text", "{} have agreed texts"),
    (Status.IN_TALKS, "{} is in talks", "{} are in talks"),
    (Status.TALKS_AGREED, "{} has agreed to open talks", "{} have agreed to open talks"),
    (Status.TALKS_SOUGHT, "with {}, Ukraine seeks talks", "with {}, Ukraine seeks talks"),
    (
        Status.JOINED,
        "{} stands by the declaration without talks on record",
        "{} stand by the declaration without talks on record",
    ),
)
DECLARATIONS = {
    Declaration.ADOPTED: "{} adopted the declaration {}.",
    Declaration.JOINED: "{} joined the declaration {}.",
    Declaration.NONE: "Whether {} adopted or joined the declaration is not stated in the sources.",
}
STEPS = {
    Status.SIGNED: "The agreement was signed {}.",
    Status.ENDED: "The agreement ended {}.",
    Status.TEXT_AGREED: "The text was agreed {}.",
    Status.IN_TALKS: "A round of talks was held {}.",
    Status.TALKS_AGREED: "Both sides agreed to open talks {}.",
    Status.TALKS_SOUGHT: "Talks were sought {}.",
}


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


def standfirst(rows: Sequence[CountryRow], names_by_code: NamesByCode) -> str:
    """What the countries below the top rung are doing; empty where there is none."""
    clauses = []
    for status, singular, plural_form in STANDFIRST:
        names = [names_by_code[row.code] for row in rows if row.status is status]
        if names:
            subject = several(names) if len(names) <= MOST_NAMES else _countries(len(names))
            clauses.append(plural(len(names), singular, plural_form).format(subject))
    return capital("; ".join(clauses)) + "." if clauses else ""


def _countries(count: int) -> str:
    return f"{number(count)} {plural(count, 'country', 'countries')}"


def country(row: CountryRow, name: str) -> str:
    """Where a country stands, in whole sentences; `name` is its name inside a sentence."""
    sentences = [capital(DECLARATIONS[row.declaration].format(name, when(row.joined_date)))]
    if row.talks_date:
        sentences.append(f"Talks opened {when(row.talks_date)}.")
    if row.status is Status.SIGNING_ANNOUNCED:
        sentences.append(announced_signing(row))
    elif row.status in STEPS and not (row.status is Status.IN_TALKS and row.talks_date):
        # A country is also in talks where a round is all that shows them to have begun.
        sentences.append(STEPS[row.status].format(when(row.status_date)))
    return " ".join(sentences)


def announced_signing(row: CountryRow | AgreementRow) -> str:
    """For when a signing is announced, or that the day has passed without a report."""
    return overdue(row) if row.overdue else f"The signing is announced for {_day(row)}."


def overdue(row: CountryRow | AgreementRow) -> str:
    """What is said of a signing whose announced day has passed without a report."""
    return (
        f"The signing was announced for {_day(row)}; that has passed, and no source in this view "
        "reports it."
    )


def _day(row: CountryRow | AgreementRow) -> str:
    return announced_day(row.expects)


def announced_day(expects: str | None) -> str:
    """The day that is announced, as it goes on after "for": "some day between 1 and 3 May 2024"."""
    date_text = say(expects)
    return f"some day {date_text}" if date_text.startswith("between") else date_text
