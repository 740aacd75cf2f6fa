"""The kinds of events, each with what is true of it."""

from app.record.codelists.declaration import Declaration
from app.record.codelists.event_traits import Trait, TraitedKind
from app.record.codelists.ladder import Mark, Status


class EventKind(TraitedKind):
    """What kind of thing happened.

    Label, other names, rung, mark, traits, step foretold, declaration.
    """

    DECLARATION_ANNOUNCED = (
        "declaration_announced",
        "Declaration announced",
        "declaration announce-/plan/planned",
        Status.NONE,
        Mark.ANNOUNCED,
        Trait.ANNOUNCES,
        "declaration_adopted",
    )
    DECLARATION_ADOPTED = (
        "declaration_adopted",
        "Declaration adopted",
        "adopt- declaration",
        Status.JOINED,
        Mark.JOINED,
        Trait.MILESTONE,
        "",
        Declaration.ADOPTED,
    )
    JOINING_ANNOUNCED = (
        "joining_announced",
        "Joining announced",
        "join/joined/joining/accession announce-/plan/planned/promise-",
        Status.NONE,
        Mark.ANNOUNCED,
        Trait.ANNOUNCES | Trait.ON_ROAD,
        "joined_declaration",
    )
    JOINED_DECLARATION = (
        "joined_declaration",
        "Joined the declaration",
        "join/joined/joining/accede-/endorse-; join/joining/accede-/endorse- declaration",
        Status.JOINED,
        Mark.JOINED,
        Trait.MILESTONE,
        "",
        Declaration.JOINED,
    )
    TALKS_SOUGHT = (
        "talks_sought",
        "Talks sought",
        "talk-/negotiat-; seek-/sought/ask-/request-/propos- talk-/negotiat-",
        Status.TALKS_SOUGHT,
        Mark.TALKS_SOUGHT,
    )
    TALKS_ANNOUNCED = (
        "talks_announced",
        "Talks announced",
        "talk-/negotiat-; announce-/plan/planned talk-/negotiat-",
        Status.NONE,
        Mark.ANNOUNCED,
        Trait.ANNOUNCES | Trait.ON_ROAD,
        "talks_opened",
    )
    TALKS_AGREED = (
        "talks_agreed",
        "Talks agreed",
        "talk-/negotiat-; agree/agreed talk-/negotiat-",
        Status.TALKS_AGREED,
        Mark.TALKS_AGREED,
    )
    TALKS_OPENED = (
        "talks_opened",
        "Talks opened",
        "talk-/negotiat-; open-/start-/began/begin-/begun/launch- talk-/negotiat-",
        Status.IN_TALKS,
        Mark.TALKS_OPENED,
        Trait.MILESTONE,
    )
    ROUND_HELD = (
        "round_held",
        "Round of talks",
        "talk-/negotiat-; round-; round- talk-/negotiat-",
        Status.IN_TALKS,
        Mark.ROUND,
    )
    TEXT_AGREED = (
        "text_agreed",
        "Text agreed",
        "agree/agreed/final/finalised/finalized/initialled text/draft",
        Status.TEXT_AGREED,
        Mark.TEXT_AGREED,
        Trait.MILESTONE,
    )
    SIGNING_ANNOUNCED = (
        "signing_announced",
        "Signing announced",
        "announce-/plan/planned/expected/scheduled/upcoming sign/signed/signing/signature",
        Status.SIGNING_ANNOUNCED,
        Mark.SIGNING_ANNOUNCED,
        Trait.ANNOUNCES,
        "signed",
    )
    SIGNING_POSTPONED = (
        "signing_postponed",
        "Signing put off",
        "postpone-/delay-/put; postpone-/delay-/put sign/signed/signing/signature",
        Status.SIGNING_ANNOUNCED,
        Mark.POSTPONED,
        Trait.POSTPONES | Trait.TAKES_BACK_SIGNING,
        "signed",
    )
    SIGNING_CANCELLED = (
        "signing_cancelled",
        "Signing cancelled",
        "cancel-/scrap-; cancel-/scrap- sign/signed/signing/signature",
        Status.NONE,
        Mark.CANCELLED,
        Trait.CANCELS | Trait.ON_ROAD | Trait.TAKES_BACK_SIGNING | Trait.MILESTONE,
    )
    PLAN_POSTPONED = (
        "plan_postponed",
        "Plan put off",
        "postpone-/delay-/put; postpone-/delay-/put plan/planned",
        Status.NONE,
        Mark.POSTPONED,
        Trait.POSTPONES | Trait.ON_ROAD,
    )
    PLAN_CANCELLED = (
        "plan_cancelled",
        "Plan cancelled",
        "cancel-/scrap-; cancel-/scrap- plan/planned",
        Status.NONE,
        Mark.CANCELLED,
        Trait.CANCELS | Trait.ON_ROAD,
    )
    SIGNED = (
        "signed",
        "Signed",
        "sign/signed/signing/signature",
        Status.SIGNED,
        Mark.SIGNED,
        Trait.MILESTONE,
    )
    RATIFIED = (
        "ratified",
        "Ratified",
        "ratif-",
        Status.NONE,
        Mark.RATIFIED,
        Trait.ON_ROAD | Trait.AFTER_SIGNING | Trait.MILESTONE | Trait.OF_SIGNED,
    )
    IN_FORCE = (
        "in_force",
        "Entry into force",
        "in force; enter-/entry force; take/took effect",
        Status.NONE,
        Mark.IN_FORCE,
        Trait.ON_ROAD | Trait.AFTER_SIGNING | Trait.MILESTONE | Trait.OF_SIGNED,
    )
    SUSPENDED = (
        "suspended",
        "Suspended",
        "suspend-/suspension",
        Status.NONE,
        Mark.SUSPENDED,
        Trait.ON_ROAD | Trait.MILESTONE | Trait.OF_SIGNED,
    )
    RESUMED = (
        "resumed",
        "Resumed",
        "resume-/resumption",
        Status.NONE,
        Mark.RESUMED,
        Trait.ON_ROAD | Trait.MILESTONE | Trait.OF_SIGNED,
    )
    ENDED = (
        "ended",
        "Ended",
        "end/ended/ending/terminated/expired",
        Status.ENDED,
        Mark.ENDED,
        Trait.AFTER_SIGNING | Trait.MILESTONE | Trait.OF_SIGNED,
    )
    CONSULTATION_HELD = (
        "consultation_held",
        "Consultation held",
        "consult/consulted/consultation",
        Status.NONE,
        Mark.OTHER,
        Trait.CARRIES_OUT,
    )
    DELIVERY_ANNOUNCED = (
        "delivery_announced",
        "Delivery announced",
        "deliver-; announce-/plan/planned deliver-",
        Status.NONE,
        Mark.OTHER,
        Trait.ANNOUNCES | Trait.CARRIES_OUT,
    )
    DELIVERY_REPORTED = (
        "delivery_reported",
        "Delivery reported",
        "deliver-",
        Status.NONE,
        Mark.OTHER,
        Trait.CARRIES_OUT,
    )
    REVIEW_HELD = (
        "review_held",
        "Review held",
        "review-",
        Status.NONE,
        Mark.OTHER,
        Trait.CARRIES_OUT,
    )
    DOCUMENT_ANNOUNCED = (
        "document_announced",
        "Related document announced",
        "announce-/plan/planned document",
        Status.NONE,
        Mark.OTHER,
        Trait.ANNOUNCES,
    )
    DOCUMENT_SIGNED = (
        "document_signed",
        "Related document signed",
        "sign/signed/signing document",
        Status.NONE,
        Mark.OTHER,
        Trait.ABOUT_DOCUMENT,
    )
    DOCUMENT_RATIFIED = (
        "document_ratified",
        "Related document ratified",
        "ratif- document",
        Status.NONE,
        Mark.OTHER,
        Trait.ABOUT_DOCUMENT,
    )
    DOCUMENT_IN_FORCE = (
        "document_in_force",
        "Related document in force",
        "document in force",
        Status.NONE,
        Mark.OTHER,
        Trait.ABOUT_DOCUMENT,
    )
    PLEDGE = "pledge", "Pledge", "pledge-/promise-/commitment-"
    PLEDGE_ENDED = "pledge_ended", "Pledge ended", "end/ended/expired pledge-/promise-"
    STATEMENT = "statement", "Statement", "statement"
    MEETING = "meeting", "Meeting", "meeting/met"
