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
    agreement: str
    country: str
    country_name: str
    signed: str
    place: str | None
    signatories: tuple[SignatoryRow, ...]
    sequence: str | None = Field(description="The stated place in a series.")
    sequence_citations: tuple[CitationRow, ...]
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    event: str
    citations: tuple[CitationRow, ...]
    url: str


class PaceRow(Model):
    """The days from the first talks with a country to the signature."""

    country: str = Field(description="Code of the partner.")
    country_name: str
    agreement: str
    opened: str | None = Field(description="When talks opened, EDTF.")
    opened_kind: EventKind | None = Field(
        description="talks_opened; or round_held, where talks had opened by a round at the latest."
    )
    opened_url: str | None
    signed: str
    signed_url: str
    days_least: int | None = Field(description="Days from talks to signature, at least.")
    days_most: int | None = Field(description="The same at most; equal where both days are known.")
    citations: tuple[CitationRow, ...]

    @property
    def exact(self) -> int | None:
        """The days where both ends are known to the day."""
        return self.days_least if self.days_least == self.days_most else None
