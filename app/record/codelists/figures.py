"""The pictures that can be taken away, and the groups of kinds that one of them counts."""

from typing import Self

from app.record.codelists.declaration import Declaration
from app.record.codelists.event_kinds import EventKind
from app.record.codelists.labelled import Labelled, new_member
from app.record.codelists.ladder import Status


class Figure(Labelled):
    """A picture: its name in addresses, its title, what it shows, and the page that has it too."""

    page: str

    def __new__(cls, value: str, label: str, caption: str, page: str) -> Self:
        member = new_member(cls, value, label, caption=caption)
        member.page = page
        return member

    LANES = (
        "lanes",
        "The road from Vilnius to Italy",
        "One lane for each country, in the order of signing. Dotted line: before talks. "
        "Solid line: talks under way.",
        "/",
    )
    LADDER = (
        "ladder",
        "The ladder",
        "How many countries stand on each rung; filled squares are the G7.",
        "/",
    )
    TILE_MAP = (
        "tile-map",
        "Where they stand",
        "One tile for each country, roughly in its place.",
        "/",
    )
    COMPARISON = (
        "comparison",
        "What the agreements say",
        "Terms and themes of each text, the most common first.",
        "/compare",
    )
    PACE = (
        "pace",
        "From first talks to signature",
        "Days from the opening of talks to the signature, the longest first.",
        "/pace",
    )
    SIGNINGS = (
        "signings",
        "Signatures added up",
        "Agreements signed by each day: the G7 below, all others above.",
        "/signings",
    )
    EVENTS = (
        "events",
        "Events by month and kind",
        "How many events each month has. Lines below: events of which no source gives the month, "
        "over all days that they can mean.",
        "/timeline",
    )
    PLEDGES = (
        "pledges",
        "What was pledged, and for when",
        "One bar for each pledge, over the time that it is for; one panel for each currency. "
        "Nothing is added up.",
        "/pledges",
    )

    @property
    def caption(self) -> str:
        """What it shows."""
        return self.words("caption")


class EventClass(Labelled):
    """What a kind of event is about, in four groups."""

    SIGNED = "signed", "signed"
    TALKS = "talks", "talks, texts and announced signings"
    DECLARATION = "declaration", "the declaration"
    OTHER = "other", "statements, meetings and others"

    @classmethod
    def of(cls, kind: EventKind) -> Self:
        """The group of a kind."""
        if kind is EventKind.SIGNED:
            return cls.SIGNED
        if kind.declaration is not Declaration.NONE or kind in ANNOUNCING_THE_DECLARATION:
            return cls.DECLARATION
        on_the_way = Status.JOINED.rank < kind.rung.rank < Status.SIGNED.rank
        plans = kind is EventKind.TALKS_ANNOUNCED or kind.postpones or kind.cancels
        return cls.TALKS if on_the_way or plans else cls.OTHER


ANNOUNCING_THE_DECLARATION = (EventKind.DECLARATION_ANNOUNCED, EventKind.JOINING_ANNOUNCED)


class Layout(Labelled):
    """The width that a picture is laid out for."""

    WIDE = "wide", "for 600 pixels and more"
    NARROW = "narrow", "for a phone"


class Shade(Labelled):
    """How a tile of the map is filled, and the frame of the G7."""

    def __new__(cls, value: str, label: str, long_label: str) -> Self:
        return new_member(cls, value, label, long_label=long_label)

    SIGNED = "signed", "signed", "signed"
    WAY = "way", "on the way", "on the way to signing"
    JOINED = "joined", "joined only", "joined only"
    NONE = "none", "no step", "nothing on record"
    G7 = "g7", "framed: G7", "framed: G7"

    @property
    def long_label(self) -> str:
        """What a page calls it, which has more room than a picture."""
        return self.words("long_label")


class PledgeMark(Labelled):
    """How the bar of a pledge is drawn."""

    PLEDGED = "pledged", "pledged"
    VAGUE = "vague", "about or up to so much"
    ALONGSIDE = "alongside", "announced alongside, not in the text"
