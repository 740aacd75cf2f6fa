"""How people met, what they did, and what one event does to another."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member


class Meeting(Labelled):
    """How people met in an event."""

    IN_PERSON = "in_person", "in person"
    ONLINE = "online", "online"
    BY_TELEPHONE = "by_telephone", "by telephone"


class Relation(Labelled):
    """What a later event does to an earlier one; `passive` is the same, read from the earlier."""

    def __new__(cls, value: str, label: str, passive: str) -> Self:
        return new_member(cls, value, label, passive=passive)

    FULFILS = "fulfils", "Fulfils", "Fulfilled by"
    CHANGES = "changes", "Changes", "Changed by"
    CANCELS = "cancels", "Cancels", "Cancelled by"
    RELATED = "related", "Related to", "Related to"

    @property
    def passive(self) -> str:
        """The same, read from the earlier event."""
        return self.words("passive")


class Role(Labelled):
    """What a person did in an event."""

    SIGNED = "signed", "signed"
    TO_SIGN = "to_sign", "expected to sign"
    LED = "led", "led the delegation"
    TOOK_PART = "took_part", "took part"
    MET = "met", "met"
    SPOKE = "spoke", "said"
    NAMED = "named", "named"


class OutcomeKind(Labelled):
    """What can become of an announcement; what only came after it is not called its fulfilment."""

    HAPPENED = "happened", "It happened"
    CHANGED = "changed", "The plan changed"
    CANCELLED = "cancelled", "It was called off"
    FOLLOWED = "followed", "What followed"
