"""Agreements side by side: a column for each agreement, a line for each subject."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.page import Model


class ComparisonCell(Model):
    """What one agreement says on one subject."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    subject: str = Field(description="A term such as consultation, or one of the 18 themes.")
    subject_label: str
    is_term: bool = Field(description="Whether the subject is a term; else it is a theme.")
    extent: codelists.Extent = Field(
        description="yes, partly, no (the text was read and has it not) or not_seen."
    )
    extent_label: str
    value: str | None = Field(description="Years of the term, hours to a consultation.")
    note: str | None
    section: str | None = Field(description="Section, page or paragraph of the first citation.")
    source: str | None = Field(description="Source of the first citation.")
    citations: tuple[CitationRow, ...]
    url: str = Field(description="Where the agreement's page says it.")


class ComparisonColumn(Model):
    """One agreement of the comparison."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str
    title: str
    g7: codelists.G7
    signed: str | None
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    read: bool = Field(description="Whether the view rests on the agreement's own text.")
    themes: int = Field(description="How many of the shown themes are in the text.")
    url: str


class ComparisonLine(Model):
    """One subject of the comparison, and how many agreements have it."""

    subject: str
    label: str
    is_term: bool
    yes: int
    partly: int
    no: int
    not_seen: int
