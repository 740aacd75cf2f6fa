"""The record in other languages."""

from sqlmodel import Field, SQLModel


class Translation(SQLModel, table=True):
    """A text in another language; `of` is the fingerprint of the English that it says again.

    `part` and `entry` name the entry, `field` the path of the text in it.
    """

    language: str = Field(primary_key=True)
    part: str = Field(primary_key=True)
    entry: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    of: str
    text: str
    made_by: str
    reviewed_by: str | None
    reviewed_on: str | None
