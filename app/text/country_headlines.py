"""The headline of a country: its last step, when that was, and what has not followed."""

from app.language import in_each_language
from app.record.codelists import Declaration, EventKind, RemarkKind, Status
from app.rows.countries import CountryRow
from app.rows.remarks import RemarkRow
from app.text.formatting import capital, ordinal, when
from app.text.standings import announced_day, silent_since

Place = tuple[int, int]
REMARKS = {
    EventKind.SIGNING_CANCELLED: "the planned signing fell through {}",
    EventKind.SIGNING_POSTPONED: "the planned signing was put off {}",
    EventKind.PLAN_CANCELLED: "a plan fell through {}",
    EventKind.PLAN_POSTPONED: "a plan was put off {}",
    EventKind.SUSPENDED: "suspended {}",
}
STEPS = {
    Status.SIGNED: "{name} signed {since}{place}",
    Status.ENDED: "the agreement with {name} ended {since}",
    Status.SIGNING_ANNOUNCED: "a signing with {name} is announced for {expected}",
    Status.TEXT_AGREED: "the text with {name} was agreed {since}; no signing is on record",
    Status.IN_TALKS: "a round of talks with {name} was held {since}; no signing is on record",
    Status.TALKS_AGREED: "talks with {name} were agreed {since}; no opening is on record",
    Status.TALKS_SOUGHT: "talks with {name} were sought {since}; no opening is on record",
    Status.JOINED: "{name} joined the declaration {since}; no talks are on record",
    Status.NONE: "no step towards an agreement with {name} is on record",
}
OVERDUE = "no source reports the signing with {name} that was announced for {expected}"
OPENED = "{name} opened talks {opened}; no signing is on record"
ADOPTED = "{name} adopted the declaration {since}; no talks are on record"


@in_each_language
def headline(row: CountryRow, name: str, place: Place | None) -> str:
    """Where a country stands, in one sentence without a full stop.

    `name` is its name inside a sentence, `place` its first and last possible place among the
    partners that have signed, None where it has not.
    """
    return capital(f"{_step(row, name, place)}{_beside(row)}")


def _step(row: CountryRow, name: str, place: Place | None) -> str:
    words = STEPS[row.status]
    if row.status is Status.SIGNING_ANNOUNCED and row.overdue:
        words = OVERDUE
    if row.status is Status.IN_TALKS and row.talks_date:
        words = OPENED
    if row.declaration is Declaration.ADOPTED and row.status is Status.JOINED:
        words = ADOPTED
    return words.format(
        name=name,
        since=when(row.status_date),
        opened=when(row.talks_date),
        expected=announced_day(row),
        place=_place(place),
    )


def _place(place: Place | None) -> str:
    if place is None:
        return ""
    first, last = place
    if first == last:
        return f", the {ordinal(first)} partner to do so"
    if last == first + 1:
        return f", the {ordinal(first)} or {ordinal(last)} partner to do so"
    return f", one of the {ordinal(first)} to {ordinal(last)} partners to do so"


def _beside(row: CountryRow) -> str:
    """What is to be said beside the step; a silence only where nothing else is told."""
    remarks = "".join(
        f"; {REMARKS[remark.event_kind].format(when(remark.date))}"
        for remark in row.remarks
        if remark.kind is not RemarkKind.LONG_SILENCE
    )
    return remarks or "".join(_silence(row, remark) for remark in row.remarks)


def _silence(row: CountryRow, remark: RemarkRow) -> str:
    steps = (row.status_date, row.talks_date)
    return "" if remark.date in steps else f"; {silent_since(remark)}"
