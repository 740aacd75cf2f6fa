"""What the text of an agreement says: its clauses and its themes."""

from typing import Annotated, Literal

from pydantic import Field

from app.record import codelists
from app.record.schema.citations import Fact
from app.record.schema.fields import Number, Words


class Wording(Fact):
    """A part of an agreement that is told in words."""

    kind: Literal[
        codelists.ClauseKind.TITLE,
        codelists.ClauseKind.EXTENSION,
        codelists.ClauseKind.TERMINATION,
        codelists.ClauseKind.MUTUAL_HELP,
        codelists.ClauseKind.LEGAL_FORM,
        codelists.ClauseKind.RATIFICATION,
        codelists.ClauseKind.NATO,
        codelists.ClauseKind.LANGUAGES,
        codelists.ClauseKind.OCCASION,
        codelists.ClauseKind.CHARACTER,
        codelists.ClauseKind.TEXT,
        codelists.ClauseKind.OTHER,
        codelists.ClauseKind.LATER,
    ]
    text: Words
    extent: codelists.Extent | None = Field(
        None, description="Whether the text has such a clause; null where nobody asked."
    )


class Term(Fact):
    """How long an agreement runs; `years` is null where it has no fixed term."""

    kind: Literal[codelists.ClauseKind.TERM]
    years: Number | None
    text: Words | None = None


class Consultation(Fact):
    """What happens after a new attack."""

    kind: Literal[codelists.ClauseKind.CONSULTATION]
    extent: codelists.Extent
    deadline_hours: Number | None = None
    trigger: Words | None = None
    response: Words | None = None
    reciprocal: Words | None = Field(None, description="What holds for an attack on the partner.")
    text: Words | None = None


class Effect(Fact):
    """When the agreement takes effect by its own words."""

    kind: Literal[codelists.ClauseKind.EFFECT]
    rule: codelists.Effect
    text: Words | None = None


Clause = Annotated[Wording | Term | Consultation | Effect, Field(discriminator="kind")]


class Provision(Fact):
    """Whether an agreement's text touches one of the eighteen themes."""

    theme: codelists.Theme
    extent: codelists.Extent
    note: Words | None = None
