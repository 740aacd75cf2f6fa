"""Sentences that stand beside what a page shows: which view it is, what it leaves out, and why."""

from datetime import date

from app.language import in_each_language
from app.record.codelists import G7, ClauseKind, Evidence, Status
from app.rows.agreements import AgreementRow
from app.rows.commitments import CommitmentRow
from app.rows.comparison import ComparisonCell
from app.rows.countries import CountryRow
from app.text.agreements import length
from app.text.formatting import amount, capital, counted, number, plural, say, several


@in_each_language
def view_notice(as_of: str, known_on: str | None, evidence: Evidence, asks_beyond: bool) -> str:
    """What a page says of itself that does not show the whole record."""
    clauses = [f"You see the record as of {say(as_of)}"]
    if known_on:
        clauses.append(f"going by sources published by {say(known_on)}")
    if evidence is Evidence.ARTICLES:
        clauses.append("counting five news articles alone")
    notice = ", ".join(clauses) + "."
    if not asks_beyond:
        return notice
    return (
        f"The record ends on {say(as_of)}, before the day asked for; this is the view of its last "
        f"day. {notice}"
    )


@in_each_language
def situation_line(as_of: str, known_on: str | None, evidence: Evidence) -> str:
    """The day and the sources of a page, on one line."""
    sources = f"Situation on {say(as_of)}, from {evidence.label}"
    return f"{sources} published by {say(known_on)}" if known_on else sources


@in_each_language
def situation_on(day: str, named: str) -> str:
    """What a country's page of a past day shows: the day that is named, or the end of more."""
    if day == named:
        return f"Where it stood on {say(day)}"
    return f"Where it stood at the end of {say(named)}, on {say(day)}"


@in_each_language
def record_age(ends: str, edited: str) -> str:
    """The last day that the record covers, and when it was last edited."""
    first, last = date.fromisoformat(ends), date.fromisoformat(edited)
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    later = f"{number(months)} {plural(months, 'month', 'months')} later, " if months > 0 else ""
    return (
        f"The record ends on {say(ends)} and was last edited {later}on {say(edited)}; later events "
        "may be missing."
    )


@in_each_language
def median_duration(median: float | None, measured: int) -> str:
    """The median of the days from first talks to signature."""
    if median is None:
        return (
            "No agreement signed by this day has both its first talks and its signature known to "
            "the day."
        )
    days = length(int(median), int(median)) if median == int(median) else f"{median} days"
    agreements = counted(measured, "agreement", "agreements")
    return (
        f"The median is {days}, over the {agreements} whose first talks and signature are both "
        "known to the day."
    )


@in_each_language
def signing_places(signed: int, unlisted: tuple[str, ...]) -> str:
    """What the places in the order of signing count."""
    agreements = counted(signed, "signed agreement", "signed agreements")
    others = f" and {several(unlisted)}'s" if unlisted else ""
    return (
        f"The numbers count all {agreements}, including the European Union's{others}. A source "
        "that states a place may count otherwise."
    )


@in_each_language
def year_caution(year: int, without_period: int) -> str:
    """What the pledges of a year leave out."""
    promises = counted(
        without_period,
        "promise names no period, so no year shows it",
        "promises name no period, so no year shows them",
    )
    return f"Promises that cover any part of {year}. {promises}."


@in_each_language
def yearly_amount(row: CommitmentRow) -> str:
    """The amount of a promise, with "a year" where it comes every year."""
    if row.amount is None:
        return ""
    words = amount(row.amount, row.qualifier, row.currency, row.unit)
    return f"{words} a year" if row.per_year else words


@in_each_language
def cell_words(cell: ComparisonCell) -> str:
    """A cell of a comparison in words: "10 years", "24 hours", "Not in the text"."""
    if cell.value is None or cell.value == "":
        return capital(cell.extent_label)
    unit = "years" if cell.subject == ClauseKind.TERM else "hours"
    return f"{cell.value} {unit}"


@in_each_language
def exception_words(cell: ComparisonCell) -> str:
    """What an agreement lacks that nearly all have: "Consultation: not in the text"."""
    kind = next(kind for kind in ClauseKind if kind == cell.subject)
    return f"{kind.label}: {cell.extent_label}"


@in_each_language
def expected_signing_day(row: CountryRow | AgreementRow) -> str:
    """The day announced for a signing that nobody has reported, in a cell."""
    day = f"for {say(row.expects, True)}"
    return f"{day}; passed, no report" if row.overdue else day


@in_each_language
def countries_on_rungs(count: int, statuses: tuple[Status, ...]) -> str:
    """How many countries a table holds that is narrowed to some rungs."""
    labels = several([f"“{status.label}”" for status in statuses])
    return f"{counted(count, 'country', 'countries')} with the status {labels}."


@in_each_language
def all_answers(count: int) -> str:
    """The words of a link to every answer on which sources differ."""
    return "Both answers" if count == 2 else f"All {number(count)} answers"


@in_each_language
def lane_title(g7: G7, status: Status) -> str:
    """The heading over the lane of a country among others."""
    if g7 is G7.MEMBER:
        return "Beside the G7 countries"
    if status is Status.SIGNED:
        return "Beside those that signed just before and after"
    return "Beside those at or near the same stage"
