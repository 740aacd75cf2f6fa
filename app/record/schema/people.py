"""People, and their offices."""

from app.record.schema.citations import Cited
from app.record.schema.fields import Code, Id, Line, RecordModel


class Office(Cited):
    """An office in which a person appears in the record."""

    title: Line


class Person(RecordModel):
    """Somebody named in an event."""

    id: Id
    name: Line
    aliases: tuple[Line, ...] = ()
    country: Code
    offices: tuple[Office, ...] = ()
