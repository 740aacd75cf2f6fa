"""Bilateral agreements."""

from pydantic import Field, StrictBool

from app.record.schema.clauses import Clause, Provision
from app.record.schema.commitments import Commitment
from app.record.schema.entries import Revision
from app.record.schema.fields import Code, Day, Id, Line, RecordModel, Words


class Agreement(RecordModel):
    """A bilateral document, signed or on its way; its status and dates come from its events."""

    id: Id
    country: Code
    name: Line = Field(description="What the pages call it until a source gives its title.")
    counted: StrictBool = Field(True, description="Whether Ukraine's own lists count it.")
    note: Words | None = None
    recorded: Day
    revised: Revision | None = None
    clauses: tuple[Clause, ...] = ()
    provisions: tuple[Provision, ...] = ()
    commitments: tuple[Commitment, ...] = ()
