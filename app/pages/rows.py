"""From what a view sees to the rows of a page."""

from collections.abc import Iterable

from app import dates, kinds, shapes
from app.claims import Seen, heard, known_from
from app.dates import Span
from app.kinds import ClauseKind, Collection, EventKind, Role, Status
from app.models import (
    AgreementRow,
    CitationRow,
    ClauseRow,
    CommitmentRow,
    ConsultationRow,
    CountryRow,
    EventRow,
    PartRow,
    PersonRow,
    ProvisionRow,
    SignatoryRow,
    SourceRow,
    StepRow,
)
from app.pages.asked import Asked
from app.record import cited
from app.status import declaration, rung


def text(span: Span | None) -> str | None:
    """A date as EDTF text."""
    return span.text if span else None


def bound(day: object) -> str | None:
    """One end of a span as text."""
    return str(day) if day else None


def citations(found: Iterable[shapes.Citation]) -> tuple[CitationRow, ...]:
    """Citations, in their order."""
    return tuple(
        CitationRow(
            source=one.source,
            paragraph=one.paragraph,
            section=one.section,
            basis=one.basis,
            implied_from=one.implied_from,
            date=text(one.date),
            says=one.says,
        )
        for one in found
    )


def office(asked: Asked, person: shapes.Person) -> str | None:
    """The office that the sources heard give to a person."""
    view = asked.view
    titles = [one.title for one in person.offices if heard(one.citations, view.record, view.lens)]
    return ", ".join(titles) or None


def parts(asked: Asked, seen: Seen) -> tuple[PartRow, ...]:
    """Who did what in an event."""
    named = [(part, asked.record.person[part.person]) for part in seen.people]
    return tuple(
        PartRow(
            person=person.id,
            name=person.name,
            office=office(asked, person),
            country=person.country,
            role=part.role,
            role_label=part.role.label,
            on_behalf_of=part.on_behalf_of or person.country,
            url=asked.urls.person(person.id),
        )
        for part, person in named
    )


def commitments(found: Iterable[shapes.Commitment]) -> tuple[CommitmentRow, ...]:
    """Promises, in their order."""
    return tuple(
        CommitmentRow(
            theme=one.theme,
            theme_label=one.theme.label,
            summary=one.summary,
            amount=one.amount,
            qualifier=one.qualifier,
            currency=one.currency,
            unit=one.unit,
            per_year=one.per_year,
            period=text(one.period),
            form=one.form,
            form_label=one.form.label,
            citations=citations(one.citations),
        )
        for one in found
    )


def event(asked: Asked, seen: Seen) -> EventRow:
    """One event."""
    own = seen.event
    place = own.sequence and heard(own.sequence.citations, asked.record, asked.view.lens)
    return EventRow(
        id=own.id,
        date=seen.date.text,
        earliest=bound(seen.date.earliest),
        latest=bound(seen.date.latest),
        kind=own.kind,
        kind_label=own.kind.label,
        expects=text(own.expects),
        title=seen.title,
        summary=seen.summary,
        place=seen.place,
        countries=own.countries,
        people=tuple(part.person for part in seen.people),
        parts=parts(asked, seen),
        agreement=own.agreement,
        sequence=f"number {own.sequence.number} among {own.sequence.among}"
        if own.sequence and place
        else None,
        commitments=commitments(asked.view.commitments_of(seen)),
        citations=citations(seen.citations),
        differing=citations(seen.differing),
        recorded=(own.revised.on if own.revised else own.recorded).text,
        url=asked.urls.event(own.id),
    )


def events(asked: Asked, found: Iterable[Seen]) -> tuple[EventRow, ...]:
    """Events, in their order."""
    return tuple(event(asked, seen) for seen in found)


def first(found: Iterable[Seen], kind: EventKind) -> Seen | None:
    """The first event of a kind."""
    steps = (seen for seen in found if seen.event.kind is kind)
    return min(steps, key=lambda seen: dates.order(seen.date), default=None)


def country(asked: Asked, one: shapes.Country) -> CountryRow:
    """One country and where it stands."""
    found = asked.view.of_country.get(one.code, ())
    stand = asked.view.standings[one.code]
    joined, how = declaration(found)
    talks = first(found, EventKind.TALKS_OPENED)
    agreed = asked.view.agreement_of(one)
    return CountryRow(
        code=one.code,
        slug=one.slug,
        name=one.name,
        g7=one.g7,
        declaration=joined,
        joined_date=text(how.date) if how else None,
        talks_date=text(talks.date) if talks else None,
        status=stand.status,
        status_label=stand.status.label,
        status_date=text(stand.since),
        decided_by=stand.decided_by.event.id if stand.decided_by else None,
        expects=text(stand.expects),
        overdue=stand.overdue,
        agreement=agreed.id if agreed else None,
        event_count=len(found),
        url=asked.urls.country(one.slug),
    )


ROAD = {kind for kind in EventKind if kind.rung is not Status.NONE} | {
    EventKind.JOINING_ANNOUNCED,
    EventKind.TALKS_ANNOUNCED,
    EventKind.RATIFIED,
    EventKind.IN_FORCE,
}


def road(asked: Asked, found: Iterable[Seen]) -> tuple[StepRow, ...]:
    """The steps on the way to a signature and after it."""
    steps = [seen for seen in found if seen.event.kind in ROAD]
    return tuple(
        StepRow(
            kind=seen.event.kind,
            kind_label=seen.event.kind.label,
            date=seen.date.text,
            earliest=bound(seen.date.earliest),
            latest=bound(seen.date.latest),
            event=seen.event.id,
            title=seen.title,
            citations=citations(seen.citations),
            url=asked.urls.event(seen.event.id),
        )
        for seen in steps
    )


