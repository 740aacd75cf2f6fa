"""Where a source carries a fact."""

from typing import Annotated

from pydantic import Field, model_validator

from app.record import codelists
from app.record.schema.entries import Entry
from app.record.schema.fields import Edtf, Id, Line, Number, RecordModel, Words


class Citation(RecordModel):
    """Where a source carries a fact, and how strongly."""

    source: Id
    paragraph: Number | None = Field(
        None, description="In an article: lines with text, counted from 1 at the top of the file."
    )
    section: Line | None = Field(
        None, description="In any other source: the section, page or part."
    )
    basis: codelists.Basis
    implied_from: Words | None = Field(
        None, description="What an implied fact follows from. Needed there, and only there."
    )
    date: Edtf | None = Field(None, description="This source's own date, where it differs.")
    place: Line | None = Field(None, description="This source's own place, where it differs.")
    says: Words | None = Field(None, description="What this source says, where it disagrees.")

    @model_validator(mode="after")
    def _basis_explained(self) -> "Citation":
        if (self.basis is codelists.Basis.IMPLIED) != (self.implied_from is not None):
            raise ValueError("implied_from goes with basis: implied, and every implied fact has it")
        return self


Citations = Annotated[tuple[Citation, ...], Field(min_length=1)]


class Cited(RecordModel):
    """Something that sources carry."""

    citations: Citations


class Fact(Entry, Cited):
    """Something that an agreement or a country promises or says, with its citations.

    `since` names the event that made it so; where it is left out, that is the signing (in an
    agreement's file) or the event that holds it.
    """

    since: Id | None = None
