"""A closed list of which each member has a label."""

from enum import StrEnum
from typing import Self, TypeVar

from app.language import pgettext

Member = TypeVar("Member", bound="Labelled")


class Labelled(StrEnum):
    """A value with the words that a page uses for it, in the order of the list.

    Its words are written in English, and read in the language of the request; in the catalogue
    their context is the name of the list.
    """

    words_in_english: dict[str, str]

    def __new__(cls, value: str, label: str) -> Self:
        return new_member(cls, value, label)

    @property
    def label(self) -> str:
        """What a page calls it."""
        return self.words("label")

    @property
    def other_names(self) -> str:
        """What else readers call it, as `app.view.search.phrases` reads it; empty for nothing."""
        return self.words("other_names") if "other_names" in self.words_in_english else ""

    def words(self, name: str) -> str:
        """Return some of its words in the language of the request."""
        words = self.words_in_english[name]
        return pgettext(type(self).__name__, words) if words else words


def new_member(members: type[Member], value: str, label: str, **others: str) -> Member:
    """A member with its value, its label and its other words; more attributes may follow."""
    member = str.__new__(members, value)
    member._value_ = value
    member.words_in_english = {"label": label, **others}
    return member