def signatories(asked: Asked, seen: Seen | None, role: Role) -> tuple[SignatoryRow, ...]:
    """Those who signed, or were to sign, in one event."""
    found = parts(asked, seen) if seen else ()
    return tuple(
        SignatoryRow(
            person=part.person,
            name=part.name,
            office=part.office,
            on_behalf_of=part.on_behalf_of,
            url=part.url,
        )
        for part in found
        if part.role is role
    )


def agreement(asked: Asked, one: shapes.Agreement) -> AgreementRow:
    """One agreement: its status, day, place and signatories come from its events."""
    found = asked.view.of_agreement.get(one.id, ())
    stand = asked.view.standings[one.country]
    signed = first(found, EventKind.SIGNED)
    announced = [seen for seen in found if rung(seen) is Status.SIGNING_ANNOUNCED]
    told = [seen for seen in announced if signatories(asked, seen, Role.TO_SIGN)]
    clauses = asked.view.clauses(one)
    title = next((clause for clause in clauses if clause.kind is ClauseKind.TITLE), None)
    term = next((clause for clause in clauses if clause.kind is ClauseKind.TERM), None)
    return AgreementRow(
        id=one.id,
        country=one.country,
        country_name=asked.record.country[one.country].name,
        title=title.text if title else one.name,
        status=stand.status,
        status_label=stand.status.label,
        signed=text(signed.date) if signed else None,
        expects=None if signed else text(stand.expects),
        overdue=stand.overdue,
        place=signed.place if signed else None,
        term_years=term.years if isinstance(term, shapes.Term) else None,
        signatories=signatories(asked, signed, Role.SIGNED),
        to_sign=() if signed or not told else signatories(asked, told[-1], Role.TO_SIGN),
        consultation=consultation(clauses),
        commitments=commitments(asked.view.commitments(one)),
        citations=citations(
            citation
            for step in ([signed] if signed else announced)
            if step
            for citation in step.citations
        ),
        counted=one.counted,
        url=asked.urls.agreement(one.id),
    )


def consultation(clauses: Iterable[shapes.Clause]) -> ConsultationRow | None:
    """The consultation clause, the first where several are told."""
    for clause in clauses:
        if isinstance(clause, shapes.Consultation):
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


def clauses(asked: Asked, one: shapes.Agreement) -> tuple[ClauseRow, ...]:
    """The fact sheet's parts in the order of their kinds."""
    signed = asked.view.record.signing.get(one.id)
    found = sorted(asked.view.clauses(one), key=lambda clause: list(ClauseKind).index(clause.kind))
    return tuple(clause_row(clause, signed.id if signed else "") for clause in found)


def clause_row(clause: shapes.Clause, signed: str) -> ClauseRow:
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


def said(clause: shapes.Clause, *, foretold: bool) -> list[str | None]:
    """What a clause says, line by line. Only a read text can say that it has a clause."""
    if isinstance(clause, shapes.Term):
        return [f"{clause.years} years." if clause.years else "No fixed term.", clause.text]
    if isinstance(clause, shapes.Effect):
        return [f"{clause.rule.label.capitalize()}.", clause.text]
    if isinstance(clause, shapes.Consultation):
        return [
            None if foretold else f"{clause.extent.label.capitalize()}.",
            f"Within {clause.deadline_hours} hours." if clause.deadline_hours else None,
            f"When: {clause.trigger}" if clause.trigger else None,
            f"Then: {clause.response}" if clause.response else None,
            f"For the partner: {clause.reciprocal}" if clause.reciprocal else None,
            clause.text,
        ]
    return [clause.text]


def provisions(asked: Asked, one: shapes.Agreement) -> tuple[ProvisionRow, ...]:
    """The themes of the text, in the order of the list of themes."""
    themes = list(kinds.Theme)
    found = sorted(asked.view.provisions(one), key=lambda provision: themes.index(provision.theme))
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


def person(asked: Asked, one: shapes.Person) -> PersonRow:
    """One person."""
    view = asked.view
    return PersonRow(
        id=one.id,
        name=one.name,
        aliases=one.aliases,
        country=one.country,
        offices=tuple(
            held.title for held in one.offices if heard(held.citations, view.record, view.lens)
        ),
        event_count=len(view.of_person.get(one.id, ())),
        url=asked.urls.person(one.id),
    )


def citation_counts(asked: Asked) -> dict[str, int]:
    """How often each source is cited in the whole record."""
    counts: dict[str, int] = {}
    for _, found in cited(asked.record):
        for citation in found:
            counts[citation.source] = counts.get(citation.source, 0) + 1
    return counts


def source(asked: Asked, one: shapes.Source, count: int) -> SourceRow:
    """One source."""
    article = one.collection is Collection.ARTICLES
    return SourceRow(
        id=one.id,
        file=one.file if article else None,
        publisher=one.publisher,
        carried_by=one.carried_by,
        title=one.title,
        url=one.url,
        published=text(one.published),
        published_basis=one.published_basis,
        known_from=known_from(one, asked.record).isoformat(),
        language=one.language,
        kind=one.kind,
        kind_label=one.kind.label,
        collection=one.collection,
        republishes=one.republishes,
        citation_count=count,
        page=asked.urls.source(one.id),
    )


def sources_of(asked: Asked, *groups: Iterable[CitationRow]) -> tuple[SourceRow, ...]:
    """The sources that rows cite, each once, in the order of their first citation."""
    ids = dict.fromkeys(citation.source for group in groups for citation in group)
    counts = citation_counts(asked)
    return tuple(source(asked, asked.record.source[key], counts[key]) for key in ids)
