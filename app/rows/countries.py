"""Countries and where they stand."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model
from app.rows.remarks import RemarkRow
from app.rows.revisions import LastRevision, Revisions


class CountryRow(Model):
    """A partner of Ukraine, and where it stands."""

    code: str = Field(
        description="ISO 3166-1 alpha-2 code; EU for the European Union, XK for Kosovo."
    )
    slug: str = Field(description="Name of the country in addresses.")
    name: str = Field(description="Name of the country.")
    g7: codelists.G7 = Field(description="How the country stands to the G7.")
    declaration: codelists.Declaration = Field(
        description="Whether the country adopted or joined the declaration of Vilnius."
    )
    joined_date: str | None = Field(
        description="When it adopted or joined the declaration, EDTF; null if neither is on record."
    )
    talks_date: str | None = Field(description="When talks opened.")
    status: codelists.Status = Field(description="The highest rung that the country has reached.")
    status_label: str = Field(description="The status in words.")
    status_date: str | None = Field(
        description="Since when it has that status, EDTF; null without a step on record."
    )
    decided_by: str | None = Field(description="Id of the event that decided the status.")
    expects: str | None = Field(description="The day announced for a signing not yet reported.")
    overdue: bool = Field(description="Whether that day has passed without a report.")
    remarks: tuple[RemarkRow, ...] = Field((), description="What is to be said beside the status.")
    agreement: str | None = Field(
        description="Id of its agreement, signed or on its way; null where none is known."
    )
    event_count: int = Field(description="How many events of the view concern the country.")
    joined_event: str | None = Field(
        None, description="Id of the event by which it adopted or joined the declaration."
    )
    talks_event: str | None = Field(None, description="Id of the event that opened talks.")
    revised: LastRevision = None
    revisions: Revisions = ()
    url: str = Field(description="Address of the country's page.")


class JoinedRow(CountryRow):
    """A partner that stands by the declaration, and the sources that say so."""

    citations: tuple[CitationRow, ...] = Field(
        description="The sources of the event by which it adopted or joined the declaration."
    )


class EvidenceRow(Model):
    """A country's standing on one body of evidence."""

    evidence: codelists.Evidence = Field(description="The body of evidence.")
    evidence_label: str = Field(description="The evidence in words.")
    as_of: str = Field(description="The day as of which this row stands.")
    status: codelists.Status = Field(description="The highest rung reached on this evidence.")
    status_label: str = Field(description="The status in words.")
    status_date: str | None = Field(description="Since when it has that status, EDTF.")
    declaration: codelists.Declaration = Field(
        description="Whether the country adopted or joined the declaration, on this evidence."
    )
    joined_date: str | None = Field(description="When it adopted or joined the declaration, EDTF.")
    talks_date: str | None = Field(description="When talks opened.")
    event_count: int = Field(description="How many events this evidence has of the country.")
    url: str = Field(description="The country's page on this evidence.")


class Rung(Model):
    """One rung of the ladder, and who stands on it."""

    status: codelists.Status = Field(description="The rung.")
    label: str = Field(description="The rung in words.")
    meaning: str = Field(description="What it takes to stand on it.")
    count: int = Field(description="How many countries stand on it.")
    g7: int = Field(description="How many of those are members of the G7.")
    countries: tuple[str, ...] = Field(description="Codes of those countries.")
