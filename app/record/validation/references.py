"""Every id and code that an entry names exists."""

from collections.abc import Iterable, Iterator

from app.record import codelists
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
            if code == "UA":
                message = "UA: Ukraine is party to everything and is not listed; take it out"
                yield Finding("events", event.id, message, path)
            elif not context.exists("countries", code):
                yield Finding("events", event.id, _no_country(context, code), path)
    for agreement in context.record.agreements:
        if not context.exists("countries", agreement.country):
            message = _no_country(context, agreement.country)
            yield Finding("agreements", agreement.id, message, ("country",))


def _no_country(context: Context, code: str) -> str:
    near = did_you_mean(code, context.record.countries_by_code)
    return f"{code} is not in countries.yaml{near or '; add the country there first'}"


def people(context: Context) -> Iterator[Finding]:
    """People of events are in people.yaml, and so is the country that they act for."""
    for event in context.record.events:
        for path, person, party in _people_of(event):
            if not context.exists("people", person):
                near = did_you_mean(person, context.record.people_by_id)
                message = f"there is no person {shortened(person)} in people.yaml"
                hint = near or "; add the person there first"
                yield Finding("events", event.id, message + hint, (*path, "person"))
            if party and party != "UA" and not context.exists("countries", party):
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
            near = did_you_mean(citation.source, context.record.sources_by_id)
            message = f"there is no source {shortened(citation.source)}"
            hint = near or "; add it in sources/ first"
            yield Finding(part, key, message + hint, (*path, "source"))


def agreements(context: Context) -> Iterator[Finding]:
    """The agreement and the document that an event names exist."""
    documents = [document.id for document in context.record.documents]
    for event in context.record.events:
        if event.agreement and not context.exists("agreements", event.agreement):
            yield _nothing(event, "agreement", event.agreement, context.record.agreements_by_id)
        elif event.agreement in context.record.agreements_by_id:
            country = context.record.agreements_by_id[event.agreement].country
            if country not in event.countries:
                message = f"{event.agreement} is with {country}, which the event does not name"
                yield Finding("events", event.id, message, ("agreement",))
        document = event.document
        if document and document not in documents and not context.is_unread("documents", document):
            yield _nothing(event, "document", document, documents)


def _nothing(event: Event, field: str, key: str, known: Iterable[str]) -> Finding:
    message = f"there is no {field} {shortened(key)}{did_you_mean(key, known)}"
    return Finding("events", event.id, message, (field,))


def since(context: Context) -> Iterator[Finding]:
    """The event that made a fact so exists."""
    for part, key, path, value in context.values:
        if path and path[-1] == "since" and isinstance(value, str):
            if part not in ("events", "agreements") or context.exists("events", value):
                continue
            near = did_you_mean(value, context.record.events_by_id)
            yield Finding(part, key, f"there is no event {shortened(value)}{near}", path)


def subjects(context: Context) -> Iterator[Finding]:
    """A dispute and a gap are about a thing of the record, or a subject of the closed list."""
    record = context.record
    known = {
        *record.countries_by_code,
        *record.agreements_by_id,
        *record.events_by_id,
        *codelists.Subject,
    }
    known |= {document.id for document in record.documents}
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


CHECKS = (countries, people, sources, agreements, since, subjects)
