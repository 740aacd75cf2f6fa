"""Agreements, their fact sheets and themes, and how many are signed."""

from pydantic import Field

from app.record import codelists
from app.rows.citations import CitationRow
from app.rows.commitments import CommitmentRow
from app.rows.page import Model
from app.rows.people import SignatoryRow
from app.rows.remarks import RemarkRow
from app.rows.revisions import LastRevision, Revisions


class ConsultationRow(Model):
    """What happens after a new attack."""

    extent: codelists.Extent = Field(
        description="Whether the text has such a clause; not_seen where nobody read it for that."
    )
    deadline_hours: int | None = Field(
        description="Hours within which both sides consult; null where none are named."
    )
    trigger: str | None = Field(description="What starts the consultation.")
    response: str | None = Field(description="What the consultation may lead to.")
    reciprocal: str | None = Field(description="What holds for an attack on the partner.")
    text: str | None = Field(description="What else the clause says.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources give the clause.")
    revised: LastRevision = None
    revisions: Revisions = ()


class ClauseRow(Model):
    """A part of an agreement's fact sheet."""

    kind: codelists.ClauseKind = Field(description="Which part of the fact sheet it is.")
    kind_label: str = Field(description="The kind in words.")
    text: str | None = Field(
        description="What the clause says, in our own words; null where the sources do not say."
    )
    lines: tuple[str, ...] = Field(description="The same, as the lines of a fact sheet.")
    since: str = Field(description="Id of the event that made it so.")
    foretold: bool = Field(description="Whether it was said before the signing.")
    said_after: str | None = Field(
        description="Date of that event where it is later than the signing, EDTF; null otherwise."
    )
    citations: tuple[CitationRow, ...] = Field(description="Where sources give the clause.")
    revised: LastRevision = None
    revisions: Revisions = ()


class ProvisionRow(Model):
    """Whether the text touches a theme."""

    theme: codelists.Theme = Field(description="The theme.")
    theme_label: str = Field(description="The theme in words.")
    extent: codelists.Extent = Field(
        description="Whether the text touches the theme; not_seen where nobody read it for that."
    )
    note: str | None = Field(description="What the text says on the theme.")
    citations: tuple[CitationRow, ...] = Field(description="Where the text says so.")
    revised: LastRevision = None
    revisions: Revisions = ()


class AnswerRow(Model):
    """A question that readers ask of an agreement, with its answer."""

    question: str = Field(description="The question.")
    answer: str = Field(description="The answer, in one sentence or two.")
    citations: tuple[CitationRow, ...] = Field(
        description="Where sources say so; empty where it rests on what no source reports."
    )


class AgreementEffectRow(Model):
    """Whether an agreement has effect and whether it has ended, in short."""

    agreement: str = Field(description="Id of the agreement.")
    headline: str = Field(description="Both in one line.")
    answers: tuple[AnswerRow, ...] = Field(
        description="Whether it is in force, whether it can be ended, and whether it has been."
    )


class AgreementRow(Model):
    """A bilateral document, signed or on its way."""

    id: str = Field(description="Permanent id of the agreement.")
    country: str = Field(description="Code of the partner.")
    country_name: str = Field(description="Name of the partner.")
    title: str = Field(description="The document's own title where it is known, else a plain name.")
    status: codelists.Status = Field(description="The highest rung that the agreement has reached.")
    status_label: str = Field(description="The status in words.")
    signed: str | None = Field(
        description="When it was signed, EDTF; null where no source reports it."
    )
    expects: str | None = Field(description="The day announced, where no signing is reported.")
    overdue: bool = Field(
        description="Whether the day announced for the signing has passed without a report."
    )
    remarks: tuple[RemarkRow, ...] = Field((), description="What is to be said beside the status.")
    place: str | None = Field(description="Where it was signed, or null.")
    venue: str | None = Field(None, description="The building or room, or null.")
    term_years: int | None = Field(
        description="How many years it runs; null without a fixed term, or where it is not known."
    )
    signatories: tuple[SignatoryRow, ...] = Field(description="Who signed.")
    to_sign: tuple[SignatoryRow, ...] = Field(description="Announced, while no signing is.")
    consultation: ConsultationRow | None = Field(
        description="The clause on what happens after a new attack, or null."
    )
    commitments: tuple[CommitmentRow, ...] = Field(description="What the agreement promises.")
    citations: tuple[CitationRow, ...] = Field(
        description="Where sources report the signing, or its announcement."
    )
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    revised: LastRevision = None
    revisions: Revisions = ()
    url: str = Field(description="Address of the agreement's page.")


class TitleRow(Model):
    """The title of an agreement in one of its other languages."""

    language: str = Field(description="ISO 639-1 code of the language.")
    language_label: str = Field(description="The language in words.")
    text: str = Field(description="The title in that language.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources give the title.")
    revised: LastRevision = None
    revisions: Revisions = ()


class AgreementCounts(Model):
    """The signed agreements of a view, counted by several rules."""

    signed: int = Field(description="All signed agreements, the European Union's included.")
    states: int = Field(description="Those with states.")
    unions: int = Field(description="Those with the European Union.")
    listed: int = Field(description="Those that Ukraine's own lists count.")
    unlisted: tuple[str, ...] = Field(description="Partners whose agreement those lists leave out.")
