"""Чи чинна угода, чи можна припинити її дію, чи це сталося: what readers ask, in Ukrainian."""

from app.record import schema
from app.record.codelists import Effect, EventKind, Extent
from app.rows.agreements import AgreementRow
from app.rows.events import StepRow
from app.text.agreement_answers import EffectRule
from app.text.formatting import capital
from app.text.ukrainian.formatting import NOTHING, say, several, when

ENDINGS = {
    Extent.YES: "Так.",
    Extent.PARTLY: "Частково.",
    Extent.NO: "У тексті немає такого положення.",
    Extent.NOT_SEEN: f"{capital(NOTHING)}.",
}


def _authority(effect: EffectRule) -> str:
    return "за текстом угоди" if effect.by_text else "за повідомленнями джерел"


def headline(row: AgreementRow, effect: EffectRule, steps: dict[EventKind, StepRow]) -> str:
    """Whether an agreement has effect, and whether it has ended, in one line."""
    ended = steps.get(EventKind.ENDED)
    if ended:
        return f"Дію припинено {when(ended.date)}"
    return f"{_effect_headline(row, effect, steps)}; {_end_headline(steps)}"


def _effect_headline(row: AgreementRow, effect: EffectRule, steps: dict[EventKind, StepRow]) -> str:
    if EventKind.IN_FORCE in steps:
        return f"Набула чинності {when(steps[EventKind.IN_FORCE].date)}"
    signed = f"Підписано {when(row.signed)}"
    match effect.rule:
        case Effect.ON_SIGNATURE:
            return f"{signed}; чинність із дня підписання, {_authority(effect)}"
        case Effect.AFTER_PROCEDURES:
            return f"{signed}; про набуття чинності записів немає"
        case Effect.NOT_STATED:
            return f"{signed}; у тексті не сказано, коли угода набуває чинності"
        case Effect.NOT_SEEN:
            return f"{signed}; коли угода набуває чинності, {NOTHING}"


def _end_headline(steps: dict[EventKind, StepRow]) -> str:
    suspended = steps.get(EventKind.SUSPENDED)
    if suspended and EventKind.RESUMED not in steps:
        return f"дію зупинено {when(suspended.date)}"
    return "про припинення дії записів немає"


def in_force(row: AgreementRow, effect: EffectRule, steps: dict[EventKind, StepRow]) -> str:
    """Whether an agreement is in force, as far as its text and the events say."""
    if not row.signed:
        return "Жодне джерело не повідомляє про підписання."
    if EventKind.ENDED in steps:
        return f"Уже ні: дію припинено {when(steps[EventKind.ENDED].date)}."
    if EventKind.IN_FORCE in steps:
        return f"Угода набула чинності {when(steps[EventKind.IN_FORCE].date)}."
    authority = capital(_authority(effect))
    match effect.rule:
        case Effect.ON_SIGNATURE:
            return f"{authority}, вона чинна з дня підписання: {say(row.signed)}."
        case Effect.AFTER_PROCEDURES:
            return (
                f"{authority}, вона набуває чинності після внутрішніх процедур обох сторін. Жодне "
                "джерело не повідомляє, що це сталося."
            )
        case Effect.NOT_STATED:
            return "У тексті не сказано, коли угода набуває чинності."
        case Effect.NOT_SEEN:
            return f"Коли угода набуває чинності, {NOTHING}."


def can_end(clause: schema.Clause | None) -> str:
    """Whether an agreement can be ended, and how."""
    if not isinstance(clause, schema.Wording):
        return ENDINGS[Extent.NOT_SEEN]
    extent = getattr(clause, "extent", None) or Extent.NOT_SEEN
    if clause.text and extent in (Extent.NO, Extent.NOT_SEEN):
        return clause.text
    return " ".join(part for part in (ENDINGS[extent], clause.text) if part)


def has_ended(steps: dict[EventKind, StepRow], as_of: str) -> str:
    """Whether an agreement was ended or suspended, by the day of the view."""
    if EventKind.ENDED in steps:
        return f"Так, {when(steps[EventKind.ENDED].date)}."
    if EventKind.SUSPENDED not in steps:
        return (
            f"Станом на {say(as_of)} жодне джерело не повідомляє про припинення чи зупинення дії."
        )
    steps_taken = [f"зупинено {when(steps[EventKind.SUSPENDED].date)}"]
    if EventKind.RESUMED in steps:
        steps_taken.append(f"відновлено {when(steps[EventKind.RESUMED].date)}")
    return (
        f"Дію угоди {several(steps_taken)}. Станом на {say(as_of)} жодне джерело не повідомляє про "
        "припинення."
    )
