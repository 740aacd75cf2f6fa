"""Countries, people, places, sources and documents, and what the record says of itself."""

from sqlmodel import Field, SQLModel


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
    official_name: str | None
    ukrainian_name: str | None
    g7: str


class CountryAlias(SQLModel, table=True):
    __tablename__ = "country_alias"
    country_code: str = Field(primary_key=True, foreign_key="country.code")
    position: int = Field(primary_key=True)
    alias: str


class CountryNativeName(SQLModel, table=True):
    __tablename__ = "country_native_name"
    country_code: str = Field(primary_key=True, foreign_key="country.code")
    position: int = Field(primary_key=True)
    name: str


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
    since: str | None
    until: str | None


class Place(SQLModel, table=True):
    """Where things happen: a town, or whatever a source names."""

    id: str = Field(primary_key=True)
    name: str
    country: str


class PlaceAlias(SQLModel, table=True):
    __tablename__ = "place_alias"
    place_id: str = Field(primary_key=True, foreign_key="place.id")
    position: int = Field(primary_key=True)
    alias: str


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
    known_from: str | None
    language: str
    kind: str
    republishes: str | None
    accessed: str | None
    archived: str | None
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
