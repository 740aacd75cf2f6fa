"""Sentences on agreements in Ukrainian: how each stands, what its clauses say, how many there are."""

from app.record import schema
from app.record.codelists import Status
from app.rows.agreements import AgreementCounts, AgreementRow
from app.text.formatting import capital, inline
from app.text.ukrainian.formatting import NOTHING, several, when
from app.text.ukrainian.formatting import counting as counted_forms
from app.text.ukrainian.standings import announced_signing, beside

YEARS = ("рік", "роки", "років")
HOURS = ("години", "годин", "годин")
DAYS = ("день", "дні", "днів")


def agreement(row: AgreementRow) -> str:
    """How an agreement stands: its step, and what is to be said beside it."""
    return " ".join((_step(row), *beside(row)))


def _step(row: AgreementRow) -> str:
    if row.signed:
        return _signed(row)
    if row.status is Status.SIGNING_ANNOUNCED:
        return announced_signing(row)
    return f"До цього дня не підписано: {inline(row.status_label)}."


def _signed(row: AgreementRow) -> str:
    sentences = [f"Підписано {when(row.signed)}."]
    if row.place:
        sentences.append(f"Місце: {row.place}.")
    names = several([signatory.name for signatory in row.signatories])
    if names:
        sentences.append(f"Підписали: {names}.")
    if row.term_years:
        sentences.append(f"Строк дії: {counted_forms(row.term_years, *YEARS)}.")
    return " ".join(sentences)


def clause_lines(clause: schema.Clause, *, of_signing: bool) -> list[str]:
    """What a clause says, line by line, for a fact sheet."""
    return [line for line in _clause_lines(clause, of_signing=of_signing) if line]


def _clause_lines(clause: schema.Clause, *, of_signing: bool) -> list[str | None]:
    if isinstance(clause, schema.Term):
        years = (
            f"{counted_forms(clause.years, *YEARS)}." if clause.years else "Без визначеного строку."
        )
        return [years, clause.text]
    if isinstance(clause, schema.Effect):
        return [effect(clause), clause.text]
    if isinstance(clause, schema.Consultation):
        return [
            f"{capital(clause.extent.label)}." if of_signing else None,
            _deadline(clause.deadline_hours),
            _trigger(clause),
            clause.response,
            _reciprocal(clause),
            clause.text,
        ]
    return [clause.text]


def consultation_note(clause: schema.Consultation) -> str | None:
    """What a consultation clause says beside its deadline, in one paragraph."""
    lines = (_trigger(clause), _reciprocal(clause), clause.text)
    return " ".join(line for line in lines if line) or None


def effect_note(clause: schema.Effect) -> str:
    """When an agreement takes effect by its own words, in one paragraph."""
    return " ".join(line for line in (effect(clause), clause.text) if line)


def effect(clause: schema.Effect) -> str:
    """When an agreement takes effect, as a sentence without a verb."""
    return f"{capital(clause.rule.label)}."


def _deadline(hours: int | None) -> str | None:
    return f"Протягом {counted_forms(hours, *HOURS)}." if hours else None


def _trigger(clause: schema.Consultation) -> str | None:
    return f"Підстава: {inline(clause.trigger)}" if clause.trigger else None


def _reciprocal(clause: schema.Consultation) -> str | None:
    return f"Для партнера: {inline(clause.reciprocal)}" if clause.reciprocal else None


def sequence(place: schema.Sequence) -> str:
    """The stated place in a series."""
    return f"місце {place.number} серед {place.among}"


def position(first: int, last: int) -> str:
    """A place in an order, or the places that are possible."""
    if last == first + 1:
        return f"{first} або {last}"
    return str(first) if first == last else f"{first}–{last}"


def counting(counts: AgreementCounts) -> str:
    """The number of signed agreements, with the rules beside it."""
    if not counts.signed:
        return "До цього дня не підписано жодної угоди."
    total = counted_forms(counts.signed, "підписана угода", "підписані угоди", "підписаних угод")
    lists = ""
    if counts.unlisted:
        names = several(counts.unlisted)
        lists = f". В українських переліках їх {counts.listed}; не враховано: {names}"
    return f"{total}{_partners(counts)}{lists}."


def _partners(counts: AgreementCounts) -> str:
    """With whom agreements were signed, behind their number."""
    if not counts.unions:
        return ": з державою" if counts.states == 1 else ": усі — з державами"
    if not counts.states:
        return ": з Європейським Союзом"
    states = "одна — з державою" if counts.states == 1 else f"{counts.states} — з державами"
    return f": {states}, одна — з Європейським Союзом"


def length(least: int | None, most: int | None) -> str:
    """How many days lie between two dates, as exactly as the dates are known."""
    if least is None and most is None:
        return NOTHING
    if most is None:
        return f"щонайменше {counted_forms(least or 0, *DAYS)}"
    if least is None:
        return f"щонайбільше {counted_forms(most, *DAYS)}"
    return counted_forms(most, *DAYS) if least == most else f"{least}–{counted_forms(most, *DAYS)}"
