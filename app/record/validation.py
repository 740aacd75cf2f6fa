"""Cross-checks: what no single entry of the record can tell about itself."""

from collections.abc import Callable, Iterator

from babel import Locale
from babel.numbers import is_currency

from app.record import codelists, edtf
from app.record.codelists import Collection, EventKind
from app.record.errors import DataError
from app.record.record import Record, cited
from app.record.schema import Citation, Event, Source
from app.record.yaml_reader import Reading

Finding = tuple[str, str, str]
TERRITORIES = {*Locale("en").territories, "XK", "EU"}


def check(record: Record, reading: Reading) -> list[DataError]:
    """Everything wrong with the record as a whole, each with the place of the entry."""
    return sorted({reading.at(*finding) for inspect in INSPECTIONS for finding in inspect(record)})


def codes(record: Record) -> Iterator[Finding]:
    """Every country code is one of ISO 3166-1, EU or XK; Ukraine is not listed as a partner."""
    for part, key, code in _codes(record):
        if code not in TERRITORIES:
            yield part, key, f"{key}: {code} is no code of ISO 3166-1, EU or XK"
    if "UA" in record.countries_by_code:
        yield "countries", "UA", "UA: Ukraine is party to everything and is not listed"


def _codes(record: Record) -> Iterator[tuple[str, str, str]]:
    yield from (("countries", one.code, one.code) for one in record.countries)
    yield from (("people", one.id, one.country) for one in record.people)
    for document in record.documents:
        yield from (("documents", document.id, code) for code in document.parties)


def references(record: Record) -> Iterator[Finding]:
    """Every id that an entry names exists."""
    for agreement in record.agreements:
        if agreement.country not in record.countries_by_code:
            message = f"country {agreement.country} is not in countries.yaml"
            yield "agreements", agreement.id, f"{agreement.id}: {message}"
    for event in record.events:
        for message in (*_of_people(record, event), *_of_event(record, event)):
            yield "events", event.id, f"{event.id}: {message}"
    for part, key, fact_since in _since(record):
        if fact_since not in record.events_by_id:
            yield part, key, f"{key}: since: there is no event {fact_since!r}"


def _of_people(record: Record, event: Event) -> Iterator[str]:
    known = {"UA", *record.countries_by_code}
    people = (*event.people, *(event.in_articles.people if event.in_articles else ()))
    for part in people:
        if part.person not in record.people_by_id:
            yield f"there is no person {part.person!r} in people.yaml"
        if part.on_behalf_of and part.on_behalf_of not in known:
            yield f"on_behalf_of {part.on_behalf_of} is not in countries.yaml"


def _of_event(record: Record, event: Event) -> Iterator[str]:
    told = event.in_articles.countries if event.in_articles else ()
    for code in dict.fromkeys((*event.countries, *told)):
        if code == "UA" or code not in record.countries_by_code:
            yield f"country {code} is not in countries.yaml (Ukraine is party to all, not listed)"
    if event.agreement and event.agreement not in record.agreements_by_id:
        yield f"there is no agreement {event.agreement!r}"
    elif (
        event.agreement and record.agreements_by_id[event.agreement].country not in event.countries
    ):
        yield f"agreement {event.agreement} is not with a country of this event"
    if event.document and event.document not in {one.id for one in record.documents}:
        yield f"there is no document {event.document!r}"


def _since(record: Record) -> Iterator[tuple[str, str, str]]:
    for agreement in record.agreements:
        for fact in (*agreement.clauses, *agreement.provisions, *agreement.commitments):
            if fact.since:
                yield "agreements", agreement.id, fact.since
    for event in record.events:
        for commitment in event.commitments:
            if commitment.since:
                yield "events", event.id, commitment.since


def citations(record: Record) -> Iterator[Finding]:
    """Every citation names a source that exists, and the place in it that its kind asks for."""
    for who, cites in cited(record):
        for citation in cites:
            part, key = _place(who)
            source = record.sources_by_id.get(citation.source)
            if source is None:
                yield part, key, f"{who}: there is no source {citation.source!r}"
            elif message := _locator(source, citation):
                yield part, key, f"{who}: {message}"


