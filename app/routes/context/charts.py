"""The pictures of a page: geometry only, drawn by the templates."""

from dataclasses import dataclass
from functools import cached_property

from app.charts import durations, swimlanes, tile_map
from app.presenters.figures.countries import country_codes
from app.view.page_request import PageRequest


@dataclass(frozen=True, slots=True)
class MedianDuration:
    """The median of the days from first talks to signature, and over how many agreements."""

    days: float | None
    agreements: int


@dataclass(frozen=True)
class Charts:
    """The pictures of the countries that a request's filters leave."""

    page_request: PageRequest

    @property
    def country_codes(self) -> list[str]:
        """The countries that the filters leave, narrowed to some rungs where a page has those."""
        statuses = self.page_request.filters.status
        standings = self.page_request.view.standings_by_country
        return [
            code
            for code in country_codes(self.page_request)
            if not statuses or standings[code].status in statuses
        ]

    @cached_property
    def lanes(self) -> swimlanes.Chart:
        """A lane for each of them."""
        return swimlanes.chart(self.page_request.view, self.country_codes)

    @property
    def tiles(self) -> tile_map.Tiles:
        """A tile for each of them."""
        return tile_map.tiles(self.page_request.view, self.country_codes)

    def duration(self, agreement_id: str) -> durations.TalksDuration | None:
        """The days from first talks to the signature of one agreement, None while unsigned."""
        agreement = self.page_request.record.agreements_by_id[agreement_id]
        return durations.talks_duration(self.page_request.view, agreement)

    def duration_bar(self, least: int, most: int | None, longest: int) -> durations.DurationBar:
        """The bar of one agreement in percent of the longest."""
        return durations.bar(least, most, longest)

    @property
    def median_duration(self) -> MedianDuration:
        """The median over the agreements whose days are known exactly."""
        view = self.page_request.view
        known = durations.talks_durations(view, view.agreements)
        return MedianDuration(*durations.median_days(known))
