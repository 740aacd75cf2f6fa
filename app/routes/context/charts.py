"""The pictures of a page: geometry only, drawn by the templates."""

from dataclasses import dataclass
from functools import cached_property

from app.charts import durations, swimlanes, tile_map
from app.view.page_request import PageRequest, in_group


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
        """The countries that the filters leave."""
        chosen = self.page_request.filters
        standings = self.page_request.view.standings_by_country
        return [
            country.code
            for country in self.page_request.record.countries
            if in_group(country, chosen.group)
            and (not chosen.country or country.code in chosen.country)
            and (not chosen.status or standings[country.code].status in chosen.status)
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
