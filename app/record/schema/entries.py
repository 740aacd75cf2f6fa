"""What every kind of entry can have."""

from app.record.schema.fields import Day, RecordModel, Words


class Revision(RecordModel):
    """The last change of a fact itself."""

    on: Day
    what: Words
