"""Everybody named in the record."""

from pydantic import Field

from app.presenters.people import matching_people, person_row
from app.rows.page import Listing
from app.rows.people import PersonRow
from app.view.page_request import PageRequest


class PeoplePage(Listing):
    """The people named in events."""

    rows: tuple[PersonRow, ...] = Field(
        description="The people, or the part of them that was asked for."
    )


def build(page_request: PageRequest) -> PeoplePage:
    """The people that a request asks for."""
    people = matching_people(page_request)
    rows = tuple(person_row(page_request, person) for person in page_request.cut(people))
    return PeoplePage(**page_request.about, title="People", rows=rows, count=len(people))
