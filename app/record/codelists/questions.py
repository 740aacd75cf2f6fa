"""What disputes and gaps can be about."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member


class DisputeTopic(Labelled):
    """The kinds of disputed questions, the weightiest first: lists stand in this order."""

    FORCE = "force", "Whether the agreements bind"
    DAY = "day", "Days and order"
    SUM = "sum", "Sums and numbers promised"
    TEXT = "text", "What the texts say"
    COUNT = "count", "How many, and who counts"
    NAME = "name", "Places, titles and numbering"
    OTHER = "other", "Other questions"

    @property
    def place(self) -> int:
        """Where its questions stand among all, from 0."""
        return list(DisputeTopic).index(self)


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
