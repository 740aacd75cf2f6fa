"""What was pledged in each currency, over the time that it is for. Nothing is added up.

Places are in percent of the width of the years.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.language import sort_key
from app.record.codelists import Form, PledgeMark, Qualifier
from app.record.edtf import Span
from app.record.schema import Agreement, Commitment, Country
from app.view.view import View

# A sum that may turn out smaller is drawn pale.
VAGUE = (Qualifier.ABOUT, Qualifier.UP_TO)


@dataclass(frozen=True, slots=True)
class PledgeBar:
    """One pledge: where its bar begins and how wide it is, None where no time is told."""

    country: Country
    agreement: Agreement
    commitment: Commitment
    start: float | None
    width: float | None

    @property
    def mark(self) -> PledgeMark:
        """How the bar is drawn: open beside the text, pale where the sum is not certain."""
        if self.commitment.form is Form.ALONGSIDE:
            return PledgeMark.ALONGSIDE
        return PledgeMark.VAGUE if self.commitment.qualifier in VAGUE else PledgeMark.PLEDGED


@dataclass(frozen=True, slots=True)
class PledgePanel:
    """The pledges in one currency, the largest first."""

    currency: str
    bars: tuple[PledgeBar, ...]


@dataclass(frozen=True, slots=True)
class PledgeChart:
    """All panels on the same years; `provided` sums were given by then and have no bar."""

    years: tuple[int, ...]
    panels: tuple[PledgePanel, ...]
    provided: int

    def year_at(self, year: int) -> float:
        """Where the first day of a year stands."""
        return round(100 * (year - self.years[0]) / len(self.years), 2)


def pledge_chart(view: View, agreements: Iterable[Agreement]) -> PledgeChart:
    """What these agreements pledge in money, or what was announced beside them."""
    sums = [
        (agreement, commitment)
        for agreement in agreements
        for commitment in view.commitments(agreement)
        if commitment.currency
    ]
    pledges = [pledge for pledge in sums if pledge[1].form is not Form.PROVIDED]
    years = _years(commitment.period for _, commitment in pledges)
    panels: dict[str, list[PledgeBar]] = {}
    for agreement, commitment in pledges:
        country = view.record.countries_by_code[agreement.country]
        start, width = _place(commitment.period, years)
        bar = PledgeBar(country, agreement, commitment, start, width)
        panels.setdefault(commitment.currency or "", []).append(bar)
    return PledgeChart(years, tuple(_in_order(panels)), len(sums) - len(pledges))


def _in_order(panels: dict[str, list[PledgeBar]]) -> Iterator[PledgePanel]:
    """The currency with the most pledges first; in each, the largest sum."""
    for currency, bars in sorted(panels.items(), key=lambda item: (-len(item[1]), item[0])):
        bars.sort(key=lambda bar: (-(bar.commitment.amount or 0), sort_key(bar.country.name)))
        yield PledgePanel(currency, tuple(bars))


def _years(periods: Iterable[Span | None]) -> tuple[int, ...]:
    """Every year from the first of the periods to the last."""
    days = [day for period in periods if period for day in (period.earliest, period.latest) if day]
    return tuple(range(min(days).year, max(days).year + 1)) if days else ()


def _place(period: Span | None, years: tuple[int, ...]) -> tuple[float | None, float | None]:
    """Start and width of a bar; a side that is open reaches to the edge."""
    if period is None or not years:
        return None, None
    first = period.earliest or date(years[0], 1, 1)
    last = period.latest or date(years[-1], 12, 31)
    start, end = _share(first, years), _share(last + timedelta(days=1), years)
    return round(start, 2), round(end - start, 2)


def _share(day: date, years: tuple[int, ...]) -> float:
    """The place of the beginning of a day, each year equally wide."""
    length = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
    part = (day - date(day.year, 1, 1)).days / length
    return 100 * (day.year - years[0] + part) / len(years)
