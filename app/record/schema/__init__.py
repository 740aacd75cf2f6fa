"""The strict shapes of the record: what a keeper writes, and what every page is computed from.

A shape allows nothing extra and cannot be changed once read. Dates are EDTF texts, countries
ISO 3166-1 alpha-2 codes (`EU` for the Union, `XK` for Kosovo), currencies ISO 4217 codes,
languages ISO 639-1 codes.
"""

from app.record.schema.agreements import Agreement, AgreementTitle
from app.record.schema.citations import Citation, Citations, Cited, Fact
from app.record.schema.clauses import Clause, Consultation, Effect, Provision, Term, Wording
from app.record.schema.commitments import Commitment
from app.record.schema.countries import Country, CountryNames
from app.record.schema.documents import Document
from app.record.schema.edition import DayWorthALook, Edition
from app.record.schema.entries import Acceptance, Entry, Revision, Withdrawal, key_of
from app.record.schema.events import (
    ArticleWording,
    Event,
    Participation,
    PromiseReference,
    Sequence,
)
from app.record.schema.fields import (
    Code,
    Day,
    Edtf,
    Id,
    Ids,
    Language,
    Line,
    RecordModel,
    Url,
    Words,
)
from app.record.schema.people import Office, Person
from app.record.schema.places import Place
from app.record.schema.questions import Claim, Dispute, Gap
from app.record.schema.sources import Paragraph, Source

__all__ = [
    "Acceptance",
    "Agreement",
    "AgreementTitle",
    "ArticleWording",
    "Citation",
    "Citations",
    "Cited",
    "Claim",
    "Clause",
    "Code",
    "Commitment",
    "Consultation",
    "Country",
    "CountryNames",
    "Day",
    "DayWorthALook",
    "Dispute",
    "Document",
    "Edition",
    "Edtf",
    "Effect",
    "Entry",
    "Event",
    "Fact",
    "Gap",
    "Id",
    "Ids",
    "Language",
    "Line",
    "Office",
    "Paragraph",
    "Participation",
    "Person",
    "Place",
    "PromiseReference",
    "Provision",
    "RecordModel",
    "Revision",
    "Sequence",
    "Source",
    "Term",
    "Url",
    "Withdrawal",
    "Wording",
    "Words",
    "key_of",
]
