"""The strict shapes of the record: what a keeper writes, and what every page is computed from.

A shape allows nothing extra and cannot be changed once read. Dates are EDTF texts, countries
ISO 3166-1 alpha-2 codes (`EU` for the Union, `XK` for Kosovo), currencies ISO 4217 codes,
languages ISO 639-1 codes.
"""

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    StrictBool,
    StringConstraints,
    model_validator,
)
from pydantic_core import core_schema

from app.record import codelists, edtf
from app.record.edtf import Span


def _span(value: Any) -> Span:
    if isinstance(value, Span):
        return value
    if isinstance(value, str):
        return edtf.parse(value)
    raise ValueError('a date is a text in quotes, such as "2023-10-19"')


Edtf = Annotated[
    Span,
    GetPydanticSchema(
        lambda _type, _handler: core_schema.no_info_plain_validator_function(
            _span,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )
    ),
    Field(description="A date in EDTF: " + edtf.ALLOWED, examples=["2023-10-19"]),
]


def _day(value: Any) -> Span:
    span = _span(value)
    if span.form != "day" or span.uncertain or span.approximate:
        raise ValueError(f'"{span.text}" is not one day, such as "2023-10-19"')
    return span


Day = Annotated[Edtf, BeforeValidator(_day), Field(description="One day: YYYY-MM-DD.")]
Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    Field(description="Lower-case letters, digits and single hyphens; never changed."),
]
Code = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z]{2}$"),
    Field(description="ISO 3166-1 alpha-2 code, EU or XK."),
]
Words = Annotated[str, StringConstraints(min_length=1, max_length=1500, strip_whitespace=True)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=110, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=1000)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Number = Annotated[int, Field(strict=True, ge=1)]
Amount = Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False)]


class RecordModel(BaseModel):
    """A strict, frozen piece of the record."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Citation(RecordModel):
    """Where a source carries a fact, and how strongly."""

    source: Id
    paragraph: Number | None = Field(
        None, description="In an article: lines with text, counted from 1 at the top of the file."
    )
    section: Line | None = Field(
        None, description="In any other source: the section, page or part."
    )
    basis: codelists.Basis
    implied_from: Words | None = Field(
        None, description="What an implied fact follows from. Needed there, and only there."
    )
    date: Edtf | None = Field(None, description="This source's own date, where it differs.")
    place: Line | None = Field(None, description="This source's own place, where it differs.")
    says: Words | None = Field(None, description="What this source says, where it disagrees.")

    @model_validator(mode="after")
    def _basis_explained(self) -> "Citation":
        if (self.basis is codelists.Basis.IMPLIED) != (self.implied_from is not None):
            raise ValueError("implied_from goes with basis: implied, and every implied fact has it")
        return self


Citations = Annotated[tuple[Citation, ...], Field(min_length=1)]


class Cited(RecordModel):
    """Something that sources carry."""

    citations: Citations


class Country(RecordModel):
    """A partner of Ukraine: a state, or the European Union."""

    code: Code
    slug: Id
    name: Line
    in_text: Line | None = Field(
        None, description='The name inside a sentence, where it differs: "the United Kingdom".'
    )
    aliases: tuple[Line, ...] = ()
    g7: codelists.G7
    citations: tuple[Citation, ...] = ()

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence."""
        return self.in_text or self.name


class Office(Cited):
    """An office in which a person appears in the record."""

    title: Line


class Person(RecordModel):
    """Somebody named in an event."""

    id: Id
    name: Line
    aliases: tuple[Line, ...] = ()
    country: Code
    offices: tuple[Office, ...] = ()


class Paragraph(RecordModel):
    """One paragraph of an article: its fingerprint, and why it is set aside if it is."""

    sha256: Sha256
    aside: Line | None = None


class Source(RecordModel):
    """A published text. `collection` is `articles` for the five first sources."""

    id: Id
    collection: codelists.Collection
    publisher: Line
    carried_by: Line | None = None
    title: Line
    title_is_descriptive: StrictBool = False
    url: Url | None
    published: Edtf | None
    published_basis: codelists.DateBasis | None = None
    published_note: Words | None = None
    language: Language
    kind: codelists.SourceKind
    republishes: Line | None = Field(None, description="Whose report this page repeats.")
    accessed: Day | None = None
    file: Line | None = None
    note: Words | None = None
    paragraphs: tuple[Paragraph, ...] = ()

    @model_validator(mode="after")
    def _date_explained(self) -> "Source":
        if (self.published is None) != (self.published_basis is None):
            raise ValueError("published and published_basis are both given, or neither is")
        if self.published_basis is codelists.DateBasis.INFERRED and not self.published_note:
            raise ValueError("an inferred date needs published_note: what it is inferred from")
        return self


class Participation(RecordModel):
    """A person's part in an event."""

    person: Id
    role: codelists.Role
    on_behalf_of: Code | None = Field(
        None, description="The party acted for, where it is not the person's country."
    )


class Fact(Cited):
    """Something that an agreement or a country promises or says, with its citations.

    `since` names the event that made it so; where it is left out, that is the signing (in an
    agreement's file) or the event that holds it.
    """

    since: Id | None = None


class Commitment(Fact):
    """One thing promised or given."""

    theme: codelists.Theme
    summary: Words
    form: codelists.Form
    amount: Amount | None = None
    qualifier: codelists.Qualifier | None = None
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    unit: Line | None = Field(None, description="What is counted, where it is not money.")
    per_year: StrictBool = False
    period: Edtf | None = None

    @model_validator(mode="after")
    def _amount_explained(self) -> "Commitment":
        if (self.amount is None) != (self.qualifier is None):
            raise ValueError("amount and qualifier are both given, or neither is")
        if (self.amount is None) == bool(self.currency or self.unit):
            raise ValueError("an amount has a currency or a unit, and only an amount has")
        if self.currency and self.unit:
            raise ValueError("an amount has a currency or a unit, not both")
        return self


