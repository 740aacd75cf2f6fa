"""What a dispute or a gap is about: its name, and its address if it has a page."""

from typing import NamedTuple

from app.record.codelists import Subject
from app.view.page_request import PageRequest

# The page of each subject that is no single thing of the record, and the place on it.
PLACE_BY_SUBJECT = {
    Subject.SERIES: ("/agreements", "main"),
    Subject.JOINERS: ("/pace", "joined"),
    Subject.SIGNING_VENUES: ("/signings", "main"),
    Subject.DELEGATION: ("/people", "main"),
    Subject.AFTER_JANUARY_2026: ("/about", "limits"),
}


class Topic(NamedTuple):
    """A name, and its address or None."""

    label: str
    url: str | None


def topic(page_request: PageRequest, about: str) -> Topic:
    """The topic that a keeper names by a country's code, an id, or a subject."""
    record, urls = page_request.record, page_request.urls
    if about in record.country:
        country = record.country[about]
        return Topic(country.name, urls.country(country.slug))
    if about in record.agreement:
        return Topic(record.agreement[about].name, urls.agreement(about))
    if about in record.event:
        event_view = page_request.view.event_view(about)
        return Topic(event_view.title, urls.event(about)) if event_view else Topic("An event", None)
    for document in record.documents:
        if document.id == about:
            return Topic(document.title, urls.to(f"/documents/{about}"))
    subject = Subject(about)  # type: ignore[call-arg]
    path, anchor = PLACE_BY_SUBJECT[subject]
    return Topic(subject.label, f"{urls.to(path)}#{anchor}")
