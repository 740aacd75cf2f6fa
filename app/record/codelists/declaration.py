"""What countries did with the declaration of Vilnius."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member


class Declaration(Labelled):
    """What a country did with the declaration of Vilnius.

    The short label stands before the day in a column of those that joined.
    """

    def __new__(cls, value: str, label: str, short_label: str) -> Self:
        return new_member(cls, value, label, short_label=short_label)

    ADOPTED = "adopted", "adopted it", "adopted"
    JOINED = "joined", "joined it", ""
    NONE = "none", "neither is on record", ""

    @property
    def short_label(self) -> str:
        """What a table calls it."""
        return self.words("short_label")
