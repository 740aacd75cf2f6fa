"""The choices of a filter panel, and what lies outside the days chosen."""

from pydantic import Field

from app.rows.page import Model


class FilterChoice(Model):
    """One value of a filter, how many events it would leave, and whether it is chosen."""

    name: str = Field(description="The filter.")
    value: str = Field(description="The value, as an address has it.")
    label: str = Field(description="The value in words.")
    count: int = Field(description="How many events it would leave, chosen alone of its filter.")
    chosen: bool = Field(description="Whether the filter has this value.")


class EventsOutside(Model):
    """What lies before or after the days shown."""

    count: int = Field(description="How many events that pass the other filters lie there.")
    url: str | None = Field(
        description="Address of the timeline that shows exactly them; null on a side without days."
    )
