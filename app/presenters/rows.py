"""The rows that pages are made of. Their names are the names of the JSON fields.

Dates are EDTF texts, or null where nothing is known; addresses are path-absolute.
"""

from pydantic import BaseModel, ConfigDict, Field

from app.record import codelists


class Model(BaseModel):
    """A frozen part of a page."""

    model_config = ConfigDict(frozen=True)


class CitationRow(Model):
    """Where a source carries a fact."""

    source: str = Field(description="Id of the source.")
    paragraph: int | None = Field(description="Paragraph of an article, counted from 1.")
    section: str | None = Field(description="Section or page of any other source.")
    basis: codelists.Basis = Field(description="How strongly the source carries the fact.")
    implied_from: str | None = Field(description="What an implied fact follows from.")
    date: str | None = Field(description="This source's own date, where it differs.")
    says: str | None = Field(description="What this source says, where it disagrees.")

    def __hash__(self) -> int:
        """By the place alone: a page looks thousands of citations up, and few share a place."""
        return hash((self.source, self.paragraph, self.section))


class ParticipantRow(Model):
    """A person's part in an event."""

    person: str = Field(description="Id of the person.")
    name: str = Field(description="Name of the person.")
    office: str | None = Field(description="Null where the sources heard give none.")
    country: str = Field(description="Code of the person's own country.")
    role: codelists.Role = Field(description="What the person did in the event.")
    role_label: str = Field(description="The role in words.")
    on_behalf_of: str = Field(description="Code of the party that the person acts for.")
    url: str = Field(description="Address of the person's page.")


class CommitmentRow(Model):
    """One thing promised or given. Amounts are never added up."""

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
    citations: tuple[CitationRow, ...] = Field(description="Where sources state the commitment.")


class RevisionRow(Model):
    """The last change of a fact itself."""

    on: str = Field(description="The day of the change, as YYYY-MM-DD.")
    what: str = Field(description="What was changed.")


class EventRow(Model):
    """One dated thing that a source reports."""

    id: str = Field(description="Permanent id of the event.")
    date: str = Field(
        description="When it happened, EDTF, as exact as the sources of the view make it."
    )
    earliest: str | None = Field(description="First day that the date can mean; null if open.")
    latest: str | None = Field(description="Last day that the date can mean.")
    kind: codelists.EventKind = Field(description="Kind of event.")
    kind_label: str = Field(description="The kind in words.")
    expects: str | None = Field(description="The date announced, in an announcement.")
    title: str = Field(description="Title of the event.")
    summary: str = Field(description="What held that day, in our own words.")
    place: str | None = Field(description="Where it happened; null where no source says.")
    countries: tuple[str, ...] = Field(description="Codes of the partners.")
    people: tuple[str, ...] = Field(description="Ids of the people.")
    parts: tuple[ParticipantRow, ...] = Field(description="Who did what.")
    agreement: str | None = Field(description="Id of the agreement that it is a step of, or null.")
    sequence: str | None = Field(description="The stated place in a series.")
    commitments: tuple[CommitmentRow, ...] = Field(
        description="What the event promises or reports as given."
    )
    citations: tuple[CitationRow, ...] = Field(description="Where sources report the event.")
    differing: tuple[CitationRow, ...] = Field(description="Citations that contradict the date.")
    recorded: str = Field(description="The day on which it came into the record.")
    revised: RevisionRow | None = Field(description="When the fact itself changed, and what.")
    url: str = Field(description="Address of the event's page.")

    @property
    def updated(self) -> str:
        """The day on which the fact last changed."""
        return self.revised.on if self.revised else self.recorded


class ExpectedRow(Model):
    """A signing that was announced for a day and that no source in the view reports."""

    event: str = Field(description="Id of the announcement.")
    countries: tuple[str, ...] = Field(description="Codes of those whose signing is unreported.")
    names: tuple[str, ...] = Field(
        description="Names of those countries as they stand inside a sentence."
    )
    expects: str = Field(description="The date announced, EDTF.")
    overdue: bool = Field(description="Whether that date has passed without a report.")
    title: str = Field(description="Title of the announcement.")
    updated: str = Field(
        description="The day on which the announcement last changed in the record."
    )
    url: str = Field(description="Address of the announcement's page.")


