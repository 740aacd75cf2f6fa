"""Signings in their order, and how long the talks before them took."""

from pydantic import Field

from app.record.codelists import EventKind
from app.rows.citations import CitationRow
from app.rows.page import Model
from app.rows.people import SignatoryRow


class SigningRow(Model):
    """One signing and its place in the order of all."""

    first: int = Field(description="Its place in the order of all signings, at the earliest.")
    last: int = Field(description="The same at the latest; equal where the order is known.")
    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str = Field(description="Name of the partner.")
    signed: str = Field(description="When it was signed, EDTF.")
    place: str | None = Field(description="Where it was signed, or null.")
    venue: str | None = Field(None, description="The building or room, or null.")
    signatories: tuple[SignatoryRow, ...] = Field(description="Who signed.")
    sequence: str | None = Field(description="The stated place in a series.")
    sequence_citations: tuple[CitationRow, ...] = Field(
        description="Where the place in the series is stated."
    )
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    event: str = Field(description="Id of the signing.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources report the signing.")
    url: str = Field(description="Address of the signing's page.")

    @property
    def is_placed(self) -> bool:
        """Whether the sources settle its place."""
        return self.first == self.last


class PaceRow(Model):
    """The days from the first talks with a country to the signature."""

    country: str = Field(description="Code of the partner.")
    country_name: str = Field(description="Name of the partner.")
    agreement: str = Field(description="Id of the agreement.")
    opened: str | None = Field(description="When talks opened, EDTF.")
    opened_kind: EventKind | None = Field(
        description="talks_opened; or round_held, where talks had opened by a round at the latest."
    )
    opened_url: str | None = Field(
        description="Address of the event that opened the talks, or null."
    )
    signed: str = Field(description="When the agreement was signed, EDTF.")
    signed_url: str = Field(description="Address of the signing.")
    days_least: int | None = Field(description="Days from talks to signature, at least.")
    days_most: int | None = Field(description="The same at most; equal where both days are known.")
    citations: tuple[CitationRow, ...] = Field(
        description="Where sources report the opening and the signing."
    )

    @property
    def exact(self) -> int | None:
        """The days where both ends are known to the day."""
        return self.days_least if self.days_least == self.days_most else None
