"""The dashboard: where every country stands, and the ladder."""

from app import presenters
from app.presenters.counts import Counts, counts
from app.presenters.rows import CountryRow, EventRow, Listing, Model, SourceRow
from app.record import codelists
from app.record.codelists import Status
from app.text import findings, summaries
from app.view.page_request import Asked, in_group

LATEST = 6


class Rung(Model):
    """One rung of the ladder, and who stands on it."""

    status: codelists.Status
    label: str
    meaning: str
    count: int
    g7: int
    countries: tuple[str, ...]


class Dashboard(Listing):
    """The status by country, as of a day."""

    headline: str
    standfirst: str
    ladder: tuple[Rung, ...]
    rows: tuple[CountryRow, ...]
    latest: tuple[EventRow, ...]
    sources: tuple[SourceRow, ...]
    events_seen: int
    sources_heard: int
    agreements_signed: int
    counts: Counts
    counting: str
    facts: int


def page(asked: Asked) -> Dashboard:
    """The dashboard that a request asks for."""
    view = asked.view
    chosen = [one for one in view.countries if in_group(one, asked.filters.group)]
    found = sorted((presenters.country(asked, one) for one in chosen), key=_order)
    codes = {row.code for row in found}
    events = [
        seen for seen in view.past if not seen.countries or codes.intersection(seen.countries)
    ]
    tally = counts(asked)
    latest = presenters.events(asked, reversed(events[-LATEST:]))
    shown = tuple(row for row in found if not asked.filters.status or _has(row, asked))
    return Dashboard(
        **asked.about,
        title=view.record.edition.title,
        headline=summaries.headline(found, asked.filters.group),
        standfirst=summaries.standfirst(found, names(asked)),
        ladder=tuple(_rung(status, found) for status in Status if status is not Status.NONE),
        rows=asked.cut(shown),
        count=len(shown),
        latest=latest,
        sources=presenters.sources_of(asked, *(row.citations for row in latest)),
        events_seen=len(view.past),
        sources_heard=len(view.sources),
        agreements_signed=sum(row.status is Status.SIGNED for row in found),
        counts=tally,
        counting=findings.counting(tally),
        facts=view.facts,
    )


def names(asked: Asked) -> dict[str, str]:
    """The names of the countries as they stand inside a sentence."""
    return {one.code: one.said for one in asked.record.countries}


def _has(row: CountryRow, asked: Asked) -> bool:
    return row.status in asked.filters.status


def _order(row: CountryRow) -> tuple[object, ...]:
    return (row.g7 is not codelists.G7.MEMBER, -row.status.rank, row.name)


def _rung(status: Status, found: list[CountryRow]) -> Rung:
    on_it = [row for row in found if row.status is status]
    return Rung(
        status=status,
        label=status.label,
        meaning=status.meaning,
        count=len(on_it),
        g7=sum(row.g7 is codelists.G7.MEMBER for row in on_it),
        countries=tuple(row.code for row in on_it),
    )
