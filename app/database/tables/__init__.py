"""The tables of the store. Dates are EDTF texts; events carry their bounds beside them."""

from app.database.tables.agreements import (
    Agreement,
    AgreementTitle,
    Clause,
    Commitment,
    DocumentAgreement,
    Provision,
)
from app.database.tables.citations import OWNERS, Citation
from app.database.tables.entries import Acceptance, Revision, SameAs, Withdrawal
from app.database.tables.events import (
    ArticleWording,
    Delivery,
    Event,
    EventCountry,
    EventLink,
    Participation,
)
from app.database.tables.questions import Claim, Dispute, Gap, GapAnswer, GapLook
from app.database.tables.subjects import (
    Country,
    CountryAlias,
    CountryNativeName,
    DayWorthALook,
    Document,
    DocumentParty,
    Edition,
    Office,
    Paragraph,
    Person,
    PersonAlias,
    Place,
    PlaceAlias,
    Source,
)
from app.database.tables.translations import Translation

__all__ = [
    "OWNERS",
    "Acceptance",
    "Agreement",
    "AgreementTitle",
    "ArticleWording",
    "Citation",
    "Claim",
    "Clause",
    "Commitment",
    "Country",
    "CountryAlias",
    "CountryNativeName",
    "DayWorthALook",
    "Delivery",
    "Dispute",
    "Document",
    "DocumentAgreement",
    "DocumentParty",
    "Edition",
    "Event",
    "EventCountry",
    "EventLink",
    "Gap",
    "GapAnswer",
    "GapLook",
    "Office",
    "Paragraph",
    "Participation",
    "Person",
    "PersonAlias",
    "Place",
    "PlaceAlias",
    "Provision",
    "Revision",
    "SameAs",
    "Source",
    "Translation",
    "Withdrawal",
]
