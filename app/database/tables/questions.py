"""Where sources differ, and what was looked for and not found."""

from sqlmodel import Field, SQLModel


class Dispute(SQLModel, table=True):
    id: str = Field(primary_key=True)
    topic: str | None
    about: str | None
    question: str
    preferred: int | None
    reason: str | None


class Claim(SQLModel, table=True):
    id: int = Field(primary_key=True)
    dispute_id: str = Field(foreign_key="dispute.id", index=True)
    says: str


class Gap(SQLModel, table=True):
    id: str = Field(primary_key=True)
    about: str
    question: str
    note: str


class GapLook(SQLModel, table=True):
    """A day on which something was looked for and not found."""

    __tablename__ = "gap_look"

    gap_id: str = Field(primary_key=True, foreign_key="gap.id")
    position: int = Field(primary_key=True)
    day: str


class GapAnswer(SQLModel, table=True):
    """A kind of event that answers what a gap asks."""

    __tablename__ = "gap_answer"

    gap_id: str = Field(primary_key=True, foreign_key="gap.id")
    position: int = Field(primary_key=True)
    kind: str
