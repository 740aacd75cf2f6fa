"""The sentences that pages compute: whole ones, each in one place."""

from collections.abc import Sequence

from app.charts.swimlanes import Chart, Lane, Mark
from app.presenters.rows import AgreementRow, CountryRow, ExpectedRow
from app.record import codelists
from app.record.codelists import Declaration, Group, Status
from app.text.formatting import capital, counted, figures, number, say, several, when

Names = dict[str, str]
STANDFIRST = (
    (Status.SIGNING_ANNOUNCED, "{} has a signing announced", "{} have signings announced"),
    (Status.TEXT_AGREED, "{} has an agreed text", "{} have agreed texts"),
    (Status.IN_TALKS, "{} is in talks", "{} are in talks"),
    (Status.TALKS_AGREED, "{} has agreed to open talks", "{} have agreed to open talks"),
    (
        Status.TALKS_SOUGHT,
        "with {}, Ukraine seeks talks",
        "with {}, Ukraine seeks talks",
    ),
    (
        Status.JOINED,
        "{} stands by the declaration without talks on record",
        "{} stand by the declaration without talks on record",
    ),
)
MOST_NAMES = 4
NO_AGREEMENT = "Nothing about this agreement is on record by this day."


def headline(rows: Sequence[CountryRow], group: Group) -> str:
    """The state of the talks in one sentence."""
    signed = [row for row in rows if row.status.has_signed]
    if signed:
        return _signed(rows, signed, group)
    talking = [row for row in rows if row.status.rank >= Status.IN_TALKS.rank]
    if talking:
        have = "country is" if len(talking) == 1 else "countries are"
        return f"{capital(number(len(talking)))} {have} in talks; none has signed."
    if any(row.declaration is Declaration.ADOPTED for row in rows):
        return "The G7 has adopted its declaration; no bilateral talks have opened."
    if any(row.declaration is Declaration.JOINED for row in rows):
        return "States have joined the declaration; no bilateral talks have opened."
    return "Nothing is on record by this day."


def _signed(rows: Sequence[CountryRow], signed: Sequence[CountryRow], group: Group) -> str:
    members = sum(row.g7 is codelists.G7.MEMBER for row in rows)
    of_members = sum(row.g7 is codelists.G7.MEMBER for row in signed)
    others = sum(row.g7 is codelists.G7.NONE for row in signed)
    union = any(row.g7 is codelists.G7.PARTICIPANT for row in signed)
    if group is Group.NON_G7 or not members:
        have = "has" if others + union == 1 else "have"
        return f"{capital(_others(others, union, 'state'))} outside the G7 {have} signed."
    if of_members == members:
        lead = f"All {number(members)} G7 countries have signed"
    elif of_members == 0:
        lead = "No G7 country has signed"
    else:
        have = "has" if of_members == 1 else "have"
        lead = f"{capital(number(of_members))} of the {number(members)} G7 countries {have} signed"
    if not others and not union:
        return f"{lead}."
    have = "has" if others + union == 1 else "have"
    so = "but" if of_members == 0 else "so"
    rest = _others(others, union, "other state")
    return f"{lead}; {so} {have} {rest}." if so == "so" else f"{lead}, {so} {rest} {have}."


def _others(states: int, union: bool, noun: str) -> str:
    found = [f"{number(states)} {noun}{'' if states == 1 else 's'}"] if states else []
    return several(found + ["the European Union"] * union)


def standfirst(rows: Sequence[CountryRow], names: Names) -> str:
    """What the countries below the top rung are doing."""
    clauses = []
    for status, one, many in STANDFIRST:
        found = [names[row.code] for row in rows if row.status is status]
        if found:
            subject = several(found) if len(found) <= MOST_NAMES else _many(len(found))
            clauses.append((one if len(found) == 1 else many).format(subject))
    return capital("; ".join(clauses)) + "." if clauses else ""


def _many(count: int) -> str:
    return f"{number(count)} countries"


def overdue(row: CountryRow | AgreementRow) -> str:
    """What is said of a signing whose announced day has passed without a report."""
    return (
        f"The signing was announced for {_day(row)}; that has passed, and no source in this view "
        "reports it."
    )


