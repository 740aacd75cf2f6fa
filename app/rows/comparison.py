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
    subject_label: str = Field(description="The term or theme in words.")
    is_term: bool = Field(description="Whether the subject is a term; else it is a theme.")
    extent: codelists.Extent = Field(
        description="yes, partly, no (the text was read and has it not) or not_seen."
    )
    extent_label: str = Field(description="The extent in words.")
    value: str | None = Field(description="Years of the term, hours to a consultation.")
    note: str | None = Field(description="What the text says on the subject, in our own words.")
    section: str | None = Field(description="Section, page or paragraph of the first citation.")
    source: str | None = Field(description="Source of the first citation.")
    citations: tuple[CitationRow, ...] = Field(description="Where the text says so.")
    url: str = Field(description="Where the agreement's page says it.")


class ComparisonColumn(Model):
    """One agreement of the comparison."""

    agreement: str = Field(description="Id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str = Field(description="Name of the partner.")
    title: str = Field(description="Title of the agreement.")
    g7: codelists.G7 = Field(description="How the partner stands to the G7.")
    signed: str | None = Field(description="When it was signed, EDTF, or null.")
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    read: bool = Field(description="Whether the view rests on the agreement's own text.")
    themes: int = Field(description="How many of the shown themes are in the text.")
    url: str = Field(description="Address of the agreement's page.")


class ComparisonLine(Model):
    """One subject of the comparison, and how many agreements have it."""

    subject: str = Field(description="The term or theme.")
    label: str = Field(description="The subject in words.")
    is_term: bool = Field(description="Whether the subject is a term; else it is a theme.")
    yes: int = Field(description="How many of the agreements have it in the text.")
    partly: int = Field(description="How many have it in part.")
    no: int = Field(description="How many texts were read and do not have it.")
    not_seen: int = Field(description="Of how many agreements the sources do not say.")
