"""What a search finds, as rows."""

from typing import Literal

from pydantic import Field

from app.record import codelists
from app.rows.page import Model


class Match(Model):
    """One match, of whatever kind."""

    what: Literal[
        "country",
        "agreement",
        "document",
        "dispute",
        "gap",
        "person",
        "place",
        "event",
        "source",
    ] = Field(description="What sort of thing it is.")
    id: str = Field(description="Its permanent id; a country's code.")
    name: str = Field(description="Its name or title.")
    url: str = Field(description="Address of its page, or of the list that has it.")
    detail: str | None = Field(
        None, description="Its status, kind, offices or publisher, in words; null for none."
    )
    date: str | None = Field(None, description="Its date, EDTF; a country's is of its status.")
    excerpt: str | None = Field(
        None, description="Words of it that the search matches; null where its name has them."
    )


class MatchCount(Model):
    """How many things of one sort match."""

    what: codelists.MatchKind = Field(description="The sort of thing.")
    count: int = Field(description="How many match, over all parts of the list.")


class DateMatch(Model):
    """A day, month or year among the words looked for."""

    date: str = Field(description="The date, EDTF.")
    events: str = Field(description="Address of its events on the timeline.")
    situation: str = Field(description="Address of the situation at its end.")
