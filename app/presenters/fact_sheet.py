"""The fact sheet of an agreement: its clauses, and the themes of its text."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.language import Language
from app.presenters.citations import citation_rows
from app.presenters.revisions import last_revision, revision_rows
from app.record import edtf, schema
from app.record.codelists import ClauseKind, Theme
from app.rows.agreements import ClauseRow, ConsultationRow, ProvisionRow, TitleRow
from app.text import agreements as agreement_text
from app.text.formatting import language_name
from app.view.page_request import PageRequest


def first_clause(clauses: Iterable[schema.Clause], kind: ClauseKind) -> schema.Clause | None:
    """The first clause of a kind, None where there is none."""
    return next((clause for clause in clauses if clause.kind is kind), None)


def consultation_row(clauses: Iterable[schema.Clause]) -> ConsultationRow | None:
    """The consultation clause, the first where there are several."""
    clause = first_clause(clauses, ClauseKind.CONSULTATION)
    if not isinstance(clause, schema.Consultation):
        return None
    return ConsultationRow(
        extent=clause.extent,
        deadline_hours=clause.deadline_hours,
        trigger=clause.trigger,
        response=clause.response,
        reciprocal=clause.reciprocal,
        text=clause.text,
        citations=citation_rows(clause.citations),
        revised=last_revision(clause),
        revisions=revision_rows(clause),
    )


def clause_rows(page_request: PageRequest, agreement: schema.Agreement) -> tuple[ClauseRow, ...]:
    """The clauses of an agreement in the order of their kinds."""
    signing = page_request.record.signing_events_by_agreement.get(agreement.id)
    kinds = list(ClauseKind)
    clauses = sorted(
        page_request.view.clauses(agreement), key=lambda clause: kinds.index(clause.kind)
    )
    events = page_request.record.events_by_id
    return tuple(
        _clause_row(clause, signing, events[clause.since] if clause.since else signing)
        for clause in clauses
    )


def _clause_row(
    clause: schema.Clause, signing: schema.Event | None, event: schema.Event | None
) -> ClauseRow:
    """One clause, and the event that made it so; no signing where none is on record."""
    is_later = signing and event and _spans(event) > _spans(signing)
    lines = agreement_text.clause_lines(clause, of_signing=event is signing)
    return ClauseRow(
        kind=clause.kind,
        kind_label=clause.kind.label,
        text=" ".join(lines) or None,
        lines=tuple(lines),
        since=event.id if event else "",
        foretold=event is not signing and not is_later,
        said_after=event.date.text if event and is_later else None,
        citations=citation_rows(clause.citations),
        revised=last_revision(clause),
        revisions=revision_rows(clause),
    )


def _spans(event: schema.Event) -> tuple[date, date]:
    return edtf.order(event.date)[:2]


def title_rows(page_request: PageRequest, agreement: schema.Agreement) -> tuple[TitleRow, ...]:
    """The titles of an agreement in other languages than that of the page."""
    own_language = page_request.view.language
    others = [
        _title_row(title.language, title)
        for title in page_request.view.titles(agreement)
        if title.language != own_language
    ]
    return (*_english_title(page_request, agreement), *others)


def _english_title(page_request: PageRequest, agreement: schema.Agreement) -> Iterator[TitleRow]:
    """The title in English, on a page in another language."""
    english = page_request.record.in_english
    if english is None:
        return
    for clause in page_request.view.clauses(english.agreements_by_id[agreement.id]):
        if isinstance(clause, schema.Wording) and clause.kind is ClauseKind.TITLE and clause.text:
            yield _title_row(Language.ENGLISH, clause)


def _title_row(language: str, title: schema.AgreementTitle | schema.Wording) -> TitleRow:
    return TitleRow(
        language=language,
        language_label=language_name(language),
        text=title.text or "",
        citations=citation_rows(title.citations),
        revised=last_revision(title),
        revisions=revision_rows(title),
    )


def provision_rows(
    page_request: PageRequest, agreement: schema.Agreement
) -> tuple[ProvisionRow, ...]:
    """The themes of an agreement's text, in the order of the list of themes."""
    themes = list(Theme)
    provisions = sorted(
        page_request.view.provisions(agreement),
        key=lambda provision: themes.index(provision.theme),
    )
    return tuple(
        ProvisionRow(
            theme=provision.theme,
            theme_label=provision.theme.label,
            extent=provision.extent,
            note=provision.note,
            citations=citation_rows(provision.citations),
            revised=last_revision(provision),
            revisions=revision_rows(provision),
        )
        for provision in provisions
    )
