"""What readers ask of an agreement, answered: is it in force, can it be ended, has it been?

No answer says more than the text: what takes effect on signature by its own words has not thereby
been reported as in force.
"""

from typing import NamedTuple

from app.language import N_, in_each_language
from app.record import schema
from app.record.codelists import Effect, EventKind, Extent
from app.rows.agreements import AgreementRow
from app.rows.events import StepRow
from app.text.formatting import NOTHING, capital, say, several, when

IN_FORCE = N_("Is it in force?")
CAN_END = N_("Can it be ended?")
HAS_ENDED = N_("Has it been?")
ENDINGS = {
    Extent.YES: "Yes.",
    Extent.PARTLY: "In part.",
    Extent.NO: "Its text has no clause on it.",
    Extent.NOT_SEEN: f"{capital(NOTHING)}.",
}
NOT_SIGNED = N_("It is not reported as signed.")
BY_TEXT = "by its own text"
BY_REPORTS = "as sources report"


class EffectRule(NamedTuple):
    """When an agreement takes effect, and whether its own text or a report of it says so."""

    rule: Effect
    by_text: bool

    @property
    def authority(self) -> str:
        """Who says so, as it goes on in a sentence."""
        return BY_TEXT if self.by_text else BY_REPORTS


UNKNOWN_RULE = EffectRule(Effect.NOT_SEEN, by_text=False)


@in_each_language
def headline(row: AgreementRow, effect: EffectRule, steps: dict[EventKind, StepRow]) -> str:
    """Whether an agreement has effect, and whether it has ended, in one line."""
    ended = steps.get(EventKind.ENDED)
    if ended:
        return f"Ended {when(ended.date)}"
    return f"{_effect_headline(row, effect, steps)}; {_end_headline(steps)}"


def _effect_headline(row: AgreementRow, effect: EffectRule, steps: dict[EventKind, StepRow]) -> str:
    if EventKind.IN_FORCE in steps:
        return f"Entered into force {when(steps[EventKind.IN_FORCE].date)}"
    signed = f"Signed {when(row.signed)}"
    match effect.rule:
        case Effect.ON_SIGNATURE:
            return f"Took effect on signature {when(row.signed)}, {effect.authority}"
        case Effect.AFTER_PROCEDURES:
            return f"{signed}; no entry into force is on record"
        case Effect.NOT_STATED:
            return f"{signed}; its text does not say when it takes effect"
        case Effect.NOT_SEEN:
            return f"{signed}; when it takes effect is {NOTHING}"


def _end_headline(steps: dict[EventKind, StepRow]) -> str:
    suspended = steps.get(EventKind.SUSPENDED)
    if suspended and EventKind.RESUMED not in steps:
        return f"suspended {when(suspended.date)}"
    return "no end is on record"


@in_each_language
def in_force(row: AgreementRow, effect: EffectRule, steps: dict[EventKind, StepRow]) -> str:
    """Whether an agreement is in force, as far as its text and the events say."""
    if not row.signed:
        return NOT_SIGNED
    if EventKind.ENDED in steps:
        return f"No longer: it ended {when(steps[EventKind.ENDED].date)}."
    if EventKind.IN_FORCE in steps:
        return f"It entered into force {when(steps[EventKind.IN_FORCE].date)}."
    authority = capital(effect.authority)
    match effect.rule:
        case Effect.ON_SIGNATURE:
            return f"{authority}, it took effect on signature, {when(row.signed)}."
        case Effect.AFTER_PROCEDURES:
            return (
                f"{authority}, it takes effect after both sides' internal procedures. No source "
                "reports that it has entered into force."
            )
        case Effect.NOT_STATED:
            return "Its text does not say when it takes effect."
        case Effect.NOT_SEEN:
            return f"When it takes effect is {NOTHING}."


@in_each_language
def can_end(clause: schema.Clause | None) -> str:
    """Whether an agreement can be ended, and how."""
    if not isinstance(clause, schema.Wording):
        return ENDINGS[Extent.NOT_SEEN]
    extent = getattr(clause, "extent", None) or Extent.NOT_SEEN
    if clause.text and extent in (Extent.NO, Extent.NOT_SEEN):
        return clause.text
    return " ".join(part for part in (ENDINGS[extent], clause.text) if part)


@in_each_language
def has_ended(steps: dict[EventKind, StepRow], as_of: str) -> str:
    """Whether an agreement was ended or suspended, by the day of the view."""
    if EventKind.ENDED in steps:
        return f"Yes, {when(steps[EventKind.ENDED].date)}."
    if EventKind.SUSPENDED not in steps:
        return f"No source reports an end or a suspension up to {say(as_of)}."
    steps_in_words = [f"suspended {when(steps[EventKind.SUSPENDED].date)}"]
    if EventKind.RESUMED in steps:
        steps_in_words.append(f"resumed {when(steps[EventKind.RESUMED].date)}")
    return f"It was {several(steps_in_words)}. No source reports an end up to {say(as_of)}."
