"""What the record says of itself."""

from app.record.schema.fields import Day, Line, RecordModel


class DayWorthALook(RecordModel):
    """A day that pages offer as the day of a view."""

    day: Day
    label: Line


class Edition(RecordModel):
    """What the record says of itself; `checked` is the last day that it covers."""

    title: Line
    checked: Day
    begins: Day
    summit: Day
    days: tuple[DayWorthALook, ...]
