"""Sentences on agreements: how each stands, what its clauses say, how many are signed."""

from app.language import in_each_language
from app.record import schema
from app.record.codelists import Status
from app.rows.agreements import AgreementCounts, AgreementRow
from app.text.formatting import (
    NOTHING,
    capital,
    counted,
    inline,
    number,
    ordinal,
    plural,
    several,
    when,
)
from app.text.standings import announced_signing, beside

NO_AGREEMENT = "Nothing about this agreement is on record by this day."
Lines = list[str]


@in_each_language
def agreement(row: AgreementRow) -> str:
    """How an agreement stands: its step, and what is to be said beside it."""
    return " ".join((_step(row), *beside(row)))


def _step(row: AgreementRow) -> str:
    if row.signed:
        return _signed(row)
    if row.status is Status.SIGNING_ANNOUNCED:
        return announced_signing(row)
    return f"Not signed by this day: {inline(row.status_label)}."


def _signed(row: AgreementRow) -> str:
    names = several([signatory.name for signatory in row.signatories])
    place = f" in {row.place}" if row.place else ""
    hands = f" by {names}" if names else ""
    term = f" It runs for {_years(row.term_years)}." if row.term_years else ""
    return f"Signed {when(row.signed)}{place}{hands}.{term}"


def _years(count: int) -> str:
    return f"{number(count)} {plural(count, 'year', 'years')}"


@in_each_language
def clause_lines(clause: schema.Clause, *, of_signing: bool) -> Lines:
    """What a clause says, line by line, for a fact sheet.

    `of_signing` is false of what was said before or after the signing: only a text that was read
    can be said to have a clause, so such a consultation is told without its extent.
    """
    return [line for line in _clause_lines(clause, of_signing=of_signing) if line]


def _clause_lines(clause: schema.Clause, *, of_signing: bool) -> list[str | None]:
    if isinstance(clause, schema.Term):
        return [_term(clause), clause.text]
    if isinstance(clause, schema.Effect):
        return [effect(clause), clause.text]
    if isinstance(clause, schema.Consultation):
        return [
            f"{capital(clause.extent.label)}." if of_signing else None,
            _deadline(clause.deadline_hours),
            _trigger(clause),
            f"Then: {clause.response}" if clause.response else None,
            _reciprocal(clause),
            clause.text,
        ]
    return [clause.text]


@in_each_language
def consultation_note(clause: schema.Consultation) -> str | None:
    """What a consultation clause says beside its deadline, in one paragraph."""
    lines = (_trigger(clause), _reciprocal(clause), clause.text)
    return " ".join(line for line in lines if line) or None


@in_each_language
def effect_note(clause: schema.Effect) -> str:
    """When an agreement takes effect by its own words, in one paragraph."""
    return " ".join(line for line in (effect(clause), clause.text) if line)


@in_each_language
def effect(clause: schema.Effect) -> str:
    """When an agreement takes effect, as a sentence without a verb: "On signature."."""
    return f"{capital(clause.rule.label)}."


def _term(clause: schema.Term) -> str:
    return f"{counted(clause.years, 'year', 'years')}." if clause.years else "No fixed term."


def _deadline(hours: int | None) -> str | None:
    return f"Within {counted(hours, 'hour', 'hours')}." if hours else None


def _trigger(clause: schema.Consultation) -> str | None:
    return f"When: {clause.trigger}" if clause.trigger else None


def _reciprocal(clause: schema.Consultation) -> str | None:
    return f"For the partner: {clause.reciprocal}" if clause.reciprocal else None


@in_each_language
def sequence(place: schema.Sequence) -> str:
    """The stated place in a series: "fifth among G7 members to open talks"."""
    return f"{ordinal(place.number)} among {place.among}"


@in_each_language
def position(first: int, last: int) -> str:
    """A place in an order, or the places that are possible."""
    if last == first + 1:
        return f"{first} or {last}"
    return str(first) if first == last else f"{first} to {last}"


@in_each_language
def counting(counts: AgreementCounts) -> str:
    """The number of signed agreements, with the rules beside it."""
    if not counts.signed:
        return "No agreement is signed by this day."
    total = counted(counts.signed, "signed agreement", "signed agreements")
    lists = ""
    if counts.unlisted:
        names = several(counts.unlisted)
        lists = f". Ukraine's own lists count {counts.listed}, leaving out {names}"
    return f"{total}{_partners(counts)}{lists}."


def _partners(counts: AgreementCounts) -> str:
    """With whom agreements were signed, behind their number."""
    if not counts.unions:
        return f", {plural(counts.states, 'with a state', 'all with states')}"
    if not counts.states:
        return ", with the European Union"
    states = f"{counts.states} with {plural(counts.states, 'a state', 'states')}"
    return f": {states}, one with the European Union"


@in_each_language
def length(least: int | None, most: int | None) -> str:
    """How many days lie between two dates, as exactly as the dates are known."""
    if least is None and most is None:
        return NOTHING
    if most is None:
        return f"at least {counted(least or 0, 'day', 'days')}"
    if least is None:
        return f"at most {counted(most, 'day', 'days')}"
    return counted(most, "day", "days") if least == most else f"{least} to {most} days"
