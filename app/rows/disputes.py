"""Where sources differ, and what was looked for and not found."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model
from app.rows.revisions import LastRevision, Revisions


class ClaimRow(Model):
    """One answer to a disputed question."""

    says: str = Field(description="The answer.")
    preferred: bool = Field(description="Whether the record prefers it.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources give this answer.")


class DisputeRow(Model):
    """A question on which sources differ; the preferred claim comes first."""

    id: str = Field(description="Permanent id of the dispute.")
    topic: codelists.DisputeTopic = Field(description="What kind of question it is.")
    topic_label: str = Field(description="The same in words.")
    about: str | None = Field(description="An event, agreement, document, country or subject.")
    about_label: str = Field(description="What it is about, in words.")
    about_url: str | None = Field(description="Address of what it is about, or null.")
    question: str = Field(description="The question.")
    settled: bool = Field(description="Whether the record prefers a claim.")
    claims: tuple[ClaimRow, ...] = Field(description="The answers, the preferred one first.")
    reason: str | None = Field(description="Why the first claim is preferred, or why none is.")
    revised: LastRevision = None
    revisions: Revisions = ()
    url: str = Field(description="Address of the dispute's page.")


class GapRow(Model):
    """What was looked for and not found."""

    id: str = Field(description="Permanent id of the gap.")
    about: str = Field(
        description="Id of an event, agreement or document, a country's code, or a subject."
    )
    about_label: str = Field(description="What it is about, in words.")
    about_url: str | None = Field(description="Address of what it is about, or null.")
    country: str | None = Field(
        None, description="Code of the country that it concerns; null where it is not just one."
    )
    question: str = Field(description="What was looked for.")
    note: str = Field(description="Where it was looked for, and what was found instead.")
    looked_on: tuple[str, ...] = Field(description="The days on which it was looked for.")
    citations: tuple[CitationRow, ...] = Field(description="Where the note comes from.")
    revised: LastRevision = None
    revisions: Revisions = ()
    url: str = Field(description="Address of the gap in the list of all.")
