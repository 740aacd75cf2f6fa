"""Documents beside the series."""

from app.record.schema.citations import Citations
from app.record.schema.fields import Code, Day, Edtf, Id, Line, RecordModel, Words


class Document(RecordModel):
    """A document beside the series; never counted as an agreement of it."""

    id: Id
    title: Line
    date: Edtf
    parties: tuple[Code, ...]
    summary: Words
    recorded: Day
    citations: Citations
