"""The tables of the store. Dates are EDTF texts; events carry their bounds beside them."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

OWNERS = (
    "country_code",
    "office_id",
    "event_id",
    "sequence_of",
    "clause_id",
    "provision_id",
    "commitment_id",
    "claim_id",
    "gap_id",
    "document_id",
)


class Edition(SQLModel, table=True):
    """One row: what the record says of itself."""

    revision: str = Field(primary_key=True)
    title: str
    begins: str
    summit: str
    checked: str


class DayWorthALook(SQLModel, table=True):
    """A day that pages offer as the day of a view."""

    __tablename__ = "day_worth_a_look"
    position: int = Field(primary_key=True)
    day: str
    label: str


class Country(SQLModel, table=True):
    code: str = Field(primary_key=True)
    slug: str = Field(unique=True)
    name: str
    in_text: str | None
    g7: str


class CountryAlias(SQLModel, table=True):
    __tablename__ = "country_alias"
    country_code: str = Field(primary_key=True, foreign_key="country.code")
    position: int = Field(primary_key=True)
    alias: str


class Person(SQLModel, table=True):
    id: str = Field(primary_key=True)
    name: str
    country: str


class PersonAlias(SQLModel, table=True):
    __tablename__ = "person_alias"
    person_id: str = Field(primary_key=True, foreign_key="person.id")
    position: int = Field(primary_key=True)
    alias: str


class Office(SQLModel, table=True):
    id: int = Field(primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    title: str


class Source(SQLModel, table=True):
    id: str = Field(primary_key=True)
    collection: str
    publisher: str
    carried_by: str | None
    title: str
    title_is_descriptive: bool
    url: str | None
    published: str | None
    published_basis: str | None
    published_note: str | None
    language: str
    kind: str
    republishes: str | None
    accessed: str | None
    file: str | None
    note: str | None


class Paragraph(SQLModel, table=True):
    source_id: str = Field(primary_key=True, foreign_key="source.id")
    number: int = Field(primary_key=True)
    sha256: str
    aside: str | None


class Document(SQLModel, table=True):
    id: str = Field(primary_key=True)
    title: str
    date: str
    summary: str
    recorded: str


class DocumentParty(SQLModel, table=True):
    __tablename__ = "document_party"
    document_id: str = Field(primary_key=True, foreign_key="document.id")
    position: int = Field(primary_key=True)
    code: str


class Agreement(SQLModel, table=True):
    id: str = Field(primary_key=True)
    country: str = Field(foreign_key="country.code", index=True)
    name: str
    counted: bool
    note: str | None
    recorded: str
    revised_on: str | None
    revised_what: str | None


class Event(SQLModel, table=True):
    id: str = Field(primary_key=True)
    date: str
    earliest: str | None
    latest: str | None = Field(index=True)
    kind: str = Field(index=True)
    place: str | None
    title: str
    summary: str
    agreement: str | None = Field(foreign_key="agreement.id", index=True)
    document: str | None = Field(foreign_key="document.id")
    expects: str | None
    sequence_number: int | None
    sequence_among: str | None
    recorded: str
    revised_on: str | None
    revised_what: str | None


class ArticleWording(SQLModel, table=True):
    """The words of an event where only the five articles are heard."""

    __tablename__ = "telling"

    event_id: str = Field(primary_key=True, foreign_key="event.id")
    title: str
    summary: str
    place: str | None


class EventCountry(SQLModel, table=True):
    """A partner that an event concerns, or concerns as the articles alone tell it."""

    __tablename__ = "event_country"
    event_id: str = Field(primary_key=True, foreign_key="event.id")
    in_articles: bool = Field(primary_key=True)
    position: int = Field(primary_key=True)
    code: str = Field(foreign_key="country.code", index=True)


class Participation(SQLModel, table=True):
    """A person's part in an event, or in the event as the articles alone tell it."""

    __tablename__ = "part"

    event_id: str = Field(primary_key=True, foreign_key="event.id")
    in_articles: bool = Field(primary_key=True)
    position: int = Field(primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    role: str
    on_behalf_of: str | None


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


class Dispute(SQLModel, table=True):
    id: str = Field(primary_key=True)
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
