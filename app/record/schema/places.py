"""Where things happen."""

from pydantic import Field

from app.record.schema.entries import Entry
from app.record.schema.fields import Code, Id, Line, Url


class Place(Entry):
    """A town, or whatever a source names as the place: a country, an island."""

    id: Id
    name: Line
    aliases: tuple[Line, ...] = Field((), description="Other spellings.")
    country: Code
    same_as: tuple[Url, ...] = ()
