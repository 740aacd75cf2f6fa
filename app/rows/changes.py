"""What changed between two states of the record, and what was ever corrected."""

from pydantic import Field

from app.record import codelists
from app.rows.page import Model
from app.rows.revisions import RevisionRow


class HistoryRow(Model):
    """Something that became of an entry of the record, or of a fact inside one."""

    id: str = Field(description="Permanent name of what became of it, the same in every list.")
    on: str = Field(description="The day on which it was recorded, revised or withdrawn.")
    change: codelists.ChangeKind = Field(description="What became of it.")
    change_label: str = Field(description="The same in words.")
    entry_kind: codelists.EntryKind = Field(description="What sort of thing it is.")
    entry_kind_label: str = Field(description="The same in words.")
    entry: str = Field(
        description="Id of the entry, or of the one that the fact stands in; a country's code."
    )
    title: str = Field(description="What it is about, in words.")
    title_language: str | None = Field(
        None,
        description="Language of the title of a source, which stands behind its publisher; null "
        "of anything else.",
    )
    countries: tuple[str, ...] = Field(description="Codes of the partners that it concerns.")
    why: str | None = Field(description="Why it was revised or withdrawn, or null.")
    instead: str | None = Field(description="Id of the entry that takes its place, or null.")
    instead_title: str | None = Field(description="What that entry is about, or null.")
    instead_url: str | None = Field(description="Address of that entry's page, or null.")
    url: str | None = Field(
        description="Address of the page where it stands; null where it stands nowhere any more."
    )


class FieldChangeRow(Model):
    """A field of a fact with its two values."""

    field: codelists.EntryField = Field(description="The field.")
    label: str = Field(description="The field in words.")
    before: str | None = Field(description="The value before, in words; null where it had none.")
    after: str | None = Field(description="The value now, in words; null where it has none.")


class ChangeRow(HistoryRow):
    """A fact that two states of the record tell differently."""

    fields: tuple[FieldChangeRow, ...] = Field(description="What of it changed.")
    revisions: tuple[RevisionRow, ...] = Field(description="What the record says of the change.")


class CorrectionRow(HistoryRow):
    """A revision or a withdrawal, as the record tells of it."""

    what: str = Field(description="What was changed; of a withdrawal, that it was withdrawn.")


class StatusMoveRow(Model):
    """A country that stands elsewhere than before."""

    country: str = Field(description="Code of the country.")
    country_name: str = Field(description="Name of the country.")
    before: codelists.Status | None = Field(
        description="Its status before; null where it was not on record."
    )
    before_label: str = Field(description="The same in words.")
    after: codelists.Status | None = Field(
        description="Its status now; null where it is not on record."
    )
    after_label: str = Field(description="The same in words.")
    event: str | None = Field(description="Id of the event that decides it now, or null.")
    url: str | None = Field(description="Address of the country's page, or null.")


class CountMoveRow(Model):
    """A number on the first page that moved."""

    count: codelists.HeadlineCount = Field(description="What is counted.")
    label: str = Field(description="The same in words.")
    before: int = Field(description="The number before.")
    after: int = Field(description="The number now.")
