"""What a source is, and how strongly it carries a fact."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member


class Basis(Labelled):
    """How strongly a source supports a fact."""

    STATED = "stated", "stated"
    IMPLIED = "implied", "implied"
    HEADLINE = "headline", "headline only"


class Collection(Labelled):
    """Which body of evidence a source belongs to."""

    ARTICLES = "articles", "the five articles"
    RECORD = "record", "the public record"


class SourceKind(Labelled):
    """What sort of text a source is; `singular` and `plural` name its texts after a number."""

    singular: str
    plural: str

    def __new__(cls, value: str, label: str, singular: str, plural: str) -> Self:
        member = new_member(cls, value, label)
        member.singular = singular
        member.plural = plural
        return member

    AGREEMENT_TEXT = (
        "agreement_text",
        "text of an agreement",
        "text of an agreement",
        "texts of agreements",
    )
    OFFICIAL = "official", "official page", "official page", "official pages"
    AGENCY = "agency", "news agency", "agency report", "agency reports"
    PRESS = "press", "press", "press report", "press reports"
    ANALYSIS = "analysis", "analysis", "analysis", "analyses"
    REPUBLICATION = "republication", "republication", "republication", "republications"


class DateBasis(Labelled):
    """Where a source's own date comes from."""

    PRINTED = "printed", "printed on it"
    INFERRED = "inferred", "inferred"
