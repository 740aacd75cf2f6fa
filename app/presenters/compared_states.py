"""Which two states of the record a request asks to be held against each other."""

from dataclasses import dataclass

from app.language import gettext
from app.presenters.changes import Comparison, comparison
from app.record.record import Record
from app.record.release import Release
from app.releases.differences import past_record_in
from app.view.filters import InvalidFilter
from app.view.page_request import PageRequest
from app.view.query_keys import known_here


@dataclass(frozen=True, slots=True)
class ComparedStates:
    """An earlier release, and a later one or (None) the record that the request is of."""

    since: Release
    until: Release | None


def compared_states(page_request: PageRequest) -> ComparedStates | None:
    """Return what is asked for; None where there are not two states to compare.

    Without `until` that is the record of the request; without `since` the newest release before
    the later state. Two in the wrong order are told in the right one. Raises InvalidFilter for a
    name that is none.
    """
    releases, filters = page_request.releases, page_request.filters
    since = _named(page_request, "since", filters.since)
    until = _named(page_request, "until", filters.until)
    if until is None and page_request.release:
        until = releases[0]
    if since and until and releases.index(since) < releases.index(until):
        since, until = until, since
    earlier = releases[releases.index(until) + 1 :] if until else releases
    since = since or next(iter(earlier), None)
    return ComparedStates(since, until) if since else None


def _named(page_request: PageRequest, key: str, name: str) -> Release | None:
    if not name:
        return None
    for release in page_request.releases:
        if release.name == name:
            return release
    names = (release.name for release in page_request.releases)
    raise InvalidFilter(key, name, known_here(gettext("the name of a release"), names))


def comparison_of(page_request: PageRequest, states: ComparedStates) -> Comparison:
    """Return what differs between two states; releases are opened for it."""
    since, until = states.since, states.until
    before, day = _record(page_request, since), None
    after = page_request.record
    if until:
        after, day = _record(page_request, until), until.made_on.isoformat()
    return comparison(page_request, before, after, day)


def _record(page_request: PageRequest, release: Release) -> Record:
    if release.revision == page_request.revision or page_request.past is None:
        return page_request.record
    return past_record_in(page_request.past.record(release.name), page_request.view.language)
