"""How a country stands to the G7."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member


class G7(Labelled):
    """How a country stands to the Group of Seven; the short label stands in tables."""

    def __new__(cls, value: str, label: str, short_label: str) -> Self:
        return new_member(cls, value, label, short_label=short_label)

    MEMBER = "member", "G7", "G7"
    PARTICIPANT = "participant", "Takes part in the G7 without being a member", "EU"
    NONE = "none", "Non-G7", "Non-G7"

    @property
    def short_label(self) -> str:
        """What a table calls it."""
        return self.words("short_label")
