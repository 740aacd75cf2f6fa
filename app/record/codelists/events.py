"""The kinds of events, and what is true of each; what people did in them."""

from enum import Flag, auto
from typing import Self

from app.record.codelists.labelled import Labelled, new_member
from app.record.codelists.ladder import Mark, Status


class Trait(Flag):
    """What can be true of a kind of event beside its rung."""

    NONE = 0
    ANNOUNCES = auto()
    ON_ROAD = auto()
    AFTER_SIGNING = auto()


class Declaration(Labelled):
    """What a country did with the declaration of Vilnius."""

    ADOPTED = "adopted", "adopted it"
    JOINED = "joined", "joined it"
    NONE = "none", "neither is on record"


class EventKind(Labelled):
    """What kind of thing happened, the rung it puts its countries on, its mark and its traits."""

    rung: Status
    mark: Mark
    traits: Trait

    def __new__(
        cls,
        value: str,
        label: str,
        rung: Status = Status.NONE,
        mark: Mark = Mark.OTHER,
        traits: Trait = Trait.NONE,
    ) -> Self:
        member = new_member(cls, value, label)
        member.rung = rung
        member.mark = mark
        member.traits = traits
        return member

    DECLARATION_ANNOUNCED = (
        "declaration_announced",
        "Declaration announced",
        Status.NONE,
        Mark.ANNOUNCED,
        Trait.ANNOUNCES,
    )
    DECLARATION_ADOPTED = (
        "declaration_adopted",
        "Declaration adopted",
        Status.JOINED,
        Mark.JOINED,
    )
    JOINING_ANNOUNCED = (
        "joining_announced",
        "Joining announced",
        Status.NONE,
        Mark.ANNOUNCED,
        Trait.ANNOUNCES | Trait.ON_ROAD,
    )
    JOINED_DECLARATION = (
        "joined_declaration",
        "Joined the declaration",
        Status.JOINED,
        Mark.JOINED,
    )
    TALKS_SOUGHT = "talks_sought", "Talks sought", Status.TALKS_SOUGHT, Mark.TALKS_SOUGHT
    TALKS_ANNOUNCED = (
        "talks_announced",
        "Talks announced",
        Status.NONE,
        Mark.ANNOUNCED,
        Trait.ANNOUNCES | Trait.ON_ROAD,
    )
    TALKS_AGREED = "talks_agreed", "Talks agreed", Status.TALKS_AGREED, Mark.TALKS_AGREED
    TALKS_OPENED = "talks_opened", "Talks opened", Status.IN_TALKS, Mark.TALKS_OPENED
    ROUND_HELD = "round_held", "Round of talks", Status.IN_TALKS, Mark.ROUND
    TEXT_AGREED = "text_agreed", "Text agreed", Status.TEXT_AGREED, Mark.TEXT_AGREED
    SIGNING_ANNOUNCED = (
        "signing_announced",
        "Signing announced",
        Status.SIGNING_ANNOUNCED,
        Mark.SIGNING_ANNOUNCED,
        Trait.ANNOUNCES,
    )
    SIGNED = "signed", "Signed", Status.SIGNED, Mark.SIGNED
    RATIFIED = (
        "ratified",
        "Ratified",
        Status.NONE,
        Mark.RATIFIED,
        Trait.ON_ROAD | Trait.AFTER_SIGNING,
    )
    IN_FORCE = (
        "in_force",
        "Entry into force",
        Status.NONE,
        Mark.IN_FORCE,
        Trait.ON_ROAD | Trait.AFTER_SIGNING,
    )
    ENDED = "ended", "Ended", Status.ENDED, Mark.ENDED, Trait.AFTER_SIGNING
    PLEDGE = "pledge", "Pledge"
    STATEMENT = "statement", "Statement"
    MEETING = "meeting", "Meeting"

    @property
    def announces(self) -> bool:
        """Whether the event only says that something will happen."""
        return Trait.ANNOUNCES in self.traits

    @property
    def on_road(self) -> bool:
        """Whether it is a step on the way to a signature, or after it."""
        return self.rung is not Status.NONE or Trait.ON_ROAD in self.traits

    @property
    def comes_after_signing(self) -> bool:
        """Whether it can only follow a signing."""
        return Trait.AFTER_SIGNING in self.traits

    @property
    def order_within_day(self) -> int:
        """Where it stands among events of one day: by its rung, the last what follows a signing."""
        return Status.ENDED.rank if self.comes_after_signing else self.rung.rank

    @property
    def declaration(self) -> Declaration:
        """What the event says its countries did with the declaration."""
        if self is EventKind.DECLARATION_ADOPTED:
            return Declaration.ADOPTED
        return Declaration.JOINED if self is EventKind.JOINED_DECLARATION else Declaration.NONE


class Role(Labelled):
    """What a person did in an event."""

    SIGNED = "signed", "signed"
    TO_SIGN = "to_sign", "expected to sign"
    LED = "led", "led the delegation"
    TOOK_PART = "took_part", "took part"
    MET = "met", "met"
    SPOKE = "spoke", "said"
    NAMED = "named", "named"
