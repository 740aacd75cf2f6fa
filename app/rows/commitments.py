"""What is promised or given, alone and beside its agreement."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model


class CommitmentRow(Model):
    """One thing promised or given. Amounts are never added up."""

    id: str | None = Field(
        None, description="Its id, unique in its agreement or event, where it has one."
    )
    theme: codelists.Theme = Field(description="What the commitment is about.")
    theme_label: str = Field(description="The theme in words.")
    summary: str = Field(description="What is promised or was given, in our own words.")
    amount: float | None = Field(description="In whole units of the currency, or of the unit.")
    qualifier: codelists.Qualifier | None = Field(
        description="How exact the amount is; null without an amount."
    )
    currency: str | None = Field(description="ISO 4217.")
    unit: str | None = Field(description="What is counted, where it is not money.")
    per_year: bool = Field(description="Whether the amount is for each year.")
    period: str | None = Field(description="The years meant, EDTF.")
    form: codelists.Form = Field(
        description="Whether it is pledged, was provided, or was announced beside the text."
    )
    form_label: str = Field(description="The form in words.")
    delivered_by: tuple[str, ...] = Field(
        (), description="Ids of the events that tell of its being carried out."
    )
    citations: tuple[CitationRow, ...] = Field(description="Where sources state the commitment.")


class PledgeRow(CommitmentRow):
    """A promise with the agreement that it stands in or beside."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str = Field(description="Name of the partner.")
    url: str = Field(description="Where the agreement's page lists it.")
