"""What is to be said beside a status."""

from pydantic import Field

from app.record import codelists
from app.rows.page import Model


class RemarkRow(Model):
    """A plan that failed, a suspension, or a long silence."""

    kind: codelists.RemarkKind = Field(description="What kind of remark it is.")
    label: str = Field(
        description="The kind in words; of a plan that failed, the kind of the event in words."
    )
    date: str = Field(description="The date of the event that it rests on, EDTF.")
    event: str = Field(description="Id of that event; after long silence, of the last of all.")
    event_kind: codelists.EventKind = Field(description="Kind of that event.")
