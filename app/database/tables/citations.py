"""Where sources carry what the other tables say."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

OWNERS = (
    "country_code",
    "office_id",
    "event_id",
    "sequence_of",
    "title_id",
    "clause_id",
    "provision_id",
    "commitment_id",
    "claim_id",
    "gap_id",
    "document_id",
)


class Citation(SQLModel, table=True):
    """Where a source carries what its one owner says."""

    __table_args__ = (
        CheckConstraint(
            " + ".join(f"({name} IS NOT NULL)" for name in OWNERS) + " = 1", "one_owner"
        ),
    )
    id: int = Field(primary_key=True)
    country_code: str | None = Field(foreign_key="country.code")
    office_id: int | None = Field(foreign_key="office.id")
    event_id: str | None = Field(foreign_key="event.id", index=True)
    sequence_of: str | None = Field(foreign_key="event.id")
    title_id: int | None = Field(foreign_key="agreement_title.id")
    clause_id: int | None = Field(foreign_key="clause.id")
    provision_id: int | None = Field(foreign_key="provision.id")
    commitment_id: int | None = Field(foreign_key="commitment.id")
    claim_id: int | None = Field(foreign_key="claim.id")
    gap_id: str | None = Field(foreign_key="gap.id")
    document_id: str | None = Field(foreign_key="document.id")
    source: str = Field(foreign_key="source.id", index=True)
    paragraph: int | None
    section: str | None
    basis: str
    implied_from: str | None
    date: str | None
    place: str | None
    says: str | None
