"""What every page has, and the base of all rows."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from app.language import Language
from app.record import codelists
from app.view.site_page import Signpost


class Model(BaseModel):
    """A frozen part of a page."""

    model_config = ConfigDict(frozen=True)


class Page(Model):
    """What every page tells of itself; `signposts` lead a search to it or to a part of it."""

    signposts: ClassVar[tuple[Signpost, ...]] = ()

    title: str = Field(description="Title of the page.")
    as_of: str = Field(description="The world clock: what had happened by this day.")
    known_on: str = Field(description="The knowledge clock: what sources of this day tell.")
    evidence: codelists.Evidence = Field(
        description="The sources that the view draws on: all, or the five articles alone."
    )
    revision: str = Field(description="The revision of the record, computed from its data.")
    release: str | None = Field(
        None, description="The release that this revision is, or null where none holds it."
    )
    in_language: Language | None = Field(
        None,
        exclude_if=lambda language: language is None,
        description="The language of the words, where it is not English; left out in English.",
    )
    untranslated: tuple[str, ...] | None = Field(
        None,
        exclude_if=lambda pointers: pointers is None,
        description="JSON Pointers to the values that are English, since no translation of them "
        "holds; left out in English.",
    )
    # What a page in another language says in English of other states of the record than its own.
    _english: frozenset[str] = PrivateAttr(frozenset())

    @property
    def english(self) -> frozenset[str]:
        """The English texts of the page that its record has not among the untranslated ones."""
        return self._english


class Listing(Page):
    """A page that is a list. `count` counts all that match."""

    count: int = Field(description="How many rows match, over all parts of the list.")
    next: str | None = Field(None, description="Address of the next page, or null.")
