"""What a dispute or a gap is about: its name, and its address if it has a page."""

from collections.abc import Sequence
from typing import NamedTuple

from app.language import gettext
from app.record.codelists import Subject
from app.record.record import Record
from app.view.page_request import PageRequest


class Topic(NamedTuple):
    """A name, and its address or None."""

    label: str
    url: str | None


def topic(page_request: PageRequest, about: str) -> Topic:
    """The topic that a keeper names by a country's code, an id, or a subject."""
    record, urls = page_request.record, page_request.urls
    if about in record.countries_by_code:
        country = record.countries_by_code[about]
        return Topic(country.name, urls.country(country.slug))
    if about in record.agreements_by_id:
        return Topic(record.agreements_by_id[about].name, urls.agreement(about))
    if about in record.events_by_id:
        event_view = page_request.view.event_view(about)
        return (
            Topic(event_view.title, urls.event(about))
            if event_view
            else Topic(gettext("An event"), None)
        )
    if about in record.documents_by_id:
        return Topic(record.documents_by_id[about].title, urls.to(f"/documents/{about}"))
    subject = next(subject for subject in Subject if subject.value == about)
    return Topic(subject.label, f"{urls.to(subject.path)}#{subject.anchor}")


def country_of(record: Record, about: str) -> str | None:
    """The code of the one country that a topic concerns, or None."""
    if about in record.countries_by_code:
        return about
    if about in record.agreements_by_id:
        return record.agreements_by_id[about].country
    if about in record.events_by_id:
        return _alone(record.events_by_id[about].countries)
    document = record.documents_by_id.get(about)
    parties = document.parties if document else ()
    return _alone([code for code in parties if code in record.countries_by_code])


def _alone(codes: Sequence[str]) -> str | None:
    return codes[0] if len(codes) == 1 else None
