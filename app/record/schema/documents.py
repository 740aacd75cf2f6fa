"""Documents beside the series."""

from pydantic import Field

from app.record.schema.citations import Citations
from app.record.schema.entries import Entry
from app.record.schema.fields import Code, Day, Edtf, Id, Ids, Line, Words


class Document(Entry):
    """A document beside the series; never counted as an agreement of it."""

    id: Id
    title: Line
    date: Edtf
    parties: tuple[Code, ...]
    summary: Words
    implements: Ids = Field((), description="Agreements of the series that it carries out.")
    recorded: Day
    citations: Citations
