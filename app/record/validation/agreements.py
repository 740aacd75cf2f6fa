"""Agreements: what their clauses and themes may not say at once."""

from collections.abc import Iterator

from app.record.codelists import ClauseKind, Extent
from app.record.schema import Consultation, Term
from app.record.validation.findings import Context, Finding, needs

LONGEST_TERM = 1000
LONGEST_DEADLINE = 24 * 366 * 10


@needs("events")
def mentioned(context: Context) -> Iterator[Finding]:
    """Some event tells of every agreement."""
    named = {event.agreement for event in context.record.events}
    for agreement in context.record.agreements:
        if agreement.id not in named:
            message = "no event tells of it; write its id as agreement in one"
            yield Finding("agreements", agreement.id, message)


def terms(context: Context) -> Iterator[Finding]:
    """An agreement has one term at a time."""
    for agreement in context.record.agreements:
        known: set[str | None] = set()
        for index, clause in enumerate(agreement.clauses):
            if clause.kind is ClauseKind.TERM:
                if clause.since in known:
                    message = "is a second term; keep one, or say since which event it holds"
                    yield Finding("agreements", agreement.id, message, ("clauses", index))
                known.add(clause.since)


def titles(context: Context) -> Iterator[Finding]:
    """An official title is told once: the English one as a clause, any other among the titles."""
    for agreement in context.record.agreements:
        languages: set[str] = set()
        for index, title in enumerate(agreement.titles):
            path = ("titles", index, "language")
            if title.language == "en":
                message = 'en: write the English title as a clause of "kind: title"'
                yield Finding("agreements", agreement.id, message, path)
            elif title.language in languages:
                message = f"{title.language} has a title above already; keep one of the two"
                yield Finding("agreements", agreement.id, message, path)
            languages.add(title.language)


def lengths(context: Context) -> Iterator[Finding]:
    """A term and a deadline end within the calendar."""
    for agreement in context.record.agreements:
        for index, clause in enumerate(agreement.clauses):
            path = ("clauses", index)
            if isinstance(clause, Term) and (clause.years or 0) > LONGEST_TERM:
                message = f"{clause.years} years are no term; {LONGEST_TERM} at most"
                yield Finding("agreements", agreement.id, message, (*path, "years"))
            if isinstance(clause, Consultation) and (clause.deadline_hours or 0) > LONGEST_DEADLINE:
                message = f"{clause.deadline_hours} hours are no deadline"
                yield Finding("agreements", agreement.id, message, (*path, "deadline_hours"))


def themes(context: Context) -> Iterator[Finding]:
    """A text does not both touch a theme and not touch it; only the eighteen are compared."""
    for agreement in context.record.agreements:
        extents: dict[str, Extent] = {}
        for index, provision in enumerate(agreement.provisions):
            path = ("provisions", index)
            first = extents.setdefault(provision.theme, provision.extent)
            if {first, provision.extent} == {Extent.YES, Extent.NO}:
                message = f"{provision.theme} is both yes and no; read the text again"
                yield Finding("agreements", agreement.id, message, (*path, "extent"))
            if not provision.theme.compared:
                message = f"{provision.theme} is none of the eighteen compared themes"
                yield Finding("agreements", agreement.id, message, (*path, "theme"))


@needs("events")
def facts(context: Context) -> Iterator[Finding]:
    """A fact of an agreement names the event that made it so, where there is no signing."""
    for agreement in context.record.agreements:
        if agreement.id in context.record.signing_events_by_agreement:
            continue
        lists = ("titles", "clauses", "provisions", "commitments")
        for name in lists:
            for index, fact in enumerate(getattr(agreement, name)):
                if fact.since is None:
                    message = "needs since, the event that made it so: there is no signing yet"
                    yield Finding("agreements", agreement.id, message, (name, index))


CHECKS = (mentioned, terms, titles, lengths, themes, facts)
