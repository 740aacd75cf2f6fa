"""The closed lists of the record: each member knows its label, its order and its meaning."""

from enum import IntEnum, StrEnum
from typing import Self


class Labelled(StrEnum):
    """A value with the words that a page uses for it, in the order of the list."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Status(StrEnum):
    """The ladder, low to high: each rung with its label, what it means, and its mark.

    A mark is the id of a symbol in templates/partials/marks.svg.
    """

    label: str
    meaning: str
    mark: str

    def __new__(cls, value: str, label: str, meaning: str, mark: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.meaning = meaning
        member.mark = mark
        return member

    NONE = "none", "No step on record", "No step on the ladder is on record.", "mark-other"
    JOINED = (
        "joined",
        "Joined the declaration",
        "Adopted or joined the G7 declaration.",
        "mark-joined",
    )
    TALKS_SOUGHT = (
        "talks_sought",
        "Talks sought",
        "An agreement was raised before both sides had agreed to talk.",
        "mark-talks-sought",
    )
    TALKS_AGREED = (
        "talks_agreed",
        "Talks agreed",
        "Both sides agreed to open talks.",
        "mark-talks-agreed",
    )
    IN_TALKS = (
        "in_talks",
        "In talks",
        "Talks on a bilateral agreement have opened.",
        "mark-talks-opened",
    )
    TEXT_AGREED = "text_agreed", "Text agreed", "The text was called settled.", "mark-text-agreed"
    SIGNING_ANNOUNCED = (
        "signing_announced",
        "Signing announced",
        "A signing was announced for a named day or span; no source reports it yet.",
        "mark-signing-announced",
    )
    SIGNED = "signed", "Signed", "A source reports that the agreement was signed.", "mark-signed"
    ENDED = "ended", "Ended", "A source reports that the agreement has ended.", "mark-ended"

    @property
    def rank(self) -> int:
        """The height of the rung, from 0."""
        return _RANKS[self]


_RANKS = {status: rank for rank, status in enumerate(Status)}


class EventKind(StrEnum):
    """What kind of thing happened, the rung it puts its countries on, and its mark.

    A kind has the mark of its rung unless it has one of its own.
    """

    label: str
    rung: Status
    mark: str

    def __new__(cls, value: str, label: str, rung: Status = Status.NONE, mark: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.rung = rung
        member.mark = mark or rung.mark
        return member

    DECLARATION_ANNOUNCED = (
        "declaration_announced",
        "Declaration announced",
        Status.NONE,
        "mark-announced",
    )
    DECLARATION_ADOPTED = "declaration_adopted", "Declaration adopted", Status.JOINED
    JOINING_ANNOUNCED = "joining_announced", "Joining announced", Status.NONE, "mark-announced"
    JOINED_DECLARATION = "joined_declaration", "Joined the declaration", Status.JOINED
    TALKS_SOUGHT = "talks_sought", "Talks sought", Status.TALKS_SOUGHT
    TALKS_ANNOUNCED = "talks_announced", "Talks announced", Status.NONE, "mark-announced"
    TALKS_AGREED = "talks_agreed", "Talks agreed", Status.TALKS_AGREED
    TALKS_OPENED = "talks_opened", "Talks opened", Status.IN_TALKS
    ROUND_HELD = "round_held", "Round of talks", Status.IN_TALKS, "mark-round"
    TEXT_AGREED = "text_agreed", "Text agreed", Status.TEXT_AGREED
    SIGNING_ANNOUNCED = "signing_announced", "Signing announced", Status.SIGNING_ANNOUNCED
    SIGNED = "signed", "Signed", Status.SIGNED
    RATIFIED = "ratified", "Ratified", Status.NONE, "mark-ratified"
    IN_FORCE = "in_force", "Entry into force", Status.NONE, "mark-in-force"
    ENDED = "ended", "Ended", Status.ENDED
    PLEDGE = "pledge", "Pledge"
    STATEMENT = "statement", "Statement"
    MEETING = "meeting", "Meeting"

    @property
    def announces(self) -> bool:
        """Whether the event only says that something will happen."""
        return self.value.endswith("_announced")


class G7(Labelled):
    """How a country stands to the Group of Seven."""

    MEMBER = "member", "G7"
    PARTICIPANT = "participant", "Takes part in the G7, is no member"
    NONE = "none", "Non-G7"


class Declaration(Labelled):
    """What a country did with the declaration of Vilnius."""

    ADOPTED = "adopted", "adopted it"
    JOINED = "joined", "joined it"
    NONE = "none", "neither is on record"


class Basis(Labelled):
    """How strongly a source carries a fact."""

    STATED = "stated", "stated"
    IMPLIED = "implied", "implied"
    HEADLINE = "headline", "headline only"


class Collection(Labelled):
    """Which body of evidence a source belongs to."""

    ARTICLES = "articles", "the five articles"
    RECORD = "record", "the public record"


class Evidence(Labelled):
    """Which collections a page draws on."""

    ALL = "all", "all sources"
    ARTICLES = "articles", "the five articles alone"


class Group(Labelled):
    """The choice of countries by their standing to the G7."""

    ALL = "all", "All"
    G7 = "g7", "G7"
    NON_G7 = "non-g7", "Non-G7"


class Sort(Labelled):
    """The order of agreements side by side."""

    SIGNED = "signed", "by day of signing"
    NAME = "name", "by name"
    THEMES = "themes", "by number of themes"


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


class Role(Labelled):
    """What a person did in an event."""

    SIGNED = "signed", "signed"
    TO_SIGN = "to_sign", "expected to sign"
    LED = "led", "led the delegation"
    TOOK_PART = "took_part", "took part"
    MET = "met", "met"
    SPOKE = "spoke", "said"
    NAMED = "named", "named"


class Form(Labelled):
    """Whether a promise looks ahead, looks back, or stands beside the text."""

    PLEDGED = "pledged", "pledged"
    PROVIDED = "provided", "provided"
    ALONGSIDE = "alongside", "announced alongside, not in the text"


class Qualifier(Labelled):
    """How exact an amount is."""

    EXACTLY = "exactly", ""
    ABOUT = "about", "about"
    UP_TO = "up_to", "up to"
    AT_LEAST = "at_least", "at least"
    MORE_THAN = "more_than", "more than"


class Extent(Labelled):
    """Whether a text touches a subject. `no` and `partly` need the whole text to be read."""

    YES = "yes", "in the text"
    PARTLY = "partly", "partly in the text"
    NO = "no", "not in the text"
    NOT_SEEN = "not_seen", "not stated in the sources"


class Effect(Labelled):
    """When an agreement takes effect by its own words."""

    ON_SIGNATURE = "on_signature", "on signature"
    AFTER_PROCEDURES = "after_procedures", "after both sides' internal procedures"
    NOT_STATED = "not_stated", "the text has no such clause"
    NOT_SEEN = "not_seen", "not stated in the sources"


class Subject(Labelled):
    """What a dispute or a gap can be about, where it is no single thing of the record."""

    SERIES = "series", "The series of agreements"
    JOINERS = "joiners", "Who joined the declaration"
    SIGNING_VENUES = "signing-venues", "The places of signing"
    DELEGATION = "delegation", "Ukraine's delegation"
    AFTER_JANUARY_2026 = "after-2026-01", "The end of the record"


class ClauseKind(Labelled):
    """The parts of a fact sheet, in their order on the page."""

    TITLE = "title", "Title"
    TERM = "term", "Term"
    EXTENSION = "extension", "Extension"
    TERMINATION = "termination", "Termination and notice"
    CONSULTATION = "consultation", "Consultation"
    MUTUAL_HELP = "mutual_help", "Help by Ukraine"
    EFFECT = "effect", "Effect"
    LEGAL_FORM = "legal_form", "Legal form"
    RATIFICATION = "ratification", "Ratification"
    NATO = "nato", "NATO wording"
    LANGUAGES = "languages", "Authentic texts"
    OCCASION = "occasion", "Occasion"
    CHARACTER = "character", "Character"
    TEXT = "text", "Where to read it"
    OTHER = "other", "Other matters"
    LATER = "later", "What came after"


class Theme(StrEnum):
    """What a commitment is about; the eighteen compared ones come first."""

    label: str
    compared: bool

    def __new__(cls, value: str, label: str, compared: bool = True) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.compared = compared
        return member

    DEFENCE_INDUSTRY = "defence_industry", "Defence industry"
    AIR_DEFENCE = "air_defence", "Air defence"
    AVIATION = "aviation", "Aviation"
    NAVAL = "naval", "Naval"
    DEMINING = "demining", "Demining"
    TRAINING = "training", "Training"
    INTELLIGENCE = "intelligence", "Intelligence"
    CYBER = "cyber", "Cyber"
    SANCTIONS = "sanctions", "Sanctions"
    FROZEN_ASSETS = "frozen_assets", "Frozen assets, compensation"
    ACCOUNTABILITY = "accountability", "Accountability, tribunal"
    REFORMS = "reforms", "Reforms"
    RECONSTRUCTION = "reconstruction", "Reconstruction"
    ENERGY = "energy", "Energy"
    NUCLEAR_SAFETY = "nuclear_safety", "Nuclear safety"
    HUMANITARIAN = "humanitarian", "Humanitarian"
    ORGANISED_CRIME = "organised_crime", "Organised crime"
    INFORMATION_SECURITY = "information_security", "Information security"
    MILITARY = "military", "Military aid", False
    FINANCIAL = "financial", "Financial aid", False
    DRONES = "drones", "Drones", False
    CONSULTATION = "consultation", "Consultation", False
    NATO = "nato", "NATO membership", False
    ECONOMY = "economy", "Economy", False
    AGRICULTURE = "agriculture", "Agriculture", False
    TOTAL = "total", "Several kinds together", False
    OTHER = "other", "Other", False


class Exit(IntEnum):
    """What a command's exit status means."""

    DONE = 0
    FAULTS = 1
    CANNOT = 2
