"""The kinds of events, and what is true of each."""

from enum import Flag, auto
from typing import Self

from app.record.codelists.labelled import Labelled, new_member
from app.record.codelists.ladder import Mark, Status


class Trait(Flag):
    """What can be true of a kind of event beside its rung."""

    NONE = 0
    ANNOUNCES = auto()
    POSTPONES = auto()
    CANCELS = auto()
    ON_ROAD = auto()
    AFTER_SIGNING = auto()
    ABOUT_DOCUMENT = auto()
    CARRIES_OUT = auto()


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
    SIGNING_POSTPONED = (
        "signing_postponed",
        "Signing put off",
        Status.SIGNING_ANNOUNCED,
        Mark.POSTPONED,
        Trait.POSTPONES,
    )
    SIGNING_CANCELLED = (
        "signing_cancelled",
        "Signing cancelled",
        Status.NONE,
        Mark.CANCELLED,
        Trait.CANCELS | Trait.ON_ROAD,
    )
    PLAN_POSTPONED = (
        "plan_postponed",
        "Plan put off",
        Status.NONE,
        Mark.POSTPONED,
        Trait.POSTPONES | Trait.ON_ROAD,
    )
    PLAN_CANCELLED = (
        "plan_cancelled",
        "Plan cancelled",
        Status.NONE,
        Mark.CANCELLED,
        Trait.CANCELS | Trait.ON_ROAD,
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
    SUSPENDED = "suspended", "Suspended", Status.NONE, Mark.SUSPENDED, Trait.ON_ROAD
    RESUMED = "resumed", "Resumed", Status.NONE, Mark.RESUMED, Trait.ON_ROAD
    ENDED = "ended", "Ended", Status.ENDED, Mark.ENDED, Trait.AFTER_SIGNING
    CONSULTATION_HELD = (
        "consultation_held",
        "Consultation held",
        Status.NONE,
        Mark.OTHER,
        Trait.CARRIES_OUT,
    )
    DELIVERY_ANNOUNCED = (
        "delivery_announced",
        "Delivery announced",
        Status.NONE,
        Mark.OTHER,
        Trait.ANNOUNCES | Trait.CARRIES_OUT,
    )
    DELIVERY_REPORTED = (
        "delivery_reported",
        "Delivery reported",
        Status.NONE,
        Mark.OTHER,
        Trait.CARRIES_OUT,
    )
    REVIEW_HELD = "review_held", "Review held", Status.NONE, Mark.OTHER, Trait.CARRIES_OUT
    DOCUMENT_ANNOUNCED = (
        "document_announced",
        "Related document announced",
        Status.NONE,
        Mark.OTHER,
        Trait.ANNOUNCES,
    )
    DOCUMENT_SIGNED = (
        "document_signed",
        "Related document signed",
        Status.NONE,
        Mark.OTHER,
        Trait.ABOUT_DOCUMENT,
    )
    DOCUMENT_RATIFIED = (
        "document_ratified",
        "Related document ratified",
        Status.NONE,
        Mark.OTHER,
        Trait.ABOUT_DOCUMENT,
    )
    DOCUMENT_IN_FORCE = (
        "document_in_force",
        "Related document in force",
        Status.NONE,
        Mark.OTHER,
        Trait.ABOUT_DOCUMENT,
    )
    PLEDGE = "pledge", "Pledge"
    PLEDGE_ENDED = "pledge_ended", "Pledge ended"
    STATEMENT = "statement", "Statement"
    MEETING = "meeting", "Meeting"

    @property
    def announces(self) -> bool:
        """Whether the event only says that something will happen."""
        return Trait.ANNOUNCES in self.traits

    @property
    def postpones(self) -> bool:
        """Whether the event says that what was planned will happen later, or some other time."""
        return Trait.POSTPONES in self.traits

    @property
    def cancels(self) -> bool:
        """Whether the event says that what was planned will not happen."""
        return Trait.CANCELS in self.traits

    @property
    def expects_date(self) -> bool:
        """Whether the event names a day to come, or says that it names none."""
        return self.announces or self.postpones

    @property
    def takes_back_signing(self) -> bool:
        """Whether it makes every earlier announcement of the signing void."""
        return self in (EventKind.SIGNING_POSTPONED, EventKind.SIGNING_CANCELLED)

    @property
    def about_document(self) -> bool:
        """Whether it is a step of a document beside the series, which it has to name."""
        return Trait.ABOUT_DOCUMENT in self.traits

    @property
    def carries_out(self) -> bool:
        """Whether it tells of a promise or an agreement being carried out."""
        return Trait.CARRIES_OUT in self.traits

    @property
    def on_road(self) -> bool:
        """Whether it is a step on the way to a signature, or after it."""
        return self.rung is not Status.NONE or Trait.ON_ROAD in self.traits

    @property
    def is_milestone(self) -> bool:
        """Whether a month in short tells of it: what changed for a country, not plans or rounds."""
        return self in (
            EventKind.DECLARATION_ADOPTED,
            EventKind.JOINED_DECLARATION,
            EventKind.TALKS_OPENED,
            EventKind.TEXT_AGREED,
            EventKind.SIGNED,
            EventKind.SIGNING_CANCELLED,
            EventKind.RATIFIED,
            EventKind.IN_FORCE,
            EventKind.SUSPENDED,
            EventKind.RESUMED,
            EventKind.ENDED,
        )

    @property
    def foretold(self) -> "EventKind | None":
        """The kind of step that an announcement of this kind is of, where it is one step."""
        return {
            EventKind.DECLARATION_ANNOUNCED: EventKind.DECLARATION_ADOPTED,
            EventKind.JOINING_ANNOUNCED: EventKind.JOINED_DECLARATION,
            EventKind.TALKS_ANNOUNCED: EventKind.TALKS_OPENED,
            EventKind.SIGNING_ANNOUNCED: EventKind.SIGNED,
            EventKind.SIGNING_POSTPONED: EventKind.SIGNED,
        }.get(self)

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
