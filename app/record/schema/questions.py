"""Where sources differ, and what was looked for and not found."""

from typing import Annotated

from pydantic import Field, model_validator

from app.record import codelists
from app.record.schema.citations import Citation, Cited
from app.record.schema.entries import Entry
from app.record.schema.fields import Day, Id, Line, Number, Words


class Claim(Cited):
    """One answer to a disputed question."""

    says: Words


class Dispute(Entry):
    """A question on which sources differ; `preferred` counts the claims from 1."""

    id: Id
    topic: codelists.DisputeTopic = Field(
        codelists.DisputeTopic.OTHER, description="What kind of question it is: lists sort by it."
    )
    about: Line | None = Field(description="An event, agreement, country code or subject.")
    question: Words
    claims: Annotated[tuple[Claim, ...], Field(min_length=2)]
    preferred: Number | None
    reason: Words | None = None

    @model_validator(mode="after")
    def _preference_explained(self) -> "Dispute":
        if self.preferred is not None and self.preferred > len(self.claims):
            raise ValueError(
                f"preferred counts the claims from 1 to {len(self.claims)}, or is null"
            )
        return self


class Gap(Entry):
    """What was looked for and not found."""

    id: Id
    about: Line
    question: Words
    note: Words
    looked_on: Annotated[tuple[Day, ...], Field(min_length=1)]
    closed_by: tuple[codelists.EventKind, ...] = Field(
        (), description="Kinds of event that answer the question once they are on record."
    )
    citations: tuple[Citation, ...] = ()