class Revision(RecordModel):
    """The last change of a fact itself."""

    on: Day
    what: Words


class Place(Cited):
    """A stated place in a series: the fourth to open talks, the first to sign on a day."""

    number: Number
    among: Line


class ArticleWording(RecordModel):
    """The words of an event where only the five articles are heard: no more than they say."""

    title: Title
    summary: Words
    place: Line | None = None
    countries: tuple[Code, ...]
    people: tuple[Participation, ...] = ()


class Event(RecordModel):
    """One dated thing that a source reports. Its words say only what held that day."""

    id: Id
    date: Edtf
    kind: codelists.EventKind
    countries: tuple[Code, ...]
    place: Line | None = None
    title: Title
    summary: Words
    people: tuple[Participation, ...] = ()
    in_articles: ArticleWording | None = Field(
        None, description="Needed where articles and other sources carry the same event."
    )
    agreement: Id | None = None
    document: Id | None = Field(None, description="A related document that the event is about.")
    expects: Edtf | None = Field(
        None, description="The date announced; null where the source names none."
    )
    sequence: Place | None = None
    commitments: tuple[Commitment, ...] = ()
    recorded: Day
    revised: Revision | None = None
    citations: Citations

    @model_validator(mode="after")
    def _announcement_complete(self) -> "Event":
        if self.kind.announces and "expects" not in self.model_fields_set:
            raise ValueError("an announcement has expects: a date, or null where none is named")
        if not self.kind.announces and self.expects is not None:
            raise ValueError("expects goes with kinds that end in _announced")
        return self


class Wording(Fact):
    """A part of an agreement that is told in words."""

    kind: Literal[
        codelists.ClauseKind.TITLE,
        codelists.ClauseKind.EXTENSION,
        codelists.ClauseKind.TERMINATION,
        codelists.ClauseKind.MUTUAL_HELP,
        codelists.ClauseKind.LEGAL_FORM,
        codelists.ClauseKind.RATIFICATION,
        codelists.ClauseKind.NATO,
        codelists.ClauseKind.LANGUAGES,
        codelists.ClauseKind.OCCASION,
        codelists.ClauseKind.CHARACTER,
        codelists.ClauseKind.TEXT,
        codelists.ClauseKind.OTHER,
        codelists.ClauseKind.LATER,
    ]
    text: Words
    extent: codelists.Extent | None = Field(
        None, description="Whether the text has such a clause; null where nobody asked."
    )


class Term(Fact):
    """How long an agreement runs; `years` is null where it has no fixed term."""

    kind: Literal[codelists.ClauseKind.TERM]
    years: Number | None
    text: Words | None = None


class Consultation(Fact):
    """What happens after a new attack."""

    kind: Literal[codelists.ClauseKind.CONSULTATION]
    extent: codelists.Extent
    deadline_hours: Number | None = None
    trigger: Words | None = None
    response: Words | None = None
    reciprocal: Words | None = Field(None, description="What holds for an attack on the partner.")
    text: Words | None = None


class Effect(Fact):
    """When the agreement takes effect by its own words."""

    kind: Literal[codelists.ClauseKind.EFFECT]
    rule: codelists.Effect
    text: Words | None = None


Clause = Annotated[Wording | Term | Consultation | Effect, Field(discriminator="kind")]


class Provision(Fact):
    """Whether an agreement's text touches one of the eighteen themes."""

    theme: codelists.Theme
    extent: codelists.Extent
    note: Words | None = None


class Agreement(RecordModel):
    """A bilateral document, signed or on its way; its status and dates come from its events."""

    id: Id
    country: Code
    name: Line = Field(description="What the pages call it until a source gives its title.")
    counted: StrictBool = Field(True, description="Whether Ukraine's own lists count it.")
    note: Words | None = None
    recorded: Day
    revised: Revision | None = None
    clauses: tuple[Clause, ...] = ()
    provisions: tuple[Provision, ...] = ()
    commitments: tuple[Commitment, ...] = ()


class Claim(Cited):
    """One answer to a disputed question."""

    says: Words


class Dispute(RecordModel):
    """A question on which sources differ; `preferred` counts the claims from 1."""

    id: Id
    about: Line | None = Field(description="An event, agreement, country code or subject.")
    question: Words
    claims: Annotated[tuple[Claim, ...], Field(min_length=2)]
    preferred: Number | None
    reason: Words | None = None

    @model_validator(mode="after")
    def _preference_explained(self) -> "Dispute":
        if self.preferred is not None and self.preferred > len(self.claims):
            raise ValueError(f"preferred is from 1 to {len(self.claims)}")
        return self


class Gap(RecordModel):
    """What was looked for and not found."""

    id: Id
    about: Line
    question: Words
    note: Words
    citations: tuple[Citation, ...] = ()


class Document(RecordModel):
    """A document beside the series; never counted as an agreement of it."""

    id: Id
    title: Line
    date: Edtf
    parties: tuple[Code, ...]
    summary: Words
    recorded: Day
    citations: Citations


class Edition(RecordModel):
    """What the record says of itself; `checked` is the last day that it covers."""

    title: Line
    checked: Day
    begins: Day
    summit: Day
