"""What a source is, and how strongly it carries a fact."""

from app.record.codelists.labelled import Labelled


class Basis(Labelled):
    """How strongly a source carries a fact."""

    STATED = "stated", "stated"
    IMPLIED = "implied", "implied"
    HEADLINE = "headline", "headline only"


class Collection(Labelled):
    """Which body of evidence a source belongs to."""

    ARTICLES = "articles", "the five articles"
    RECORD = "record", "the public record"


class SourceKind(Labelled):
    """What sort of text a source is."""

    AGREEMENT_TEXT = "agreement_text", "text of an agreement"
    OFFICIAL = "official", "official page"
    AGENCY = "agency", "news agency"
    PRESS = "press", "press"
    ANALYSIS = "analysis", "analysis"
    REPUBLICATION = "republication", "republication"


class DateBasis(Labelled):
    """Where a source's own date comes from."""

    PRINTED = "printed", "printed on it"
    INFERRED = "inferred", "inferred"
