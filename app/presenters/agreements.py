"""Agreements and their fact sheets as rows."""

from collections.abc import Iterable

from app.presenters.citations import citations, text
from app.presenters.events import commitments, first, remarks
from app.presenters.once import once
from app.presenters.people import signatories
from app.presenters.rows import AgreementRow, ClauseRow, ConsultationRow, ProvisionRow
from app.record import codelists, schema
from app.record.codelists import ClauseKind, EventKind, Role
from app.view.page_request import PageRequest
from app.view.status import Standing, standing


@once
def agreement(page_request: PageRequest, one: schema.Agreement) -> AgreementRow:
    """One agreement: its status, day, place and signatories come from its events."""
    view = page_request.view
    found = view.events_by_agreement.get(one.id, ())
    stand = standing_of(page_request, one)
    signed = first(found, EventKind.SIGNED)
    announced = [event_view for event_view in found if event_view in view.announced_signings]
    told = [
        event_view
        for event_view in announced
        if signatories(page_request, event_view, Role.TO_SIGN)
    ]
    clauses = page_request.view.clauses(one)
    title = next((clause for clause in clauses if clause.kind is ClauseKind.TITLE), None)
    term = next((clause for clause in clauses if clause.kind is ClauseKind.TERM), None)
    return AgreementRow(
        id=one.id,
        country=one.country,
        country_name=page_request.record.countries_by_code[one.country].name,
        title=title.text if title else one.name,
        status=stand.status,
        status_label=stand.status.label,
        signed=text(signed.date) if signed else None,
        expects=None if signed else text(stand.expects),
        overdue=stand.overdue,
        remarks=remarks(stand),
        place=signed.place.name if signed and signed.place else None,
        venue=signed.venue if signed else None,
        term_years=term.years if isinstance(term, schema.Term) else None,
        signatories=signatories(page_request, signed, Role.SIGNED),
        to_sign=() if signed or not told else signatories(page_request, told[-1], Role.TO_SIGN),
        consultation=consultation(clauses),
        commitments=commitments(page_request, one),
        citations=citations(
            citation
            for step in ([signed] if signed else announced)
            if step
            for citation in step.citations
        ),
        counted=one.counted,
        url=page_request.urls.agreement(one.id),
    )


def standing_of(page_request: PageRequest, one: schema.Agreement) -> Standing:
    """Where the agreement stands: by its own events, and by those that name no agreement."""
    found = page_request.view.events_by_country.get(one.country, ())
    own = (event_view for event_view in found if event_view.event.agreement in (None, one.id))
    return standing(own, page_request.view.as_of)


def consultation(clauses: Iterable[schema.Clause]) -> ConsultationRow | None:
    """The consultation clause, the first where several are told."""
    for clause in clauses:
        if isinstance(clause, schema.Consultation):
            return ConsultationRow(
                extent=clause.extent,
                deadline_hours=clause.deadline_hours,
                trigger=clause.trigger,
                response=clause.response,
                reciprocal=clause.reciprocal,
                text=clause.text,
                citations=citations(clause.citations),
            )
    return None


def clauses(page_request: PageRequest, one: schema.Agreement) -> tuple[ClauseRow, ...]:
    """The fact sheet's parts in the order of their kinds."""
    signed = page_request.view.record.signing_events_by_agreement.get(one.id)
    found = sorted(
        page_request.view.clauses(one), key=lambda clause: list(ClauseKind).index(clause.kind)
    )
    return tuple(clause_row(clause, signed.id if signed else "") for clause in found)


def clause_row(clause: schema.Clause, signed: str) -> ClauseRow:
    """One part of a fact sheet; `signed` is the id of the signing, empty where none is."""
    since = clause.since or signed
    lines = tuple(line for line in said(clause, foretold=since != signed) if line)
    return ClauseRow(
        kind=clause.kind,
        kind_label=clause.kind.label,
        text=" ".join(lines) or None,
        lines=lines,
        since=since,
        foretold=since != signed,
        citations=citations(clause.citations),
    )


def said(clause: schema.Clause, *, foretold: bool) -> list[str | None]:
    """What a clause says, line by line. Only a read text can say that it has a clause."""
    if isinstance(clause, schema.Term):
        return [f"{clause.years} years." if clause.years else "No fixed term.", clause.text]
    if isinstance(clause, schema.Effect):
        return [f"{clause.rule.label.capitalize()}.", clause.text]
    if isinstance(clause, schema.Consultation):
        return [
            None if foretold else f"{clause.extent.label.capitalize()}.",
            f"Within {clause.deadline_hours} hours." if clause.deadline_hours else None,
            f"When: {clause.trigger}" if clause.trigger else None,
            f"Then: {clause.response}" if clause.response else None,
            f"For the partner: {clause.reciprocal}" if clause.reciprocal else None,
            clause.text,
        ]
    return [clause.text]


def provisions(page_request: PageRequest, one: schema.Agreement) -> tuple[ProvisionRow, ...]:
    """The themes of the text, in the order of the list of themes."""
    themes = list(codelists.Theme)
    found = sorted(
        page_request.view.provisions(one), key=lambda provision: themes.index(provision.theme)
    )
    return tuple(
        ProvisionRow(
            theme=provision.theme,
            theme_label=provision.theme.label,
            extent=provision.extent,
            note=provision.note,
            citations=citations(provision.citations),
        )
        for provision in found
    )
