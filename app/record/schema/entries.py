"""What every kind of entry can have: changes, a withdrawal, oddities that a keeper accepts."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.record.schema.fields import WARNING_PATTERN, Day, Id, RecordModel, Words


class Revision(RecordModel):
    """A change of a fact itself: when, what, and why."""

    on: Day
    what: Words
    why: Words | None = None


class Withdrawal(RecordModel):
    """Why an entry counts no more. It stays in its file and leaves every view."""

    on: Day
    why: Words
    instead: Id | None = Field(None, description="The entry that takes its place.")


class Acceptance(RecordModel):
    """An oddity that a keeper has looked at: the name of the warning, and why it stands."""

    warning: Annotated[
        str,
        StringConstraints(pattern=WARNING_PATTERN, max_length=80),
        Field(description="The code of the warning, as `check` prints it."),
    ]
    why: Words


class Entry(RecordModel):
    """Something of the record that can be changed, withdrawn and looked at again."""

    revisions: tuple[Revision, ...] = ()
    withdrawn: Withdrawal | None = None
    accepted: tuple[Acceptance, ...] = ()

    @property
    def revised(self) -> Revision | None:
        """The last change, the last written where two are of one day."""
        return max(reversed(self.revisions), key=lambda revision: revision.on.text, default=None)


def key_of(entry: RecordModel) -> str:
    """Return the id of an entry, or a country's code; empty for what has neither."""
    return str(getattr(entry, "id", None) or getattr(entry, "code", ""))
