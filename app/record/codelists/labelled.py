"""A closed list of which each member has a label."""

from enum import StrEnum
from typing import Self, TypeVar

from app.language import Translated

Member = TypeVar("Member", bound="Labelled")


class Labelled(StrEnum):
    """A value with the words that a page uses for it, in the order of the list."""

    label = Translated()

    def __new__(cls, value: str, label: str) -> Self:
        return new_member(cls, value, label)


def new_member(members: type[Member], value: str, label: str) -> Member:
    """A member with its value and the words that a page uses for it; more attributes may follow."""
    member = str.__new__(members, value)
    member._value_ = value
    member.label = label
    return member
