"""The words of the pictures: what each is about, on which day, and what it comes to."""

from collections.abc import Iterable, Sequence

from babel.numbers import get_currency_name

from app.charts.event_months import Block, EventMonths
from app.charts.pledge_bars import PledgeBar, PledgeChart
from app.charts.signing_steps import OpenStep, SigningSteps
from app.charts.swimlanes import Chart
from app.charts.tile_map import Tile
from app.language import N_, in_each_language
from app.record.codelists import EventClass, Group, Status
from app.record.licences import DATA
from app.rows.comparison import ComparisonColumn, ComparisonLine
from app.rows.countries import Rung
from app.rows.signings import PaceRow
from app.text.agreements import length
from app.text.charts import lane_title, signed_share
from app.text.formatting import LOCALE, capital, counted, figures, inline, plural, say, several
from app.text.releases import state
from app.text.standings import day_after_for

# So many lanes are read out one by one; of more, only how many have signed is said.
MOST_LANES = 3
SOME_DAY, JOINED_ONLY = N_("day not known, one of these"), N_("Joined only")
NO_PERIOD, NOT_STATED = N_("no period stated"), N_("not stated")
MEMBERS, OTHERS = "G7", "other states and the European Union"
GROUPS = {Group.ALL: "", Group.G7: "the G7", Group.NON_G7: "countries outside the G7"}


@in_each_language
def title(label: str, group: Group, names: Sequence[str]) -> str:
    """The title of a picture with the countries that it is about: "The ladder: the G7"."""
    subject = several(list(names)) or GROUPS[group]
    return f"{label}: {subject}" if subject else label


@in_each_language
def origin(revision: str, release: str | None) -> str:
    """Who made a picture of what, and under which licence."""
    licence = DATA.spdx.replace("-", " ").replace(
        "CC BY ", "CC\N{NO-BREAK SPACE}BY\N{NO-BREAK SPACE}"
    )
    return f"Pactline, {state(revision, release)}, {licence}. Sources of every statement:"


@in_each_language
def lanes(chart: Chart) -> str:
    """What the lanes come to."""
    lanes = chart.lanes
    if not lanes:
        return "No country has taken a step by this day."
    if len(lanes) <= MOST_LANES:
        return ". ".join(lane_title(lane) for lane in lanes) + "."
    groups = ((MEMBERS, chart.members), (OTHERS, chart.others))
    shares = [f"{capital(name)}: {signed_share(group)}." for name, group in groups if group]
    return " ".join(shares)


@in_each_language
def ladder(rungs: Iterable[Rung]) -> str:
    """How many countries stand on each rung, from the highest down."""
    counts = [f"{rung.label}: {rung.count}" for rung in reversed(list(rungs)) if rung.count]
    return "; ".join(counts) + "." if counts else "No country has taken a step by this day."


@in_each_language
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
    return " ".join(parts) or "No country matches."


@in_each_language
def comparison(columns: Sequence[ComparisonColumn], lines: Iterable[ComparisonLine]) -> str:
    """How many of the agreements have each subject."""
    if not columns:
        return "No agreement on record by this day matches."
    parts = [f"{line.label} {line.yes}" for line in lines]
    whole = counted(len(columns), "agreement", "agreements")
    return f"Of {whole}, so many have it in the text: {'; '.join(parts)}."


@in_each_language
def pace(rows: Iterable[PaceRow]) -> str:
    """The days of each country."""
    parts = [f"{row.country_name} {length(row.days_least, row.days_most)}" for row in rows]
    return "; ".join(parts) + "." if parts else "No agreement is signed by this day."


@in_each_language
def signings(steps: SigningSteps) -> str:
    """How many were signed, by the summit and by the day of the view, and what is announced."""
    if not steps.total and not steps.open_steps:
        return "No agreement is signed by this day."
    others = steps.total - steps.members
    sentences = [
        f"{counted(steps.total, 'agreement', 'agreements')} signed: {steps.members} with members "
        f"of the G7, {others} with others."
    ]
    if steps.summit_at is not None and steps.as_of > steps.summit:
        sentences.append(f"{steps.signed_by_summit} by the end of the summit in Italy.")
    sentences += [announced(step) for step in steps.open_steps]
    return " ".join(sentences)


