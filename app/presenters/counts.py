"""How many agreements are signed, by each of the rules that people count by."""

from pydantic import Field

from app.presenters.rows import Model
from app.record import codelists
from app.record.schema import Agreement
from app.view.page_request import PageRequest


class Counts(Model):
    """The signed agreements of a view, counted by several rules."""

    signed: int = Field(description="All signed agreements, the European Union's included.")
    states: int = Field(description="Those with states.")
    unions: int = Field(description="Those with the European Union.")
    listed: int = Field(description="Those that Ukraine's own lists count.")
    unlisted: tuple[str, ...] = Field(description="Partners whose agreement those lists leave out.")


def signed(page_request: PageRequest) -> tuple[Agreement, ...]:
    """The agreements whose signing the view sees, in the order of signing."""
    found = {one.id: one for one in page_request.record.agreements}
    ids = dict.fromkeys(
        event_view.event.agreement
        for event_view in page_request.view.past
        if event_view.event.kind is codelists.EventKind.SIGNED and event_view.event.agreement
    )
    return tuple(found[key] for key in ids if key)


def counts(page_request: PageRequest) -> Counts:
    """The signed agreements by each rule."""
    found = signed(page_request)
    states = [
        one for one in found if page_request.record.countries_by_code[one.country].g7 is not UNION
    ]
    return Counts(
        signed=len(found),
        states=len(states),
        unions=len(found) - len(states),
        listed=sum(one.counted for one in found),
        unlisted=tuple(
            page_request.record.countries_by_code[one.country].said
            for one in found
            if not one.counted
        ),
    )


UNION = codelists.G7.PARTICIPANT