class CountryRow(Model):
    """A partner of Ukraine, and where it stands."""

    code: str = Field(
        description="ISO 3166-1 alpha-2 code; EU for the European Union, XK for Kosovo."
    )
    slug: str = Field(description="Name of the country in addresses.")
    name: str = Field(description="Name of the country.")
    g7: codelists.G7 = Field(description="How the country stands to the G7.")
    declaration: codelists.Declaration = Field(
        description="Whether the country adopted or joined the declaration of Vilnius."
    )
    joined_date: str | None = Field(
        description="When it adopted or joined the declaration, EDTF; null if neither is on record."
    )
    talks_date: str | None = Field(description="When talks opened.")
    status: codelists.Status = Field(description="The highest rung that the country has reached.")
    status_label: str = Field(description="The status in words.")
    status_date: str | None = Field(
        description="Since when it has that status, EDTF; null without a step on record."
    )
    decided_by: str | None = Field(description="Id of the event that decided the status.")
    expects: str | None = Field(description="The day announced for a signing not yet reported.")
    overdue: bool = Field(description="Whether that day has passed without a report.")
    agreement: str | None = Field(
        description="Id of its agreement, signed or on its way; null where none is known."
    )
    event_count: int = Field(description="How many events of the view concern the country.")
    url: str = Field(description="Address of the country's page.")


class StepRow(Model):
    """One step on a road to signature."""

    kind: codelists.EventKind = Field(description="Kind of the event.")
    kind_label: str = Field(description="The kind in words.")
    date: str = Field(description="When it happened, EDTF.")
    earliest: str | None = Field(description="First day that the date can mean; null if open.")
    latest: str | None = Field(description="Last day that the date can mean.")
    event: str = Field(description="Id of the event.")
    title: str = Field(description="Title of the event.")
    citations: tuple[CitationRow, ...] = Field(description="Where sources report the event.")
    url: str = Field(description="Address of the event's page.")


class SignatoryRow(Model):
    """Somebody who signed, or was announced to sign."""

    person: str = Field(description="Id of the person.")
    name: str = Field(description="Name of the person.")
    office: str | None = Field(
        description="Office of the person; null where the sources of the view give none."
    )
    on_behalf_of: str = Field(description="Code of the party that the person acts for.")
    url: str = Field(description="Address of the person's page.")


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
    citations: tuple[CitationRow, ...] = Field(description="Where sources give the clause.")


class ProvisionRow(Model):
    """Whether the text touches a theme."""

    theme: codelists.Theme = Field(description="The theme.")
    theme_label: str = Field(description="The theme in words.")
    extent: codelists.Extent = Field(
        description="Whether the text touches the theme; not_seen where nobody read it for that."
    )
    note: str | None = Field(description="What the text says on the theme.")
    citations: tuple[CitationRow, ...] = Field(description="Where the text says so.")


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
    place: str | None = Field(description="Where it was signed, or null.")
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
    url: str = Field(description="Address of the agreement's page.")


class PersonRow(Model):
    """Somebody named in an event."""

    id: str = Field(description="Permanent id of the person.")
    name: str = Field(description="Name of the person.")
    aliases: tuple[str, ...] = Field(description="Other spellings of the name.")
    country: str = Field(description="Code of the person's own country; UA for Ukraine.")
    offices: tuple[str, ...] = Field(description="Titles of the offices held.")
    event_count: int = Field(description="How many events of the view name the person.")
    url: str = Field(description="Address of the person's page.")


class SourceRow(Model):
    """A published text."""

    id: str = Field(description="Permanent id of the source.")
    file: str | None = Field(description="The file's name, for the five articles.")
    publisher: str = Field(description="Who published it.")
    carried_by: str | None = Field(
        description="Who carries the text, where that is not its publisher."
    )
    title: str = Field(description="Title as printed, in the language of the source.")
    url: str | None = Field(description="Address of the text itself, or null.")
    published: str | None = Field(description="Date of the source, EDTF, or null.")
    published_basis: codelists.DateBasis | None = Field(description="Where that date comes from.")
    known_from: str = Field(description="The day from which the knowledge clock hears it.")
    language: str = Field(description="Language of the source, ISO 639-1.")
    kind: codelists.SourceKind = Field(description="What sort of text it is.")
    kind_label: str = Field(description="The kind in words.")
    collection: codelists.Collection = Field(
        description="Whether it is one of the five articles or of the public record."
    )
    republishes: str | None = Field(description="Whose report it repeats, or null.")
    citation_count: int = Field(description="How often the whole record cites it.")
    page: str = Field(description="Address of the source's page here.")


class Page(Model):
    """What every page tells of itself."""

    title: str = Field(description="Title of the page.")
    as_of: str = Field(description="The world clock: what had happened by this day.")
    known_on: str = Field(description="The knowledge clock: what sources of this day tell.")
    evidence: codelists.Evidence = Field(
        description="The sources that the view draws on: all, or the five articles alone."
    )
    revision: str = Field(description="The release of the record, computed from its data.")


class Listing(Page):
    """A page that is a list. `count` counts all that match."""

    count: int = Field(description="How many rows match, over all parts of the list.")
    next: str | None = Field(None, description="Address of the next page, or null.")
