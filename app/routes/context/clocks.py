"""Which day, which knowledge and which evidence a page shows, and the ways to others."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from app.charts import change_days
from app.record.codelists import Evidence
from app.routes.context.address import PageAddress
from app.routes.link import Link
from app.text.formatting import say
from app.view.filters import CLOCK_KEYS, Pairs, view_params
from app.view.page_request import PageRequest


@dataclass(frozen=True, slots=True)
class DayLink:
    """A day, and the address of this page as of it."""

    day: date
    url: str


@dataclass(frozen=True, slots=True)
class Walk:
    """The days on which something changed, and those beside the day shown."""

    days: tuple[date, ...]
    last: date
    before: DayLink | None
    after: DayLink | None

    @property
    def gaps(self) -> tuple[int, ...]:
        """How many days lie from each to the next: with the first day, a third of the bytes."""
        return tuple((later - earlier).days for earlier, later in pairwise(self.days))


@dataclass(frozen=True, slots=True)
class Clocks:
    """The day, the knowledge and the evidence that a page shows."""

    address: PageAddress

    @property
    def page_request(self) -> PageRequest:
        """What the request asks of the page."""
        return self.address.page_request

    @property
    def is_default(self) -> bool:
        """Whether the page shows the whole record: its last day, from all sources."""
        return not any(name in CLOCK_KEYS for name, _ in self.address.query)

    @property
    def asks_beyond_record(self) -> bool:
        """Whether the request names a day after the record's last."""
        requested_day = self.page_request.filters.as_of
        return requested_day is not None and requested_day > self.page_request.view.as_of

    @property
    def known_on(self) -> date | None:
        """The day of knowledge that the request names."""
        return self.page_request.filters.known_on

    @property
    def kept_by_form(self) -> Pairs:
        """What the form of the days and the sources hands on."""
        return self.address.without(*CLOCK_KEYS)

    @property
    def evidences(self) -> type[Evidence]:
        """The bodies of evidence to choose from."""
        return Evidence

    @property
    def days(self) -> list[Link]:
        """Links to days worth a look."""
        current_day = self.page_request.view.as_of.isoformat()
        named = (
            (marked_day.day.text, marked_day.label)
            for marked_day in self.page_request.record.edition.days
        )
        return [
            Link(f"{say(day)}: {label}", self.address.with_filter("as_of", day), day == current_day)
            for day, label in named
        ]

    @property
    def walk(self) -> Walk:
        """From this day to the one before and the one after it on which something changed."""
        request = self.page_request
        days = change_days.days(request.view)
        last = view_params(replace(request.filters, as_of=None), request.record).as_of
        before, after = change_days.beside(days, request.view.as_of)
        return Walk(days, last, self._link(before, last), self._link(after, last))

    def _link(self, day: date | None, last: date) -> DayLink | None:
        if day is None:
            return None
        return DayLink(day, self.address.with_filter("as_of", "" if day >= last else f"{day}"))
