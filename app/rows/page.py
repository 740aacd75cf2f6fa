"""What every page has, and the base of all rows."""

from pydantic import BaseModel, ConfigDict, Field

from app.record import codelists


class Model(BaseModel):
    """A frozen part of a page."""

    model_config = ConfigDict(frozen=True)


class Page(Model):
    """What every page tells of itself."""

    title: str
    as_of: str = Field(description="The world clock: what had happened by this day.")
    known_on: str = Field(description="The knowledge clock: what sources of this day tell.")
    evidence: codelists.Evidence
    revision: str = Field(description="The release of the record, computed from its data.")


class Listing(Page):
    """A page that is a list. `count` counts all that match."""

    count: int
    next: str | None = Field(None, description="Address of the next page, or null.")
