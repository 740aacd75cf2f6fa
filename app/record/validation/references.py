"""Every id and code that an entry names exists."""

from collections.abc import Iterator

from app.record import codelists
from app.record.country_names import UKRAINE
from app.record.nearest import did_you_mean, shortened
from app.record.schema import Event
from app.record.validation.findings import Context, Finding
from app.record.yaml_nodes import Path


def countries(context: Context) -> Iterator[Finding]:
    """Countries of events and agreements, and those that people act for, are partners."""
    for event in context.record.events:
        in_articles = event.in_articles.countries if event.in_articles else ()
        places: list[tuple[Path, str]] = [
            *((("countries", index), code) for index, code in enumerate(event.countries)),
            *((("in_articles", "countries", at), code) for at, code in enumerate(in_articles)),
        ]
        for path, code in places:
            if code == UKRAINE:
                message = "UA: Ukraine is party to everything and is not listed; take it out"
                yield Finding("events", event.id, message, path)
            elif not context.exists("countries", code):
                yield Finding("events", event.id, _no_country(context, code), path)
    for agreement in context.record.agreements:
        if not context.exists("countries", agreement.country):
            message = _no_country(context, agreement.country)
            yield Finding("agreements", agreement.id, message, ("country",))


def _no_country(context: Context, code: str) -> str:
    return context.no_such("countries", code, " in countries.yaml; add it there first")


def people(context: Context) -> Iterator[Finding]:
    """People of events are in people.yaml, and so is the country that they act for."""
    for event in context.record.events:
        for path, person, party in _people_of(event):
            if not context.exists("people", person):
                message = context.no_such("people", person, " in people.yaml; add it there first")
                yield Finding("events", event.id, message, (*path, "person"))
            if party and party != UKRAINE and not context.exists("countries", party):
                message = _no_country(context, party)
                yield Finding("events", event.id, message, (*path, "on_behalf_of"))


def _people_of(event: Event) -> Iterator[tuple[Path, str, str | None]]:
    for index, part in enumerate(event.people):
        yield ("people", index), part.person, part.on_behalf_of
    for index, part in enumerate(event.in_articles.people if event.in_articles else ()):
        yield ("in_articles", "people", index), part.person, part.on_behalf_of


def sources(context: Context) -> Iterator[Finding]:
    """Every citation names a source."""
    for part, key, path, citation in context.citations:
        if not context.exists("sources", citation.source):
            message = context.no_such("sources", citation.source, "; add it in sources/ first")
            yield Finding(part, key, message, (*path, "source"))


def agreements(context: Context) -> Iterator[Finding]:
    """The agreement and the document that an event names exist."""
    for event in context.record.events:
        for part, field in (("agreements", "agreement"), ("documents", "document")):
            name = getattr(event, field)
            if name and not context.exists(part, name):
                yield Finding("events", event.id, context.no_such(part, name), (field,))
        if event.agreement in context.record.agreements_by_id:
            country = context.record.agreements_by_id[event.agreement].country
            if country not in event.countries:
                message = f"{event.agreement} is with {country}, which the event does not name"
                yield Finding("events", event.id, message, ("agreement",))


def since(context: Context) -> Iterator[Finding]:
    """The event that made a fact so exists."""
    for part, key, path, value in context.values:
        is_event = part in ("events", "agreements") and path[-1:] == ("since",)
        if is_event and not context.exists("events", value):
            yield Finding(part, key, context.no_such("events", value), path)


def places(context: Context) -> Iterator[Finding]:
    """The place of an event is one of places.yaml."""
    for event in context.record.events:
        named: list[tuple[Path, str | None]] = [(("place",), event.place)]
        if event.in_articles:
            named.append((("in_articles", "place"), event.in_articles.place))
        for path, place in named:
            if place and not context.exists("places", place):
                message = context.no_such("places", place, " in places.yaml; add it there first")
                yield Finding("events", event.id, message, path)


def withdrawals(context: Context) -> Iterator[Finding]:
    """What stands instead of a withdrawn entry exists, and is another in the end."""
    instead_of = {
        (part, key): entry.withdrawn.instead
        for part, key, entry in context.entries
        if entry.withdrawn and entry.withdrawn.instead
    }
    for (part, key), instead in instead_of.items():
        path = ("withdrawn", "instead")
        if not context.exists(part, instead):
            yield Finding(part, key, context.no_such(part, instead), path)
        elif _leads_back(instead_of, part, key):
            message = f"{instead} leads back to {key}; name the entry that counts, or none"
            yield Finding(part, key, message, path)


def _leads_back(instead_of: dict[tuple[str, str], str], part: str, key: str) -> bool:
    passed: set[str] = set()
    other: str | None = instead_of[part, key]
    while other and other != key and other not in passed:
        passed.add(other)
        other = instead_of.get((part, other))
    return other == key


def subjects(context: Context) -> Iterator[Finding]:
    """A dispute and a gap are about a thing of the record, or a subject of the closed list."""
    record = context.record
    known = {
        *record.countries_by_code,
        *record.agreements_by_id,
        *record.events_by_id,
        *record.documents_by_id,
        *codelists.Subject,
    }
    parts = ("countries", "agreements", "events", "documents")
    for part, questions in (("disputes", record.disputes), ("gaps", record.gaps)):
        for question in questions:
            about = question.about
            if about is None or about in known:
                continue
            if not any(context.is_unread(other, about) for other in parts):
                near = did_you_mean(about, known)
                listed = f"; it is an id of the record, a code or {', '.join(codelists.Subject)}"
                message = f"{shortened(about)} is nothing of the record{near or listed}"
                yield Finding(part, question.id, message, ("about",))


CHECKS = (countries, people, sources, agreements, since, places, withdrawals, subjects)
