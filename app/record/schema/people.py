"""People, and their offices."""

from pydantic import Field, model_validator

from app.record.schema.citations import Cited
from app.record.schema.entries import Entry
from app.record.schema.fields import Code, Edtf, Id, Line, Url


class Office(Cited):
    """An office in which a person appears in the record, from its first to its last day."""

    title: Line
    since: Edtf | None = None
    until: Edtf | None = None

    @model_validator(mode="after")
    def _days_in_order(self) -> "Office":
        first = self.since.earliest if self.since else None
        last = self.until.latest if self.until else None
        if first and last and last < first:
            raise ValueError("until lies before since; put one of the two right")
        return self


class Person(Entry):
    """Somebody named in an event."""

    id: Id
    name: Line
    aliases: tuple[Line, ...] = ()
    country: Code
    offices: tuple[Office, ...] = ()
    same_as: tuple[Url, ...] = Field((), description="Addresses elsewhere, as at Wikidata.")
