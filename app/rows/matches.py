"""What a search finds, as rows."""

from typing import Literal

from pydantic import Field

from app.record import codelists
from app.rows.page import Model


class Match(Model):
    """One match, of whatever kind."""

    what: Literal[
        "page",
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


class Shortcut(Model):
    """A page that answers a query by its filters, or the page of an entry that it names."""

    page: str = Field(description="The page, by its name.")
    url: str = Field(description="Its address, with the filters that the query names.")
    text: str = Field(description="What it shows, in words.")
    count: int | None = Field(
        None, description="How many rows it shows; null for the page of one entry."
    )
    detail: str | None = Field(None, description="What it says in a line; null for lists.")
