"""What every kind of entry can have, by the kind and the key of the entry.

The key is the id or code of an entry, or the number of a clause, provision, commitment or title.
"""

from sqlmodel import Field, SQLModel


class Revision(SQLModel, table=True):
    """A change of a fact itself."""

    entry_kind: str = Field(primary_key=True)
    entry: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    day: str
    what: str
    why: str | None


class Withdrawal(SQLModel, table=True):
    """Why an entry counts no more."""

    entry_kind: str = Field(primary_key=True)
    entry: str = Field(primary_key=True)
    day: str
    why: str
    instead: str | None


class Acceptance(SQLModel, table=True):
    """An oddity that was looked at, and why it stands."""

    entry_kind: str = Field(primary_key=True)
    entry: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    warning: str
    why: str


class SameAs(SQLModel, table=True):
    """An address elsewhere of what an entry is about."""

    __tablename__ = "same_as"

    entry_kind: str = Field(primary_key=True)
    entry: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    url: str
