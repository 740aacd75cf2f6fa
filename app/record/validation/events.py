"""Events: who took part, and what can follow what."""

from collections.abc import Iterator

from app.record.codelists import EventKind, Role
from app.record.schema import Event
from app.record.validation.findings import Context, Finding, needs


def repeated_countries(context: Context) -> Iterator[Finding]:
    """No event names a country twice."""
    for event in context.record.events:
        for index, code in enumerate(event.countries):
            if code in event.countries[:index]:
                message = f"{code} stands there already"
                yield Finding("events", event.id, message, ("countries", index))


def repeated_people(context: Context) -> Iterator[Finding]:
    """Nobody stands twice in an event."""
    for event in context.record.events:
        names = [part.person for part in event.people]
        for index, name in enumerate(names):
            if name in names[:index]:
                message = f"{name} stands there already; keep the role that says most"
                yield Finding("events", event.id, message, ("people", index))


def roles(context: Context) -> Iterator[Finding]:
    """Somebody signs at a signing, of an agreement or a document, and is to sign before one."""
    for event in context.record.events:
        for index, part in enumerate(event.people):
            if part.role is Role.SIGNED and not _signs(event):
                message = f"signed does not go with {event.kind}; it goes with a signing"
                yield Finding("events", event.id, message, ("people", index, "role"))
            elif part.role is Role.TO_SIGN and not _is_before_signing(event.kind):
                message = f"to_sign does not go with {event.kind}; it goes with announcements"
                yield Finding("events", event.id, message, ("people", index, "role"))


def _signs(event: Event) -> bool:
    return event.kind in (EventKind.SIGNED, EventKind.DOCUMENT_SIGNED) or bool(event.document)


def _is_before_signing(kind: EventKind) -> bool:
    return kind.expects_date or kind.cancels


def sequence(context: Context) -> Iterator[Finding]:
    """No signing lies before the talks of the same country, where both have days."""
    talks = [event for event in context.record.events if event.kind is EventKind.TALKS_OPENED]
    for signing in (event for event in context.record.events if event.kind is EventKind.SIGNED):
        for opening in talks:
            latest, earliest = signing.date.latest, opening.date.earliest
            is_shared = not set(opening.countries).isdisjoint(signing.countries)
            if is_shared and latest and earliest and latest < earliest:
                if _follows_an_end(context, signing, opening):
                    continue
                message = f"is signed before its talks open ({opening.id})"
                yield Finding("events", signing.id, message, ("date",))


def _follows_an_end(context: Context, signing: Event, opening: Event) -> bool:
    """Whether the agreement had ended, or was another one, when these talks opened."""
    if signing.agreement and opening.agreement and signing.agreement != opening.agreement:
        return True
    ended = (event for event in context.record.events if event.kind is EventKind.ENDED)
    return any(
        event.agreement == signing.agreement
        and event.date.latest
        and opening.date.latest
        and event.date.latest <= opening.date.latest
        for event in ended
    )


def signings(context: Context) -> Iterator[Finding]:
    """A signing has one country and an agreement, and no agreement is signed twice."""
    signings: dict[str, str] = {}
    for event in context.record.events:
        if event.kind is not EventKind.SIGNED:
            continue
        if event.agreement is None or len(event.countries) != 1:
            message = "a signing has one country, and the agreement that was signed"
            yield Finding("events", event.id, message)
        elif event.agreement in signings:
            message = f"{event.agreement} is signed already in {signings[event.agreement]}"
            yield Finding("events", event.id, message, ("agreement",))
        else:
            signings[event.agreement] = event.id


@needs("events")
def after_signing(context: Context) -> Iterator[Finding]:
    """What is ratified, in force, suspended or ended was signed before."""
    for event in context.record.events:
        if not event.kind.is_of_signed:
            continue
        signing = context.record.signing_events_by_agreement.get(event.agreement or "")
        if event.agreement is None:
            message = f"{event.kind} needs agreement: the one that it is about"
            yield Finding("events", event.id, message, ("kind",))
        elif signing is None:
            message = f"{event.kind}, but no event says that {event.agreement} was signed"
            yield Finding("events", event.id, message, ("kind",))
        elif (
            event.date.latest
            and signing.date.earliest
            and event.date.latest < signing.date.earliest
        ):
            message = f"{event.date} lies before the signing of {signing.date} ({signing.id})"
            yield Finding("events", event.id, message, ("date",))


CHECKS = (
    *(repeated_countries, repeated_people, roles),
    *(sequence, signings, after_signing),
)
