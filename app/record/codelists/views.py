"""What a reader can choose."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member


class Evidence(Labelled):
    """Which collections a page draws on."""

    ALL = "all", "all sources"
    ARTICLES = "articles", "five news articles"


class Group(Labelled):
    """The choice of countries by their standing to the G7: label, other names."""

    def __new__(cls, value: str, label: str, other_names: str = "") -> Self:
        return new_member(cls, value, label, other_names=other_names)

    ALL = "all", "All"
    G7 = "g7", "G7", "group seven"
    NON_G7 = "non-g7", "Non-G7", "not/outside/beyond g7; other"


class Sort(Labelled):
    """The order of a list: each page offers some, and under any other it keeps its own.

    The first is the default, which is the own order of a page that knows no day of signing.
    """

    SIGNED = "signed", "by day of signing"
    NAME = "name", "by name"
    THEMES = "themes", "by number of themes"
    TALKS = "talks", "by opening of talks"
    DATE = "date", "by date"
    CITATIONS = "citations", "by number of citations"


class MatchKind(Labelled):
    """What sort of thing a search finds, in the order in which they are listed.

    Pages come behind countries and agreements where somebody names a country.
    """

    PAGE = "page", "Pages of the site"
    COUNTRY = "country", "Countries"
    AGREEMENT = "agreement", "Agreements"
    DOCUMENT = "document", "Related documents"
    DISPUTE = "dispute", "Where sources differ"
    GAP = "gap", "Looked for and not found"
    PERSON = "person", "People"
    PLACE = "place", "Places"
    EVENT = "event", "Events"
    SOURCE = "source", "Sources"


class Chapter(Labelled):
    """The three parts of the record, told apart by the first day and the last of the main one."""

    BEFORE = "before", "Before Vilnius"
    MAIN = "between", "Vilnius to Italy"
    AFTER = "after", "After Italy"
