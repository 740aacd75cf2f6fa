"""What a page is asked for in tests that build it without a site."""

from datetime import date
from typing import Any

from app.record.record import Record
from app.urls import Urls
from app.view import filters
from app.view.filters import Filters
from app.view.page_request import PageRequest
from app.view.view import View
from tests import samples


class Past:
    """Releases of which each holds one and the same record."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def record(self, name: str) -> Record:  # noqa: ARG002
        return self._record

    def ids(self, name: str) -> dict[str, frozenset[str]]:  # noqa: ARG002
        return {}


def page_request(record: Record, slug: str = "", **chosen: Any) -> PageRequest:
    """A request for a page of a record; days are ISO texts, every other filter its own type.

    The record is the release that is chosen, if one is.
    """
    for key in ("as_of", "known_on"):
        if key in chosen:
            chosen[key] = date.fromisoformat(chosen[key])
    wanted = Filters(**chosen)
    urls = Urls(view_query=tuple(pair for pair in filters.pairs(wanted, record) if pair[0] in VIEW))
    view = View(record, filters.view_params(wanted, record))
    names = [wanted.release] if wanted.release else []
    releases = tuple(samples.release(name, revision=record.revision) for name in names)
    return PageRequest(view, wanted, urls, slug, releases=releases)


VIEW = filters.VIEW_KEYS
