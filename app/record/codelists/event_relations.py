"""What one event does to another, and what became of an announcement."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member


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


class OutcomeKind(Labelled):
    """What can become of an announcement; what only came after it is not called its fulfilment."""

    HAPPENED = "happened", "It happened"
    CHANGED = "changed", "The plan changed"
    CANCELLED = "cancelled", "It was called off"
    FOLLOWED = "followed", "What followed"