def _place(who: str) -> tuple[str, str]:
    kind, key = who.split(",")[0].split(" ", 1)
    plural = {"country": "countries", "person": "people"}.get(kind, f"{kind}s")
    return plural, key


def _locator(source: Source, citation: Citation) -> str | None:
    if source.collection is not Collection.ARTICLES:
        return "only the five articles have paragraphs" if citation.paragraph else None
    if citation.section:
        return f"{source.id} is cited by paragraph, not by section"
    if citation.paragraph is None:
        return f"the citation of {source.id} needs a paragraph"
    if citation.paragraph > len(source.paragraphs):
        last = len(source.paragraphs)
        return f"{source.id} ends with paragraph {last}, there is no {citation.paragraph}"
    return None


def paragraphs(record: Record) -> Iterator[Finding]:
    """Every paragraph of an article is either cited or set aside with a reason, never both."""
    used = {
        (citation.source, citation.paragraph) for _, cites in cited(record) for citation in cites
    }
    for source in record.sources:
        for number, paragraph in enumerate(source.paragraphs, start=1):
            is_cited = (source.id, number) in used
            if is_cited == bool(paragraph.aside):
                state = "cited and set aside" if is_cited else "neither cited nor set aside"
                yield "sources", source.id, f"{source.id}: paragraph {number} is {state}"


def collections(record: Record) -> Iterator[Finding]:
    """An article has a file and fingerprints; other sources have neither."""
    for source in record.sources:
        is_article = source.collection is Collection.ARTICLES
        if is_article != bool(source.file and source.paragraphs):
            message = "an article, and only an article, has file and paragraphs"
            yield "sources", source.id, f"{source.id}: {message}"


def reports(record: Record) -> Iterator[Finding]:
    """No source reports an event before it happened."""
    for event in record.events:
        for citation in event.citations:
            source = record.sources_by_id.get(citation.source)
            published = source.published if source else None
            earliest = (citation.date or event.date).earliest
            if published and published.latest and earliest and published.latest < earliest:
                message = f"{citation.source} of {published} cannot report it, nothing before"
                yield "events", event.id, f"{event.id}: {message} {earliest}"


def tellings(record: Record) -> Iterator[Finding]:
    """An event known from both collections says what the articles alone tell of it."""
    for event in record.events:
        collections_cited = {
            record.sources_by_id[citation.source].collection
            for citation in event.citations
            if citation.source in record.sources_by_id
        }
        if (len(collections_cited) == 2) != (event.in_articles is not None):
            message = "in_articles goes with events that articles and other sources both carry"
            yield "events", event.id, f"{event.id}: {message}"


def contradictions(record: Record) -> Iterator[Finding]:
    """A citation whose date has no day in common with the event's says what it says."""
    for event in record.events:
        for citation in event.citations:
            if citation.date and edtf.contradict(citation.date, event.date) and not citation.says:
                message = f"{citation.source} gives {citation.date}, so it needs says"
                yield "events", event.id, f"{event.id}: {message}"


def announcements(record: Record) -> Iterator[Finding]:
    """What is announced does not lie before its announcement."""
    for event in record.events:
        latest = event.expects.latest if event.expects else None
        earliest = event.date.earliest
        if latest and earliest and latest < earliest:
            message = f"expects {event.expects} lies before the announcement of {event.date}"
            yield "events", event.id, f"{event.id}: {message}"


def repetitions(record: Record) -> Iterator[Finding]:
    """No event names a country twice, and nothing has the same citation twice."""
    for event in record.events:
        if len(set(event.countries)) < len(event.countries):
            yield "events", event.id, f"{event.id}: names a country twice"
    for who, cites in cited(record):
        found = list(cites)
        if len(set(found)) < len(found):
            part, key = _place(who)
            yield part, key, f"{who}: has the same citation twice"


def sequence(record: Record) -> Iterator[Finding]:
    """No signing lies before the talks of the same country, where both have days."""
    for signed in (event for event in record.events if event.kind is EventKind.SIGNED):
        for talks in record.events:
            shared = set(talks.countries) & set(signed.countries)
            if talks.kind is not EventKind.TALKS_OPENED or not shared:
                continue
            latest, earliest = signed.date.latest, talks.date.earliest
            if latest and earliest and latest < earliest:
                message = f"is signed before its talks open ({talks.id})"
                yield "events", signed.id, f"{signed.id}: {message}"


