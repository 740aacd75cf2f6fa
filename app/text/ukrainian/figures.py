"""The words of the pictures in Ukrainian: what each is about, on which day, what it comes to."""

from collections.abc import Iterable, Sequence

from app.charts.event_months import Block, EventMonths
from app.charts.pledge_bars import PledgeBar, PledgeChart
from app.charts.signing_steps import OpenStep, SigningSteps
from app.charts.swimlanes import Chart
from app.charts.tile_map import Tile
from app.record.codelists import EventClass, Group, Status
from app.record.licences import DATA
from app.rows.comparison import ComparisonColumn, ComparisonLine
from app.rows.countries import Rung
from app.rows.signings import PaceRow
from app.text.formatting import capital, inline
from app.text.ukrainian.agreements import length
from app.text.ukrainian.charts import lane_title, signed_share
from app.text.ukrainian.formatting import counting, currency, figures, say, several
from app.text.ukrainian.releases import state
from app.text.ukrainian.standings import day_after_for

# So many lanes are read out one by one; of more, only how many have signed is said.
MOST_LANES = 3
MEMBERS, OTHERS = "G7", "інші держави та Європейський Союз"
GROUPS = {Group.ALL: "", Group.G7: "G7", Group.NON_G7: "країни поза G7"}
COLUMNS = {
    "agreement": "угода",
    "amount": "сума",
    "count": "кількість",
    "countries": "країни",
    "counts_from": "враховано з",
    "country": "код країни",
    "country_name": "країна",
    "currency": "валюта",
    "date": "дата",
    "days_least": "днів щонайменше",
    "days_most": "днів щонайбільше",
    "decided_by": "визначальна подія",
    "earliest": "не раніше",
    "event": "подія",
    "extent": "обсяг",
    "form": "форма",
    "g7": "G7",
    "group": "група",
    "is_term": "положення",
    "kind": "вид",
    "latest": "не пізніше",
    "opened": "початок переговорів",
    "opened_kind": "вид початку",
    "per_year": "на рік",
    "period": "період",
    "qualifier": "уточнення",
    "section": "розділ",
    "signed": "підписано",
    "signed_by_g7": "підписано країнами G7",
    "source": "джерело",
    "sources": "джерела",
    "state": "стан",
    "status": "код стану",
    "status_date": "дата стану",
    "status_label": "стан",
    "subject": "код предмета",
    "subject_label": "предмет",
    "summary": "зміст",
    "theme": "тема",
    "value": "значення",
}
NO_STEP = "До цього дня жодна країна не зробила жодного кроку."
NONE_SIGNED = "До цього дня не підписано жодної угоди."
PLEDGES = ("обіцянка", "обіцянки", "обіцянок")


def title(label: str, group: Group, names: Sequence[str]) -> str:
    """The title of a picture with the countries that it is about."""
    subject = several(list(names)) or GROUPS[group]
    return f"{label}: {subject}" if subject else label


def origin(revision: str, release: str | None) -> str:
    """Who made a picture of what, and under which licence."""
    licence = DATA.spdx.replace("-", " ").replace("CC BY ", "CC\u00a0BY\u00a0")
    return f"Pactline, {state(revision, release)}, {licence}. Джерела кожного твердження:"


def lanes(chart: Chart) -> str:
    """What the lanes come to."""
    lanes = chart.lanes
    if not lanes:
        return NO_STEP
    if len(lanes) <= MOST_LANES:
        return ". ".join(lane_title(lane) for lane in lanes) + "."
    groups = ((MEMBERS, chart.members), (OTHERS, chart.others))
    shares = [f"{capital(name)}: {signed_share(group)}." for name, group in groups if group]
    return " ".join(shares)


def ladder(rungs: Iterable[Rung]) -> str:
    """How many countries stand on each rung, from the highest down."""
    counts = [f"{inline(rung.label)}: {rung.count}" for rung in reversed(list(rungs)) if rung.count]
    return f"{capital('; '.join(counts))}." if counts else NO_STEP


def tile_map(statuses_by_name: Iterable[tuple[str, Status]]) -> str:
    """Which countries have which status."""
    names: dict[Status, list[str]] = {}
    for name, status in statuses_by_name:
        names.setdefault(status, []).append(name)
    parts = [
        f"{status.label}: {several(names[status])}."
        for status in reversed(Status)
        if status in names
    ]
    return " ".join(parts) or "Жодна країна не відповідає умовам."


def comparison(columns: Sequence[ComparisonColumn], lines: Iterable[ComparisonLine]) -> str:
    """How many of the agreements have each subject."""
    if not columns:
        return "Серед угод, відомих до цього дня, жодна не відповідає умовам."
    parts = [f"{inline(line.label)} — {line.yes}" for line in lines]
    whole = counting(len(columns), "угоди", "угод", "угод")
    return f"Із {whole} мають це в тексті: {'; '.join(parts)}."


