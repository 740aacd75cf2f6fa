"""What is promised or given, alone and beside its agreement."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model
from app.rows.revisions import LastRevision, Revisions


class DeliveryRow(Model):
    """An event that tells of a promise being carried out."""

    event: str = Field(description="Id of the event.")
    kind_label: str = Field(description="The kind of the event in words.")
    date: str = Field(description="When it happened, EDTF.")
    title: str = Field(description="Title of the event.")
    citations: tuple[CitationRow, ...] = Field(description="Who reports it.")
    url: str = Field(description="Address of the event's page.")


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
    deliveries: tuple[DeliveryRow, ...] = Field(
        (), description="The reports of its being carried out."
    )
    revised: LastRevision = None
    revisions: Revisions = ()

    @property
    def cited(self) -> tuple[CitationRow, ...]:
        """What the commitment and the reports of its being carried out cite."""
        reports = (citation for delivery in self.deliveries for citation in delivery.citations)
        return (*self.citations, *reports)


class PledgeRow(CommitmentRow):
    """A promise with the agreement or the event that it stands in or beside."""

    agreement: str | None = Field(
        description="Id of the agreement; null where an event that is no step of one promises it."
    )
    event: str | None = Field(
        None, description="Id of the event that promises it; null where the agreement does."
    )
    country: str | None = Field(
        description="Code of the partner; null where an event has several or none."
    )
    country_name: str = Field(description="Name of the partner, or the names of several.")
    stands: str = Field(description="Where it stands: in an agreement or in an event, in words.")
    date: str | None = Field(description="When it was promised or reported, EDTF, if known.")
    url: str = Field(description="Where the agreement's or the event's page lists it.")