def agreements(record: Record) -> Iterator[Finding]:
    """A signing has one country and an agreement, and no agreement is signed twice."""
    event_view: dict[str, str] = {}
    for event in record.events:
        if event.kind is not EventKind.SIGNED:
            continue
        if event.agreement is None or len(event.countries) != 1:
            message = "a signing has one country, and the agreement that was signed"
            yield "events", event.id, f"{event.id}: {message}"
            continue
        if event.agreement in event_view:
            message = f"{event.agreement} is signed already in {event_view[event.agreement]}"
            yield "events", event.id, f"{event.id}: {message}"
        event_view[event.agreement] = event.id
    for agreement in record.agreements:
        if not any(event.agreement == agreement.id for event in record.events):
            yield "agreements", agreement.id, f"{agreement.id}: no event tells of it"


def facts(record: Record) -> Iterator[Finding]:
    """A fact of an agreement names the event that made it so, where there is no signing."""
    for agreement in record.agreements:
        for fact in (*agreement.clauses, *agreement.provisions, *agreement.commitments):
            if fact.since is None and agreement.id not in record.signing_events_by_agreement:
                message = "has no signing yet, so each of its facts needs since"
                yield "agreements", agreement.id, f"{agreement.id}: {message}"
                break
        for provision in agreement.provisions:
            if not provision.theme.compared:
                message = f"{provision.theme} is none of the eighteen compared themes"
                yield "agreements", agreement.id, f"{agreement.id}: {message}"


def subjects(record: Record) -> Iterator[Finding]:
    """A dispute and a gap are about a thing of the record, or a subject of the closed list."""
    known = {
        *record.countries_by_code,
        *record.agreements_by_id,
        *record.events_by_id,
        *codelists.Subject,
    }
    known |= {document.id for document in record.documents}
    for part, found in (("disputes", record.disputes), ("gaps", record.gaps)):
        for one in found:
            if one.about is not None and one.about not in known:
                words = ", ".join(codelists.Subject)
                message = f"about: {one.about!r} is nothing of the record and none of {words}"
                yield part, one.id, f"{one.id}: {message}"


def currencies(record: Record) -> Iterator[Finding]:
    """Every currency is one of ISO 4217."""
    for agreement in record.agreements:
        for commitment in agreement.commitments:
            if commitment.currency and not is_currency(commitment.currency, "en"):
                message = f"{commitment.currency} is no currency of ISO 4217"
                yield "agreements", agreement.id, f"{agreement.id}: {message}"
    for event in record.events:
        for commitment in event.commitments:
            if commitment.currency and not is_currency(commitment.currency, "en"):
                message = f"{commitment.currency} is no currency of ISO 4217"
                yield "events", event.id, f"{event.id}: {message}"


def coverage(record: Record) -> Iterator[Finding]:
    """No event lies after the last day of the record; nothing is revised before it is recorded."""
    for event in record.events:
        day = event.date.earliest
        if day and record.edition.checked.earliest and day > record.edition.checked.earliest:
            message = f"lies after the last day of the record, {record.edition.checked}"
            yield "events", event.id, f"{event.id}: {message} (checked in edition.yaml)"
        if event.revised and event.revised.on.text < event.recorded.text:
            yield "events", event.id, f"{event.id}: revised before it was recorded"
    for one in record.agreements:
        if one.revised and one.revised.on.text < one.recorded.text:
            yield "agreements", one.id, f"{one.id}: revised before it was recorded"


def names(record: Record) -> Iterator[Finding]:
    """Slugs, codes and the names used in URLs are unique."""
    event_view: dict[str, str] = {}
    for country in record.countries:
        for name in (country.code.lower(), country.slug):
            if event_view.setdefault(name, country.code) != country.code:
                message = f"{name!r} is taken by {event_view[name]}"
                yield "countries", country.code, f"{country.code}: {message}"


INSPECTIONS: tuple[Callable[[Record], Iterator[Finding]], ...] = (
    codes,
    references,
    citations,
    paragraphs,
    collections,
    reports,
    tellings,
    contradictions,
    announcements,
    repetitions,
    sequence,
    agreements,
    facts,
    subjects,
    currencies,
    coverage,
    names,
)
