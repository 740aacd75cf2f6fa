"""Countries and where they stand."""

from pydantic import Field

from app.record import codelists
from app.rows.page import Model


class CountryRow(Model):
    """A partner of Ukraine, and where it stands."""

    code: str
    slug: str
    name: str
    g7: codelists.G7
    declaration: codelists.Declaration
    joined_date: str | None
    talks_date: str | None = Field(description="When talks opened.")
    status: codelists.Status
    status_label: str
    status_date: str | None
    decided_by: str | None = Field(description="Id of the event that decided the status.")
    expects: str | None = Field(description="The day announced for a signing not yet reported.")
    overdue: bool = Field(description="Whether that day has passed without a report.")
    agreement: str | None
    event_count: int
    url: str


class EvidenceRow(Model):
    """A country's standing on one body of evidence."""

    evidence: codelists.Evidence
    evidence_label: str
    as_of: str
    status: codelists.Status
    status_label: str
    status_date: str | None
    declaration: codelists.Declaration
    joined_date: str | None
    talks_date: str | None = Field(description="When talks opened.")
    event_count: int
    url: str = Field(description="The country's page on this evidence.")


class Rung(Model):
    """One rung of the ladder, and who stands on it."""

    status: codelists.Status
    label: str
    meaning: str
    count: int
    g7: int
    countries: tuple[str, ...]
