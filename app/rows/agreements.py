"""Agreements, their fact sheets and themes, and how many are signed."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.commitments import CommitmentRow
from app.rows.page import Model
from app.rows.people import SignatoryRow


class ConsultationRow(Model):
    """What happens after a new attack."""

    extent: codelists.Extent
    deadline_hours: int | None
    trigger: str | None
    response: str | None
    reciprocal: str | None
    text: str | None
    citations: tuple[CitationRow, ...]


class ClauseRow(Model):
    """A part of an agreement's fact sheet."""

    kind: codelists.ClauseKind
    kind_label: str
    text: str | None
    lines: tuple[str, ...] = Field(description="The same, as the lines of a fact sheet.")
    since: str = Field(description="Id of the event that made it so.")
    foretold: bool = Field(description="Whether it was said before the signing.")
    citations: tuple[CitationRow, ...]


class ProvisionRow(Model):
    """Whether the text touches a theme."""

    theme: codelists.Theme
    theme_label: str
    extent: codelists.Extent
    note: str | None
    citations: tuple[CitationRow, ...]


class AgreementRow(Model):
    """A bilateral document, signed or on its way."""

    id: str
    country: str
    country_name: str
    title: str
    status: codelists.Status
    status_label: str
    signed: str | None
    expects: str | None = Field(description="The day announced, where no signing is reported.")
    overdue: bool
    place: str | None
    term_years: int | None
    signatories: tuple[SignatoryRow, ...]
    to_sign: tuple[SignatoryRow, ...] = Field(description="Announced, while no signing is.")
    consultation: ConsultationRow | None
    commitments: tuple[CommitmentRow, ...]
    citations: tuple[CitationRow, ...]
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    url: str


class AgreementCounts(Model):
    """The signed agreements of a view, counted by several rules."""

    signed: int = Field(description="All signed agreements, the European Union's included.")
    states: int = Field(description="Those with states.")
    unions: int = Field(description="Those with the European Union.")
    listed: int = Field(description="Those that Ukraine's own lists count.")
    unlisted: tuple[str, ...] = Field(description="Partners whose agreement those lists leave out.")
