"""What is odd and may be true: a keeper mends it, or accepts it in the entry with a reason.

The name of a check is the code by which an entry accepts it.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from app.record.codelists import EventKind, Role
from app.record.schema import Event
from app.record.validation.findings import Context, Finding, needs

FAR = timedelta(days=3653)


def _of_kind(context: Context, kind: EventKind) -> list[Event]:
    return [event for event in context.record.events if event.kind is kind]


def _before(first: date | None, second: date | None) -> bool:
    return bool(first and second and first < second)


@needs("events")
def round_before_opening(context: Context) -> Iterator[Finding]:
    """A round of talks lies before the talks open."""
    openings = _of_kind(context, EventKind.TALKS_OPENED)
    for event in _of_kind(context, EventKind.ROUND_HELD):
        for code in event.countries:
            days = [one.date.earliest for one in openings if code in one.countries]
            if days and all(_before(event.date.latest, day) for day in days):
                message = f"the talks with {code} open only later"
                yield Finding("events", event.id, message, ("date",))


def signing_without_signatories(context: Context) -> Iterator[Finding]:
    """Nobody signed at a signing."""
    for event in _of_kind(context, EventKind.SIGNED):
        if not any(part.role is Role.SIGNED for part in event.people):
            message = "nobody has the role signed; name who signed, as far as a source does"
            yield Finding("events", event.id, message, ("people",))


def opening_twice(context: Context) -> Iterator[Finding]:
    """Talks with one country open twice, about one agreement."""
    first: dict[tuple[str, str | None], str] = {}
    for event in _of_kind(context, EventKind.TALKS_OPENED):
        for code in event.countries:
            opening = first.setdefault((code, event.agreement), event.id)
            if opening != event.id:
                message = f"talks with {code} open already in {opening}; is it a round of talks?"
                yield Finding("events", event.id, message, ("kind",))


def same_name(context: Context) -> Iterator[Finding]:
    """Two persons have one name, or one the other's name as an alias."""
    owners: dict[str, str] = {}
    for person in context.record.people:
        for name in dict.fromkeys(" ".join(one.split()) for one in (person.name, *person.aliases)):
            owner = owners.setdefault(name.casefold(), person.id)
            if owner != person.id:
                yield Finding("people", person.id, f"{name} is the name of {owner} too")


def same_address(context: Context) -> Iterator[Finding]:
    """Two sources have one address."""
    owners: dict[str, str] = {}
    for source in context.record.sources:
        if source.url is None:
            continue
        plain = str(source.url).partition("://")[2].removeprefix("www.").rstrip("/")
        owner = owners.setdefault(plain, source.id)
        if owner != source.id:
            message = f"{owner} has the same address; is it the same text?"
            yield Finding("sources", source.id, message, ("url",))


@needs("events", "agreements", "people", "countries", "disputes", "gaps", "documents")
def unused_source(context: Context) -> Iterator[Finding]:
    """Nothing cites a source."""
    cited = {citation.source for *_, citation in context.citations}
    for source in context.record.sources:
        if source.id not in cited:
            message = "nothing cites it; cite it where it carries a fact, or take it out"
            yield Finding("sources", source.id, message)


def dispute_from_one_source(context: Context) -> Iterator[Finding]:
    """All claims of a dispute come from one source."""
    for dispute in context.record.disputes:
        cited = {citation.source for claim in dispute.claims for citation in claim.citations}
        if len(cited) == 1:
            message = f"all claims come from {min(cited)}; a dispute has two sides"
            yield Finding("disputes", dispute.id, message, ("claims",))


def preferred_without_reason(context: Context) -> Iterator[Finding]:
    """One claim is preferred, and nobody says why."""
    for dispute in context.record.disputes:
        if dispute.preferred is not None and not dispute.reason:
            message = "say in reason why this claim is preferred, or write null"
            yield Finding("disputes", dispute.id, message, ("preferred",))


def far_expectation(context: Context) -> Iterator[Finding]:
    """What is announced lies more than ten years off, or in a span of more than ten years."""
    for event in context.record.events:
        expects, announced = event.expects, event.date.latest
        if expects is None:
            continue
        begins = expects.earliest or announced
        is_open = expects.latest is None or begins is None
        if is_open or _is_far(announced, expects.latest) or _is_far(begins, expects.latest):
            message = f"{expects} is a long time to come; check its year"
            yield Finding("events", event.id, message, ("expects",))


def fulfils_another_step(context: Context) -> Iterator[Finding]:
    """An announcement of one step is fulfilled by an event of another kind."""
    for event in context.record.events:
        for index, key in enumerate(event.fulfils):
            plan = context.record.events_by_id.get(key)
            if plan is None or not plan.kind.foretold:
                continue
            if event.kind not in (plan.kind.foretold, plan.kind):
                message = f"{key} announces {plan.kind.foretold}, and this is {event.kind}"
                yield Finding("events", event.id, message, ("fulfils", index))


def _is_far(first: date | None, second: date | None) -> bool:
    return bool(first and second and second - first > FAR)


CHECKS = (
    *(round_before_opening, signing_without_signatories, opening_twice, same_name),
    *(same_address, unused_source, dispute_from_one_source, preferred_without_reason),
    *(far_expectation, fulfils_another_step),
)
