"""Changes of what stands on record, as its own row shows them."""

from typing import Annotated

from pydantic import Field

from app.rows.page import Model


class RevisionRow(Model):
    """A change of a fact itself."""

    on: str = Field(description="The day of the change, as YYYY-MM-DD.")
    what: str = Field(description="What was changed.")
    why: str | None = Field(None, description="Why it was changed, or null.")


LastRevision = Annotated[
    RevisionRow | None, Field(description="The last change of the fact itself, or null.")
]
Revisions = Annotated[
    tuple[RevisionRow, ...], Field(description="All its changes, as they were made.")
]
