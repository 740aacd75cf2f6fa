"""The marks of the pictures, and the rungs of the ladder."""

from functools import cached_property
from typing import Self

from app.record.codelists.labelled import Labelled, new_member


class Mark(Labelled):
    """A sign of the pictures: its value is the id of its symbol, its label the word in the key."""

    JOINED = "mark-joined", "joined"
    TALKS_SOUGHT = "mark-talks-sought", "talks sought"
    TALKS_AGREED = "mark-talks-agreed", "talks agreed"
    TALKS_OPENED = "mark-talks-opened", "talks opened"
    ROUND = "mark-round", "round"
    TEXT_AGREED = "mark-text-agreed", "text agreed"
    SIGNING_ANNOUNCED = "mark-signing-announced", "signing announced"
    ANNOUNCED = "mark-announced", "other announcement"
    POSTPONED = "mark-postponed", "put off"
    CANCELLED = "mark-cancelled", "cancelled"
    SIGNED = "mark-signed", "signed"
    RATIFIED = "mark-ratified", "ratified"
    IN_FORCE = "mark-in-force", "in force"
    SUSPENDED = "mark-suspended", "suspended"
    RESUMED = "mark-resumed", "resumed"
    ENDED = "mark-ended", "ended"
    OTHER = "mark-other", "other"

    @property
    def is_dot(self) -> bool:
        """Whether it is a mere dot, which before words would be read as a bullet."""
        return self is Mark.OTHER


class Status(Labelled):
    """The ladder, low to high. A rung has a label, and words that go on after a name."""

    mark: Mark

    def __new__(cls, value: str, label: str, meaning: str, mark: Mark) -> Self:
        member = new_member(cls, value, label, meaning=meaning)
        member.mark = mark
        return member

    NONE = "none", "No step on record", "No step on the ladder is on record.", Mark.OTHER
    JOINED = (
        "joined",
        "Joined the declaration",
        "Adopted or joined the G7 declaration.",
        Mark.JOINED,
    )
    TALKS_SOUGHT = (
        "talks_sought",
        "Talks sought",
        "An agreement was raised before both sides had agreed to talk.",
        Mark.TALKS_SOUGHT,
    )
    TALKS_AGREED = (
        "talks_agreed",
        "Talks agreed",
        "Both sides agreed to open talks.",
        Mark.TALKS_AGREED,
    )
    IN_TALKS = (
        "in_talks",
        "In talks",
        "Talks on a bilateral agreement have opened.",
        Mark.TALKS_OPENED,
    )
    TEXT_AGREED = "text_agreed", "Text agreed", "The text was called settled.", Mark.TEXT_AGREED
    SIGNING_ANNOUNCED = (
        "signing_announced",
        "Signing announced",
        "A signing was announced for a named day or span; no source reports it yet.",
        Mark.SIGNING_ANNOUNCED,
    )
    SIGNED = "signed", "Signed", "A source reports that the agreement was signed.", Mark.SIGNED
    ENDED = "ended", "Ended", "A source reports that the agreement has ended.", Mark.ENDED

    @property
    def meaning(self) -> str:
        """What it means that a country stands there."""
        return self.words("meaning")

    @cached_property
    def rank(self) -> int:
        """The height of the rung, from 0."""
        return list(Status).index(self)

    @property
    def has_signed(self) -> bool:
        """Whether an agreement was signed, even if it has ended since."""
        return self.rank >= Status.SIGNED.rank

    @property
    def on_the_way(self) -> bool:
        """Whether steps were taken towards an agreement that is not signed."""
        return Status.JOINED.rank < self.rank < Status.SIGNED.rank

    @property
    def in_talks(self) -> bool:
        """Whether talks are under way, up to a text that waits for its signing."""
        return self in (Status.IN_TALKS, Status.TEXT_AGREED)


class RemarkKind(Labelled):
    """What can stand beside a rung."""

    PLAN_CANCELLED = "plan_cancelled", "Plan cancelled"
    PLAN_POSTPONED = "plan_postponed", "Plan put off"
    SUSPENDED = "suspended", "Suspended"
    LONG_SILENCE = "long_silence", "Nothing on record since"

    @property
    def is_failed_plan(self) -> bool:
        """Whether it is a plan that was called off or put off."""
        return self in (RemarkKind.PLAN_CANCELLED, RemarkKind.PLAN_POSTPONED)
