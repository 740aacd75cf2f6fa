"""The headline of a country in Ukrainian: its last step, when that was, what has not followed."""

from app.record.codelists import Declaration, EventKind, RemarkKind, Status
from app.rows.countries import CountryRow
from app.rows.remarks import RemarkRow
from app.text.country_headlines import Place
from app.text.ukrainian.agreements import position
from app.text.ukrainian.formatting import when
from app.text.ukrainian.standings import announced_day, silent_since

REMARKS = {
    EventKind.SIGNING_CANCELLED: "заплановане підписання скасовано {}",
    EventKind.SIGNING_POSTPONED: "заплановане підписання відкладено {}",
    EventKind.PLAN_CANCELLED: "план скасовано {}",
    EventKind.PLAN_POSTPONED: "план відкладено {}",
    EventKind.SUSPENDED: "дію зупинено {}",
}
STEPS = {
    Status.SIGNED: "угоду підписано {since}{place}",
    Status.ENDED: "дію угоди припинено {since}",
    Status.SIGNING_ANNOUNCED: "оголошено про підписання угоди, дата: {expected}",
    Status.TEXT_AGREED: "текст узгоджено {since}; про підписання записів немає",
    Status.IN_TALKS: "раунд переговорів відбувся {since}; про підписання записів немає",
    Status.TALKS_AGREED: "домовлено про переговори {since}; про їх початок записів немає",
    Status.TALKS_SOUGHT: "переговори запропоновано {since}; про їх початок записів немає",
    Status.JOINED: "приєднання до декларації {since}; про переговори записів немає",
    Status.NONE: "про жоден крок до угоди записів немає",
}
# The endings of feminine ordinal numbers in figures, by their last digit; others end in "та".
ENDINGS = {1: "ша", 2: "га", 3: "тя", 7: "ма", 8: "ма"}
OVERDUE = "жодне джерело не повідомляє про підписання, оголошене на дату: {expected}"
OPENED = "переговори розпочато {opened}; про підписання записів немає"
ADOPTED = "декларацію ухвалено {since}; про переговори записів немає"


def headline(row: CountryRow, name: str, place: Place | None) -> str:
    """Where a country stands, in one sentence without a full stop."""
    return f"{name}: {_step(row, place)}{_beside(row)}"


def _step(row: CountryRow, place: Place | None) -> str:
    words = STEPS[row.status]
    if row.status is Status.SIGNING_ANNOUNCED and row.overdue:
        words = OVERDUE
    if row.status is Status.IN_TALKS and row.talks_date:
        words = OPENED
    if row.declaration is Declaration.ADOPTED and row.status is Status.JOINED:
        words = ADOPTED
    return words.format(
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
        return f"; за порядком підписання — {_ordinal(first)}"
    places = position(first, last) if last == first + 1 else f"від {first} до {last}"
    return f", місце за порядком підписання: {places}"


def _ordinal(place: int) -> str:
    """The place of an agreement, a feminine noun: "1-ша", "17-та", "28-ма"."""
    if place % 100 in range(11, 20):
        return f"{place}-та"
    return f"{place}-{ENDINGS.get(place % 10, 'та')}"


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
