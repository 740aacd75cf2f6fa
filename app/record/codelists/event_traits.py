"""What can be true of a kind of event: its rung, its mark, its traits."""

from enum import Flag, auto
from typing import Self

from app.record.codelists.declaration import Declaration
from app.record.codelists.labelled import Labelled, new_member
from app.record.codelists.ladder import Mark, Status


class Trait(Flag):
    """What is true of a kind of event."""

    NONE = 0
    # Only says that something will happen; has a day announced, or none.
    ANNOUNCES = auto()
    # Says that what was announced happens later, or not at all.
    POSTPONES = auto()
    CANCELS = auto()
    # Makes every earlier announcement of the signing void.
    TAKES_BACK_SIGNING = auto()
    # Is a step on the way to a signature, or after it, though it puts nobody on a rung.
    ON_ROAD = auto()
    # Changed something for a country, so that a month in short tells of it: no plan, no round.
    MILESTONE = auto()
    # Can only be of an agreement that was signed, and has to name it.
    OF_SIGNED = auto()
    # Stands behind a signing among the events of one day.
    AFTER_SIGNING = auto()
    # Is a step of a document beside the series, which it has to name.
    ABOUT_DOCUMENT = auto()
    # Tells of a promise or an agreement being carried out.
    CARRIES_OUT = auto()


class TraitedKind(Labelled):
    """A kind of event with the rung it puts its countries on, its mark and its traits.

    `foretold` is the kind of step that an announcement is of, where it is one step; `declaration`
    what the event says that its countries did with the declaration.
    """

    rung: Status
    mark: Mark
    traits: Trait
    declaration: Declaration
    _foretold: str

    def __new__(
        cls,
        value: str,
        label: str,
        other_names: str = "",
        rung: Status = Status.NONE,
        mark: Mark = Mark.OTHER,
        traits: Trait = Trait.NONE,
        foretold: str = "",
        declaration: Declaration = Declaration.NONE,
    ) -> Self:
        member = new_member(cls, value, label, other_names=other_names)
        member.rung = rung
        member.mark = mark
        member.traits = traits
        member.declaration = declaration
        member._foretold = foretold
        return member

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
        return Trait.TAKES_BACK_SIGNING in self.traits

    @property
    def about_document(self) -> bool:
        """Whether it is a step of a document beside the series, which it has to name."""
        return Trait.ABOUT_DOCUMENT in self.traits

    @property
    def carries_out(self) -> bool:
        """Whether it tells of a promise or an agreement being carried out."""
        return Trait.CARRIES_OUT in self.traits

    @property
    def has_own_mark(self) -> bool:
        """Whether it is drawn on a lane: what has the mark of all others would only crowd it."""
        return self.mark is not Mark.OTHER

    @property
    def on_road(self) -> bool:
        """Whether it is a step on the way to a signature, or after it."""
        return self.rung is not Status.NONE or Trait.ON_ROAD in self.traits

    @property
    def is_milestone(self) -> bool:
        """Whether a month in short tells of it."""
        return Trait.MILESTONE in self.traits

    @property
    def foretold(self) -> Self | None:
        """The kind of step that an announcement of this kind is of, where it is one step."""
        return type(self)(self._foretold) if self._foretold else None  # type: ignore[call-arg]

    @property
    def is_of_signed(self) -> bool:
        """Whether it can only be of an agreement that was signed."""
        return Trait.OF_SIGNED in self.traits

    @property
    def comes_after_signing(self) -> bool:
        """Whether it stands behind a signing of the same day."""
        return Trait.AFTER_SIGNING in self.traits

    @property
    def order_within_day(self) -> int:
        """Where it stands among events of one day: by its rung, the last what follows a signing."""
        return Status.ENDED.rank if self.comes_after_signing else self.rung.rank
