"""The answers that the page of an agreement begins with, each with its sources."""

from collections.abc import Iterable, Sequence

from app.language import gettext
from app.presenters.agreements import agreement_row
from app.presenters.citations import citation_rows
from app.presenters.events import step_rows
from app.presenters.fact_sheet import first_clause
from app.record import schema
from app.record.codelists import ClauseKind, EventKind, SourceKind
from app.rows.agreements import AgreementEffectRow, AgreementRow, AnswerRow
from app.rows.citations import CitationRow
from app.rows.events import StepRow
from app.text import agreement_answers as text
from app.view.page_request import PageRequest

StepsByKind = dict[EventKind, StepRow]
DECIDING = (EventKind.ENDED, EventKind.SUSPENDED, EventKind.RESUMED, EventKind.IN_FORCE)


def deciding_steps(steps: Iterable[StepRow]) -> StepsByKind:
    """The last step of each kind that decides whether an agreement has effect.

    A suspension stands alone again where it is the later of the two.
    """
    by_kind = {step.kind: step for step in steps if step.kind in DECIDING}
    suspended, resumed = (by_kind.get(kind) for kind in (EventKind.SUSPENDED, EventKind.RESUMED))
    if suspended and resumed and (resumed.latest or "") < (suspended.earliest or ""):
        del by_kind[EventKind.RESUMED]
    return by_kind


def agreement_effect(page_request: PageRequest, agreement: schema.Agreement) -> AgreementEffectRow:
    """Whether a signed agreement has effect and whether it has ended."""
    row = agreement_row(page_request, agreement)
    events = page_request.view.events_by_agreement.get(agreement.id, ())
    steps = deciding_steps(step_rows(page_request, events))
    effect = effect_rule(page_request, signed_clauses(page_request, agreement))
    return AgreementEffectRow(
        agreement=agreement.id,
        headline=text.headline(row, effect, steps),
        answers=answers(page_request, agreement, row, steps),
    )


def answers(
    page_request: PageRequest,
    agreement: schema.Agreement,
    row: AgreementRow,
    steps: StepsByKind,
) -> tuple[AnswerRow, ...]:
    """Whether it is in force, whether it can be ended, and whether it has been."""
    clauses = signed_clauses(page_request, agreement)
    termination = first_clause(clauses, ClauseKind.TERMINATION)
    as_of = page_request.view.as_of.isoformat()
    return (
        _in_force(page_request, clauses, row, steps),
        AnswerRow(
            question=gettext(text.CAN_END),
            answer=text.can_end(termination),
            citations=_of(termination),
        ),
        AnswerRow(
            question=gettext(text.HAS_ENDED),
            answer=text.has_ended(steps, as_of) if row.signed else gettext(text.NOT_SIGNED),
            citations=_citations(steps, DECIDING[:3]),
        ),
    )


def _in_force(
    page_request: PageRequest,
    clauses: Sequence[schema.Clause],
    row: AgreementRow,
    steps: StepsByKind,
) -> AnswerRow:
    """Whether it is in force, with the report of it, else its clause, else its signing."""
    reports = _citations(steps, (EventKind.ENDED, EventKind.IN_FORCE))
    clause = _of(first_clause(clauses, ClauseKind.EFFECT))
    return AnswerRow(
        question=gettext(text.IN_FORCE),
        answer=text.in_force(row, effect_rule(page_request, clauses), steps),
        citations=reports or clause or (row.citations if row.signed else ()),
    )


def signed_clauses(
    page_request: PageRequest, agreement: schema.Agreement
) -> tuple[schema.Clause, ...]:
    """The clauses that the signing made so, without what was said before or after it."""
    return tuple(clause for clause in page_request.view.clauses(agreement) if not clause.since)


def effect_rule(page_request: PageRequest, clauses: Sequence[schema.Clause]) -> text.EffectRule:
    """When an agreement takes effect, and whether its own text says so."""
    clause = first_clause(clauses, ClauseKind.EFFECT)
    if not isinstance(clause, schema.Effect):
        return text.UNKNOWN_RULE
    sources = (page_request.record.sources_by_id[one.source] for one in clause.citations)
    by_text = any(source.kind is SourceKind.AGREEMENT_TEXT for source in sources)
    return text.EffectRule(clause.rule, by_text)


def _of(clause: schema.Clause | None) -> tuple[CitationRow, ...]:
    return citation_rows(clause.citations) if clause else ()


def _citations(steps: StepsByKind, kinds: Iterable[EventKind]) -> tuple[CitationRow, ...]:
    return tuple(citation for kind in kinds if kind in steps for citation in steps[kind].citations)
