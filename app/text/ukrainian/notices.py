"""Sentences in Ukrainian that stand beside what a page shows: which view, what it leaves out."""

from datetime import date

from app.record.codelists import G7, ClauseKind, Evidence, Status
from app.rows.agreements import AgreementRow
from app.rows.commitments import CommitmentRow
from app.rows.comparison import ComparisonCell
from app.rows.countries import CountryRow
from app.text.formatting import capital
from app.text.ukrainian.agreements import YEARS, length
from app.text.ukrainian.formatting import amount, counting, figures, form_of, say, several

SOURCES = {Evidence.ALL: "всіма джерелами", Evidence.ARTICLES: "п’ятьма статтями"}


def view_notice(as_of: str, known_on: str | None, evidence: Evidence, asks_beyond: bool) -> str:
    """What a page says of itself that does not show the whole record."""
    clauses = [f"Це запис станом на {say(as_of)}"]
    if known_on:
        clauses.append(f"за джерелами, опублікованими не пізніше {say(known_on)}")
    if evidence is Evidence.ARTICLES:
        clauses.append("лише за п’ятьма статтями")
    notice = ", ".join(clauses) + "."
    if not asks_beyond:
        return notice
    return f"Запис закінчується {say(as_of)}, раніше за вказаний день; показано його останній день. {notice}"


def situation_line(as_of: str, known_on: str | None, evidence: Evidence) -> str:
    """The day and the sources of a page, on one line."""
    sources = f"Стан на {say(as_of)} за {SOURCES[evidence]}"
    return f"{sources}, опублікованими не пізніше {say(known_on)}" if known_on else sources


def situation_on(day: str, named: str) -> str:
    """What a country's page of a past day shows: the day that is named, or the end of more."""
    if day == named:
        return f"Стан на {say(day)}"
    return f"Стан на {say(day)}, останній день {'місяця' if '-' in named else 'року'}"


def record_age(ends: str, edited: str) -> str:
    """The last day that the record covers, and when it was last edited."""
    first, last = date.fromisoformat(ends), date.fromisoformat(edited)
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    later = f", через {counting(months, 'місяць', 'місяці', 'місяців')}" if months > 0 else ""
    return (
        f"Дані охоплюють події до {say(ends)}; востаннє їх оновлено {say(edited)}{later}. "
        "Пізніших подій може бракувати."
    )


def median_duration(median: float | None, measured: int) -> str:
    """The median of the days from first talks to signature."""
    if median is None:
        return (
            "Серед угод, підписаних до цього дня, немає жодної, для якої з точністю до дня відомі і "
            "перші переговори, і підписання."
        )
    days = length(int(median), int(median)) if median == int(median) else f"{figures(median)} дня"
    agreements = counting(measured, "угоди", "угод", "угод")
    return (
        f"Медіана — {days}. Її обчислено для {agreements}, у яких перші переговори й підписання "
        "відомі з точністю до дня."
    )


def signing_places(signed: int, unlisted: tuple[str, ...]) -> str:
    """What the places in the order of signing count."""
    agreements = counting(signed, "підписану угоду", "підписані угоди", "підписаних угод")
    names = several(["Європейський Союз", *unlisted])
    return (
        f"Порядок охоплює {agreements}; враховано й таких партнерів: {names}. Джерело, яке називає "
        "місце, може рахувати інакше."
    )


def year_caution(year: int, without_period: int) -> str:
    """What the pledges of a year leave out."""
    promises = counting(without_period, "обіцянка не має", "обіцянки не мають", "обіцянок не мають")
    absent = form_of(without_period, "її немає", "їх немає", "їх немає")
    return (
        f"Обіцянки, що охоплюють бодай частину {year} року. {promises} зазначеного періоду, тож "
        f"{absent} в жодному році."
    )


def yearly_amount(row: CommitmentRow) -> str:
    """The amount of a promise, with "на рік" where it comes every year."""
    if row.amount is None:
        return ""
    words = amount(row.amount, row.qualifier, row.currency, row.unit)
    return f"{words} на рік" if row.per_year else words


def cell_words(cell: ComparisonCell) -> str:
    """A cell of a comparison in words: "10 років", "24 години", "Немає в тексті"."""
    if cell.value is None or cell.value == "":
        return capital(cell.extent_label)
    hours = ("година", "години", "годин")
    return counting(int(cell.value), *(YEARS if cell.subject == ClauseKind.TERM else hours))


def exception_words(cell: ComparisonCell) -> str:
    """What an agreement lacks that nearly all have: "Consultation: not in the text"."""
    kind = next(kind for kind in ClauseKind if kind == cell.subject)
    return f"{kind.label}: {cell.extent_label}"


def expected_signing_day(row: CountryRow | AgreementRow) -> str:
    """The day announced for a signing that nobody has reported, in a cell."""
    day = f"дата: {say(row.expects, True)}"
    return f"{day}; минула, повідомлень немає" if row.overdue else day


def countries_on_rungs(count: int, statuses: tuple[Status, ...]) -> str:
    """How many countries a table holds that is narrowed to some rungs."""
    labels = several([f"«{status.label}»" for status in statuses])
    return f"Зі станом {labels}: {counting(count, 'країна', 'країни', 'країн')}."


def all_answers(count: int) -> str:
    """The words of a link to every answer on which sources differ."""
    return (
        "Обидві відповіді"
        if count == 2
        else f"Усі {counting(count, 'відповідь', 'відповіді', 'відповідей')}"
    )


def lane_title(g7: G7, status: Status) -> str:
    """The heading over the lane of a country among others."""
    if g7 is G7.MEMBER:
        return "Поряд із країнами G7"
    if status is Status.SIGNED:
        return "Поряд із тими, хто підписав незадовго до і після"
    return "Поряд із тими, хто на такому самому або близькому етапі"
