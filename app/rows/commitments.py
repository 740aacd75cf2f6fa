"""What is promised or given, alone and beside its agreement."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model


class CommitmentRow(Model):
    """One thing promised or given. Amounts are never added up."""

    theme: codelists.Theme
    theme_label: str
    summary: str
    amount: float | None = Field(description="In whole units of the currency, or of the unit.")
    qualifier: codelists.Qualifier | None
    currency: str | None = Field(description="ISO 4217.")
    unit: str | None
    per_year: bool
    period: str | None = Field(description="The years meant, EDTF.")
    form: codelists.Form
    form_label: str
    citations: tuple[CitationRow, ...]


class PledgeRow(CommitmentRow):
    """A promise with the agreement that it stands in or beside."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str
    url: str = Field(description="Where the agreement's page lists it.")
