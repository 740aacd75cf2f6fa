"""Agreements, and what they say and promise."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel


class Agreement(SQLModel, table=True):
    id: str = Field(primary_key=True)
    country: str = Field(foreign_key="country.code", index=True)
    name: str
    counted: bool
    note: str | None
    recorded: str
    revised_on: str | None
    revised_what: str | None


class DocumentAgreement(SQLModel, table=True):
    """An agreement of the series that a document carries out."""

    __tablename__ = "document_agreement"

    document_id: str = Field(primary_key=True, foreign_key="document.id")
    position: int = Field(primary_key=True)
    agreement: str = Field(foreign_key="agreement.id")


class AgreementTitle(SQLModel, table=True):
    """The title of an agreement in one language."""

    __tablename__ = "agreement_title"

    id: int = Field(primary_key=True)
    agreement_id: str = Field(foreign_key="agreement.id", index=True)
    language: str
    text: str
    since: str | None = Field(foreign_key="event.id")


class Clause(SQLModel, table=True):
    id: int = Field(primary_key=True)
    agreement_id: str = Field(foreign_key="agreement.id", index=True)
    kind: str
    since: str | None = Field(foreign_key="event.id")
    text: str | None
    years: int | None
    extent: str | None
    deadline_hours: int | None
    trigger: str | None
    response: str | None
    reciprocal: str | None
    rule: str | None


class Provision(SQLModel, table=True):
    id: int = Field(primary_key=True)
    agreement_id: str = Field(foreign_key="agreement.id", index=True)
    theme: str
    extent: str
    note: str | None
    since: str | None = Field(foreign_key="event.id")


class Commitment(SQLModel, table=True):
    __table_args__ = (
        CheckConstraint("(agreement_id IS NULL) <> (event_id IS NULL)", name="one_holder"),
    )
    id: int = Field(primary_key=True)
    agreement_id: str | None = Field(foreign_key="agreement.id", index=True)
    event_id: str | None = Field(foreign_key="event.id", index=True)
    slug: str | None
    since: str | None = Field(foreign_key="event.id")
    theme: str
    summary: str
    form: str
    amount: float | None
    qualifier: str | None
    currency: str | None
    unit: str | None
    per_year: bool
    period: str | None
