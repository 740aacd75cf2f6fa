"""Events: their words, partners, people and links."""

from sqlmodel import Field, SQLModel


class Event(SQLModel, table=True):
    id: str = Field(primary_key=True)
    date: str
    earliest: str | None
    latest: str | None = Field(index=True)
    kind: str = Field(index=True)
    place: str | None
    place_id: str | None = Field(foreign_key="place.id")
    venue: str | None
    meeting: str | None
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
    place_id: str | None = Field(foreign_key="place.id")
    venue: str | None
    meeting: str | None


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


class EventLink(SQLModel, table=True):
    """What an event does to an earlier one: fulfils, changes, cancels, is related to it."""

    __tablename__ = "event_link"

    event_id: str = Field(primary_key=True, foreign_key="event.id")
    relation: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    other: str = Field(foreign_key="event.id", index=True)


class Delivery(SQLModel, table=True):
    """What an event carries out: an agreement or an event, or one commitment of it."""

    event_id: str = Field(primary_key=True, foreign_key="event.id")
    position: int = Field(primary_key=True)
    agreement: str | None = Field(foreign_key="agreement.id")
    event: str | None = Field(foreign_key="event.id")
    commitment: str | None