def country(row: CountryRow, name: str) -> str:
    """Where a country stands, in whole sentences."""
    told = [capital(DECLARATIONS[row.declaration].format(name, when(row.joined_date)))]
    if row.talks_date:
        told.append(f"Talks opened {when(row.talks_date)}.")
    if row.status in (Status.SIGNED, Status.ENDED, Status.TEXT_AGREED):
        told.append(STEPS[row.status].format(when(row.status_date)))
    if row.status is Status.SIGNING_ANNOUNCED:
        told.append(overdue(row) if row.overdue else _announced(row))
    if row.status in (Status.TALKS_AGREED, Status.TALKS_SOUGHT) or _by_a_round(row):
        told.append(STEPS[row.status].format(when(row.status_date)))
    return " ".join(told)


def _by_a_round(row: CountryRow) -> bool:
    """Whether a round is all that shows the talks to have begun."""
    return row.status is Status.IN_TALKS and not row.talks_date


def _announced(row: CountryRow | AgreementRow) -> str:
    return f"The signing is announced for {_day(row)}."


def _day(row: CountryRow | AgreementRow) -> str:
    said = say(row.expects)
    return f"some day {said}" if said.startswith("between") else said


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


def agreement(row: AgreementRow) -> str:
    """An agreement in one or two sentences."""
    if row.signed:
        place = f" in {row.place}" if row.place else ""
        names = several([one.name for one in row.signatories])
        hands = f" by {names}" if names else ""
        term = f" It runs for {_years(row.term_years)}." if row.term_years else ""
        return f"Signed {when(row.signed)}{place}{hands}.{term}"
    if row.status is Status.SIGNING_ANNOUNCED:
        return overdue(row) if row.overdue else _announced(row)
    return f"Not signed by this day: {row.status_label.lower()}."


def _years(count: int) -> str:
    return f"{number(count)} {'year' if count == 1 else 'years'}"


def matched(count: int, total: int) -> str:
    """How much of a list a filter leaves."""
    if count == total:
        return f"{counted(total, 'event', 'events')}."
    match = "matches" if count == 1 else "match"
    return f"{counted(count, 'event', 'events')} of {figures(total)} {match}."


def told(lane: Lane) -> str:
    """The road of one country in a row of steps, for who cannot see its lane."""
    steps = (
        f"{kind.label.lower()} {', '.join(say(span.text, True) for span in spans)}"
        for kind, spans in lane.road
    )
    return f"{lane.country.name}: {'; '.join(steps)}"


def tip(mark: Mark) -> str:
    """What one mark of a lane stands for."""
    return f"{mark.kind.label}, {'; '.join(say(span.text, True) for span in mark.dates)}"


def speed(chart: Chart) -> str:
    """How the shaded part of the chart differs, or nothing where there is none."""
    if chart.axis.scale.ends <= chart.axis.scale.summit:
        return ""
    return (
        "In the shaded part, after the summit, time runs "
        f"{chart.axis.scale.speed:.1f} times as fast.".replace(".0 times", " times")
    )


def signed_of(lanes: Sequence[Lane]) -> str:
    """How many of the countries in a group of lanes have signed."""
    return f"{sum(lane.signed for lane in lanes)} of {len(lanes)} signed"


def calendar(as_of: str, undated: int) -> str:
    """What a calendar of events says of itself, and of what it leaves out."""
    said = f"Ukraine's bilateral security agreements as of {say(as_of)}."
    if not undated:
        return f"{said} Every event has a day."
    left = counted(undated, "event without a known day is", "events without a known day are")
    return f"{said} {left} left out."


def expected_signing(row: ExpectedRow) -> str:
    """The name of a day on which a signing was announced to be."""
    return f"Signing announced: {several(row.names)}"


def expected_by(row: ExpectedRow) -> str:
    """What is known of an announced signing that nobody has reported."""
    passed = "The day has passed; no source reports the signing."
    return f"{row.title}. {passed if row.overdue else 'No source reports the signing yet.'}"


def origin(publishers: Sequence[str], sources: int) -> str:
    """Where what a page says comes from: its publishers, the first by name."""
    if not publishers:
        return "No source is heard by this day"
    told = counted(sources, "source", "sources")
    if len(publishers) <= MOST_NAMES:
        return f"{several(publishers)} ({told})"
    others = counted(len(publishers) - 1, "other publisher", "other publishers")
    return f"{publishers[0]} and {others} ({told})"
