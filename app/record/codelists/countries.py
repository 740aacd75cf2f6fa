"""How a country stands to the G7, and what disputes and gaps can be about."""

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


class Subject(Labelled):
    """What a dispute or a gap can be about, where it is no single thing of the record.

    `path` and `anchor` are where the site tells of it.
    """

    path: str
    anchor: str

    def __new__(cls, value: str, label: str, path: str, anchor: str) -> Self:
        member = new_member(cls, value, label)
        member.path = path
        member.anchor = anchor
        return member

    SERIES = "series", "The series of agreements", "/agreements", "main"
    JOINERS = "joiners", "Who joined the declaration", "/pace", "joined"
    SIGNING_VENUES = "signing-venues", "The places of signing", "/signings", "main"
    DELEGATION = "delegation", "Ukraine's delegation", "/people", "main"
    END_OF_RECORD = "end-of-record", "The end of the record", "/about", "limits"
