"""The choices of a filter panel, and what lies outside the days chosen."""

from app.rows.page import Model


class FilterChoice(Model):
    """One value of a filter, how many events it would leave, and whether it is chosen."""

    name: str
    value: str
    label: str
    count: int
    chosen: bool


class EventsOutside(Model):
    """What lies before or after the days shown."""

    count: int
    url: str
