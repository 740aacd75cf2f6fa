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
    basis: codelists.Basis
    implied_from: str | None = Field(description="What an implied fact follows from.")
    date: str | None = Field(description="This source's own date, where it differs.")
    says: str | None = Field(description="What this source says, where it disagrees.")

    def __hash__(self) -> int:
        """By the place alone: a page looks thousands of citations up, and few share a place."""
        return hash((self.source, self.paragraph, self.section))


class ParticipantRow(Model):
    """A person's part in an event."""

    person: str
    name: str
    office: str | None = Field(description="Null where the sources heard give none.")
    country: str
    role: codelists.Role
    role_label: str
    on_behalf_of: str = Field(description="Code of the party that the person acts for.")
    url: str


class CommitmentRow(Model):
    """One thing promised or given. Amounts are never added up."""

    id: str | None = Field(description="Its id in its agreement or event, where it has one.")
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
    delivered_by: tuple[str, ...] = Field(description="Ids of events that tell of its delivery.")
    citations: tuple[CitationRow, ...]


class RevisionRow(Model):
    """A change of a fact itself."""

    on: str
    what: str
    why: str | None


class RemarkRow(Model):
    """What is to be said beside a rung."""

    kind: codelists.RemarkKind
    label: str
    date: str = Field(description="The date of the event that it rests on, EDTF.")
    event: str = Field(description="Id of that event; after long silence, of the last of all.")


class PromiseRow(Model):
    """What an event carries out."""

    agreement: str | None = Field(description="Id of the agreement that holds the promise.")
    event: str | None = Field(description="Id of the event that holds it, where no agreement does.")
    commitment: str | None = Field(description="Id of one commitment; null for what it promises.")


class EventRow(Model):
    """One dated thing that a source reports."""

    id: str
    date: str
    earliest: str | None = Field(description="First day that the date can mean; null if open.")
    latest: str | None = Field(description="Last day that the date can mean.")
    kind: codelists.EventKind
    kind_label: str
    expects: str | None = Field(description="The date announced, in an announcement.")
    title: str
    summary: str
    place: str | None = Field(description="The name of the place.")
    place_id: str | None
    venue: str | None = Field(description="The building or room.")
    meeting: codelists.Meeting | None = Field(description="In person, online or by telephone.")
    countries: tuple[str, ...] = Field(description="Codes of the partners.")
    people: tuple[str, ...] = Field(description="Ids of the people.")
    parts: tuple[ParticipantRow, ...]
    agreement: str | None
    document: str | None = Field(description="Id of the related document that it is about.")
    fulfils: tuple[str, ...] = Field(description="Ids of earlier events that foretold this one.")
    changes: tuple[str, ...] = Field(description="Ids of earlier plans that it changes.")
    cancels: tuple[str, ...] = Field(description="Ids of earlier plans that it calls off.")
    fulfilled_by: tuple[str, ...]
    changed_by: tuple[str, ...]
    cancelled_by: tuple[str, ...]
    related: tuple[str, ...] = Field(description="Ids of events to be read beside it.")
    delivers_on: tuple[PromiseRow, ...]
    delivered_by: tuple[str, ...] = Field(description="Ids of events that carry its promises out.")
    sequence: str | None = Field(description="The stated place in a series.")
    commitments: tuple[CommitmentRow, ...]
    citations: tuple[CitationRow, ...]
    differing: tuple[CitationRow, ...] = Field(description="Citations that contradict the date.")
    recorded: str = Field(description="The day on which it came into the record.")
    revised: RevisionRow | None = Field(description="The last change of the fact itself.")
    revisions: tuple[RevisionRow, ...] = Field(description="All its changes, the first one first.")
    url: str

    @property
    def updated(self) -> str:
        """The day on which the fact last changed."""
        return self.revised.on if self.revised else self.recorded


class ExpectedRow(Model):
    """A signing that was announced for a day and that no source in the view reports."""

    event: str = Field(description="Id of the announcement.")
    countries: tuple[str, ...] = Field(description="Codes of those whose signing is unreported.")
    names: tuple[str, ...]
    expects: str = Field(description="The date announced, EDTF.")
    overdue: bool = Field(description="Whether that date has passed without a report.")
    title: str
    updated: str
    url: str


class CountryRow(Model):
    """A partner of Ukraine, and where it stands."""

    code: str
    slug: str
    name: str
    g7: codelists.G7
    declaration: codelists.Declaration
    joined_date: str | None
    talks_date: str | None = Field(description="When talks opened.")
    status: codelists.Status
    status_label: str
    status_date: str | None
    decided_by: str | None = Field(description="Id of the event that decided the status.")
    expects: str | None = Field(description="The day announced for a signing not yet reported.")
    overdue: bool = Field(description="Whether that day has passed without a report.")
    remarks: tuple[RemarkRow, ...] = ()
    agreement: str | None
    event_count: int
    url: str


class StepRow(Model):
    """One step on a road to signature."""

    kind: codelists.EventKind
    kind_label: str
    date: str
    earliest: str | None
    latest: str | None
    event: str
    title: str
    citations: tuple[CitationRow, ...]
    url: str


class SignatoryRow(Model):
    """Somebody who signed, or was announced to sign."""

    person: str
    name: str
    office: str | None
    on_behalf_of: str
    url: str


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
    remarks: tuple[RemarkRow, ...] = ()
    place: str | None
    venue: str | None = None
    term_years: int | None
    signatories: tuple[SignatoryRow, ...]
    to_sign: tuple[SignatoryRow, ...] = Field(description="Announced, while no signing is.")
    consultation: ConsultationRow | None
    commitments: tuple[CommitmentRow, ...]
    citations: tuple[CitationRow, ...]
    counted: bool = Field(description="Whether Ukraine's own lists count it.")
    url: str


class PersonRow(Model):
    """Somebody named in an event."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str
    offices: tuple[str, ...]
    event_count: int
    url: str


class SourceRow(Model):
    """A published text."""

    id: str
    file: str | None = Field(description="The file's name, for the five articles.")
    publisher: str
    carried_by: str | None
    title: str
    url: str | None
    published: str | None
    published_basis: codelists.DateBasis | None
    known_from: str = Field(description="The day from which the knowledge clock hears it.")
    language: str
    kind: codelists.SourceKind
    kind_label: str
    collection: codelists.Collection
    republishes: str | None
    citation_count: int
    page: str = Field(description="Address of the source's page here.")


class Page(Model):
    """What every page tells of itself."""

    title: str
    as_of: str = Field(description="The world clock: what had happened by this day.")
    known_on: str = Field(description="The knowledge clock: what sources of this day tell.")
    evidence: codelists.Evidence
    revision: str = Field(description="The release of the record, computed from its data.")


class Listing(Page):
    """A page that is a list. `count` counts all that match."""

    count: int
    next: str | None = Field(None, description="Address of the next page, or null.")