@in_each_language
def announced(step: OpenStep) -> str:
    """For when a signing is announced, as a sentence."""
    day = day_after_for(step.expects.text)
    if step.overdue:
        return f"A signing with {step.country.said} was announced for {day}; no source reports it."
    return f"A signing with {step.country.said} is announced for {day}."


@in_each_language
def events(chart: EventMonths) -> str:
    """How many events there are, in which month the most, and how many have no month."""
    if not chart.counted and not chart.spans:
        return "No event is on record by this day."
    sentences = [f"{counted(chart.counted, 'event', 'events')} with a known month."]
    if chart.columns and chart.most:
        column = max(chart.columns, key=lambda column: column.total)
        month = say(column.month.isoformat()[:7])
        sentences.append(f"The most in {month}: {column.total}, {_groups(column.blocks)}.")
    if chart.spans:
        sentences.append(undated(len(chart.spans)))
    return " ".join(sentences)


def _groups(blocks: Iterable[Block]) -> str:
    counts = {block.group: block.count for block in blocks}
    return several([f"{counts[group]} {group.label}" for group in EventClass if group in counts])


@in_each_language
def undated(count: int) -> str:
    """How many events have no known month."""
    return f"{counted(count, 'event', 'events')} without a known month."


@in_each_language
def pledges(chart: PledgeChart) -> str:
    """How many pledges there are in each currency, and the largest of each."""
    if not chart.panels:
        return "No pledge of money is on record by this day."
    parts = [
        f"{panel.currency}: {counted(len(panel.bars), 'pledge', 'pledges')}, "
        f"the largest by {panel.bars[0].country.said}, {sum_of(panel.bars[0])}"
        for panel in chart.panels
    ]
    return f"{'; '.join(parts)}."


@in_each_language
def provided(count: int) -> str:
    """How many sums are left out because they were given already; empty where there is none."""
    if not count:
        return ""
    sums = counted(count, "sum", "sums")
    are = plural(count, "is", "are")
    return f"{sums} reported as provided by the day of signing {are} not drawn."


@in_each_language
def sum_of(bar: PledgeBar) -> str:
    """The sum of a pledge without its currency: "up to 3 billion", "at least 4 billion a year"."""
    commitment = bar.commitment
    value = _in_words(commitment.amount or 0)
    qualifier = commitment.qualifier.label if commitment.qualifier else ""
    words = f"{qualifier} {value}" if qualifier else value
    return f"{words} a year" if commitment.per_year else words


def _in_words(value: float) -> str:
    """Billions and millions as far as nothing is rounded away."""
    for unit, word in ((10**9, "bn"), (10**6, "m")):
        if value >= unit and value * 1000 % unit == 0:
            return f"{figures(value / unit)}\N{NO-BREAK SPACE}{word}"
    return figures(value)


@in_each_language
def signed(count: int) -> str:
    """How many were signed, beside a line."""
    return f"{count} signed"


@in_each_language
def more_announced(count: int) -> str:
    """How many are announced and not reported, above an open line."""
    return f"{count} more announced"


@in_each_language
def currency_name(code: str) -> str:
    """The name of a currency by its ISO 4217 code: "Euro"."""
    return capital(str(get_currency_name(code, locale=LOCALE)))


@in_each_language
def number_of_pledges(count: int) -> str:
    """How many pledges a panel has."""
    return counted(count, "pledge", "pledges")


@in_each_language
def without_opening(names: Sequence[str]) -> str:
    """Whose talks have no known opening; empty where all have one."""
    return (
        f"Not drawn, for no source gives the opening of talks: {several(names)}." if names else ""
    )


@in_each_language
def column(name: str) -> str:
    """The head of a column of a picture's data: in English its name in the CSV."""
    return name


@in_each_language
def beside(tiles: Iterable[Tile]) -> str:
    """Which countries have no place on the map, with their status; empty where all have one."""
    parts = [f"{tile.country.name} ({inline(tile.status.label)})" for tile in tiles]
    return f"Not on the map: {several(parts)}." if parts else ""
