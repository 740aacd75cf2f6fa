"""What agreements say and promise."""

from typing import Self

from app.record.codelists.labelled import Labelled, new_member

# Where a difference on a clause or a theme is told that has no rank of its own.
LAST_RANK = 99


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
    """When an agreement takes effect by its own words.

    `extent` is what that comes to as an answer to the question whether it does so on signature.
    """

    extent: Extent

    def __new__(cls, value: str, label: str, extent: Extent) -> Self:
        member = new_member(cls, value, label)
        member.extent = extent
        return member

    ON_SIGNATURE = "on_signature", "on signature", Extent.YES
    AFTER_PROCEDURES = "after_procedures", "after both sides' internal procedures", Extent.NO
    NOT_STATED = "not_stated", "the text has no such clause", Extent.NO
    NOT_SEEN = "not_seen", "not stated in the sources", Extent.NOT_SEEN


class ClauseKind(Labelled):
    """The parts of a fact sheet, in their order on the page.

    `looked_for` is whether readers ask for it even where nothing is told; `compared_as` is the
    label of its row where agreements stand side by side, empty where it has no such row. `rank` is
    how early a difference on it is told, the most telling first, in one order with the themes.
    """

    looked_for: bool
    rank: int

    def __new__(
        cls,
        value: str,
        label: str,
        looked_for: bool = False,
        compared_as: str = "",
        rank: int = LAST_RANK,
    ) -> Self:
        member = new_member(cls, value, label, compared_as=compared_as)
        member.looked_for = looked_for
        member.rank = rank
        return member

    TITLE = "title", "Title"
    TERM = "term", "Term", True, "Fixed term, years", 2
    EXTENSION = "extension", "Extension", False, "Clause on extension", 6
    TERMINATION = "termination", "Termination and notice", True, "Clause on termination", 4
    CONSULTATION = "consultation", "Consultation", True, "Consultation, hours", 3
    MUTUAL_HELP = "mutual_help", "Help by Ukraine"
    EFFECT = "effect", "Taking effect", True, "Takes effect on signature", 5
    LEGAL_FORM = "legal_form", "Legal form", True, "Names its legal form", 1
    RATIFICATION = "ratification", "Ratification", True
    NATO = "nato", "NATO wording", True, "Supports NATO membership", 7
    LANGUAGES = "languages", "Authentic texts"
    OCCASION = "occasion", "Occasion"
    CHARACTER = "character", "Character"
    TEXT = "text", "Where to read it"
    OTHER = "other", "Other matters"
    LATER = "later", "What came after"

    @property
    def compared_as(self) -> str:
        """The label of its row where agreements stand side by side, empty without such a row."""
        return self.words("compared_as")


class Theme(Labelled):
    """What a commitment is about; the eighteen compared ones come first.

    `rank` is how early a difference on it is told, as with clauses: help with weapons first.
    """

    compared: bool
    rank: int

    def __new__(cls, value: str, label: str, compared: bool = True, rank: int = LAST_RANK) -> Self:
        member = new_member(cls, value, label)
        member.compared = compared
        member.rank = rank
        return member

    DEFENCE_INDUSTRY = "defence_industry", "Defence industry", True, 13
    AIR_DEFENCE = "air_defence", "Air defence", True, 10
    AVIATION = "aviation", "Aviation", True, 11
    NAVAL = "naval", "Naval forces", True, 12
    DEMINING = "demining", "Demining"
    TRAINING = "training", "Training", True, 14
    INTELLIGENCE = "intelligence", "Intelligence", True, 15
    CYBER = "cyber", "Cyber", True, 16
    SANCTIONS = "sanctions", "Sanctions", True, 18
    FROZEN_ASSETS = "frozen_assets", "Frozen assets, compensation", True, 17
    ACCOUNTABILITY = "accountability", "Accountability, tribunal", True, 19
    REFORMS = "reforms", "Reforms"
    RECONSTRUCTION = "reconstruction", "Reconstruction", True, 20
    ENERGY = "energy", "Energy", True, 21
    NUCLEAR_SAFETY = "nuclear_safety", "Nuclear safety", True, 22
    HUMANITARIAN = "humanitarian", "Humanitarian aid"
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
