"""What each passage of a source supports."""

from collections.abc import Iterable

from app.language import gettext
from app.presenters.citations import citation_row
from app.presenters.disputes import dispute_by_id
from app.presenters.documents import document_by_id
from app.presenters.topics import Topic
from app.record import schema
from app.rows.sources import Passage, Support
from app.text import sources as source_text
from app.view.page_request import PageRequest

Place = tuple[int | None, str | None]


def passage_rows(page_request: PageRequest, source: schema.Source) -> tuple[Passage, ...]:
    """The paragraphs of an article in order, then the sections that are cited of any source."""
    numbers = range(1, len(source.paragraphs) + 1)
    supports: dict[Place, list[Support]] = {(number, None): [] for number in numbers}
    for citing, citation in page_request.record.citations_by_source.get(source.id, ()):
        place = (citation.paragraph, citation.section)
        supports.setdefault(place, []).append(_support(page_request, citing, citation))
    return tuple(
        Passage(
            paragraph=paragraph,
            section=section,
            aside=source.paragraphs[paragraph - 1].aside if paragraph else None,
            supports=tuple(dict.fromkeys(listed)),
        )
        for (paragraph, section), listed in supports.items()
    )


def passage_runs(passages: Iterable[Passage]) -> list[list[Passage]]:
    """The passages in order; neighbours that were set aside for one reason stand together."""
    runs: list[list[Passage]] = []
    for passage in passages:
        if runs and passage.aside and passage.aside == runs[-1][-1].aside:
            runs[-1].append(passage)
        else:
            runs.append([passage])
    return runs


def _support(page_request: PageRequest, citing: str, citation: schema.Citation) -> Support:
    """What cites a passage; `citing` is its name in the record, "event ID, PART"."""
    name, _, passage_part = citing.partition(", ")
    kind, _, key = name.partition(" ")
    topic = _citing_topic(page_request, kind, key)
    return Support(
        what=source_text.support(topic.label, passage_part),
        url=topic.url,
        citation=citation_row(citation),
    )


def _citing_topic(page_request: PageRequest, kind: str, key: str) -> Topic:
    """What cites, and its address if the view sees it."""
    record, view, urls = page_request.record, page_request.view, page_request.urls
    if kind == "event":
        event_view = view.event_view(key)
        if event_view is None:
            return Topic(gettext(source_text.UNSEEN_EVENT), None)
        return Topic(event_view.title, urls.event(key))
    if kind == "person":
        return Topic(
            record.people_by_id[key].name,
            urls.person(key) if key in view.events_by_person else None,
        )
    if kind == "agreement":
        url = urls.agreement(key) if key in view.events_by_agreement else None
        return Topic(record.agreements_by_id[key].name, url)
    if kind == "country":
        country = record.countries_by_code[key]
        return Topic(source_text.g7_membership(country.name), urls.country(country.slug))
    if kind == "gap":
        return Topic(gettext(source_text.GAP), f"{urls.to('/gaps')}#{key}")
    return _disputed_or_related(page_request, kind, key)


def _disputed_or_related(page_request: PageRequest, kind: str, key: str) -> Topic:
    if kind == "dispute":
        dispute = dispute_by_id(page_request, key)
        if dispute is None:
            return Topic(gettext(source_text.UNSEEN_DISPUTE), None)
        return Topic(dispute.question, dispute.url)
    document = document_by_id(page_request, key)
    if document is None:
        return Topic(gettext(source_text.UNSEEN_DOCUMENT), None)
    return Topic(document.title, document.url)