def pace(rows: Iterable[PaceRow]) -> str:
    """The days of each country."""
    parts = [f"{row.country_name} — {length(row.days_least, row.days_most)}" for row in rows]
    return "; ".join(parts) + "." if parts else NONE_SIGNED


def signings(steps: SigningSteps) -> str:
    """How many were signed, by the summit and by the day of the view, and what is announced."""
    if not steps.total and not steps.open_steps:
        return NONE_SIGNED
    others = steps.total - steps.members
    sentences = [
        f"Підписано {counting(steps.total, 'угоду', 'угоди', 'угод')}: {steps.members} із країнами "
        f"G7, {others} з іншими."
    ]
    if steps.summit_at is not None and steps.as_of > steps.summit:
        sentences.append(f"До кінця саміту в Італії — {steps.signed_by_summit}.")
    sentences += [announced(step) for step in steps.open_steps]
    return " ".join(sentences)


def announced(step: OpenStep) -> str:
    """For when a signing is announced, as a sentence."""
    day = day_after_for(step.expects.text)
    lead = f"Оголошено про підписання: {step.country.said}, дата: {day}"
    return f"{lead}; жодне джерело про нього не повідомляє." if step.overdue else f"{lead}."


def events(chart: EventMonths) -> str:
    """How many events there are, in which month the most, and how many have no month."""
    if not chart.counted and not chart.spans:
        return "До цього дня подій не зафіксовано."
    sentences = [f"З відомим місяцем: {counting(chart.counted, 'подія', 'події', 'подій')}."]
    if chart.columns and chart.most:
        column = max(chart.columns, key=lambda column: column.total)
        month = say(column.month.isoformat()[:7])
        sentences.append(f"Найбільше — {month}: {column.total}, з них {_groups(column.blocks)}.")
    if chart.spans:
        sentences.append(undated(len(chart.spans)))
    return " ".join(sentences)


def _groups(blocks: Iterable[Block]) -> str:
    counts = {block.group: block.count for block in blocks}
    return several([f"{group.label} — {counts[group]}" for group in EventClass if group in counts])


def undated(count: int) -> str:
    """How many events have no known month."""
    return f"Без відомого місяця: {counting(count, 'подія', 'події', 'подій')}."


def pledges(chart: PledgeChart) -> str:
    """How many pledges there are in each currency, and the largest of each."""
    if not chart.panels:
        return "До цього дня обіцянок із сумами не зафіксовано."
    parts = [
        f"{currency(panel.currency)}: {counting(len(panel.bars), *PLEDGES)}, найбільша — "
        f"{panel.bars[0].country.said}, {sum_of(panel.bars[0])}"
        for panel in chart.panels
    ]
    return f"{capital('; '.join(parts))}."


def provided(count: int) -> str:
    """How many sums are left out because they were given already; empty where there is none."""
    if not count:
        return ""
    sums = counting(count, "суму", "суми", "сум")
    return f"Не показано {sums}, про надання яких повідомлено до дня підписання."


def sum_of(bar: PledgeBar) -> str:
    """The sum of a pledge without its currency: "до 3 млрд", "щонайменше 4 млрд на рік"."""
    commitment = bar.commitment
    value = _in_words(commitment.amount or 0)
    qualifier = commitment.qualifier.label if commitment.qualifier else ""
    words = f"{qualifier} {value}" if qualifier else value
    return f"{words} на рік" if commitment.per_year else words


def _in_words(value: float) -> str:
    """Billions and millions as far as nothing is rounded away."""
    for unit, word in ((10**9, "млрд"), (10**6, "млн")):
        if value >= unit and value * 1000 % unit == 0:
            return f"{figures(value / unit)}\u00a0{word}"
    return figures(value)


def signed(count: int) -> str:
    """How many were signed, beside a line."""
    return f"підписано {count}"


def more_announced(count: int) -> str:
    """How many are announced and not reported, above an open line."""
    return f"ще оголошено: {count}"


def currency_name(code: str) -> str:
    """The name of a currency by its ISO 4217 code."""
    return capital(currency(code))


def number_of_pledges(count: int) -> str:
    """How many pledges a panel has."""
    return counting(count, *PLEDGES)


def without_opening(names: Sequence[str]) -> str:
    """Whose talks have no known opening; empty where all have one."""
    if not names:
        return ""
    return f"Не показано, бо жодне джерело не називає початку переговорів: {several(names)}."


def column(name: str) -> str:
    """The head of a column of a picture's data."""
    return COLUMNS[name]


def beside(tiles: Iterable[Tile]) -> str:
    """Which countries have no place on the map, with their status; empty where all have one."""
    parts = [f"{tile.country.name} ({inline(tile.status.label)})" for tile in tiles]
    return f"Поза картою: {several(parts)}." if parts else ""
