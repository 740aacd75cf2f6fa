"""Which partner signed first, second, third, as far as the sources settle it."""

from app.presenters.signings import precedes
from app.record.codelists import EventKind
from app.view.evidence import EventView
from app.view.page_request import PageRequest


def partner_place(page_request: PageRequest, code: str) -> tuple[int, int] | None:
    """The first and the last possible place of a country among the partners that have signed.

    Each partner counts once, by its first signing. None where the view sees no signing of it.
    """
    signings = _first_signings(page_request)
    own = signings.pop(code, None)
    if own is None:
        return None
    others = list(signings.values())
    first = 1 + sum(precedes(page_request, other, own) for other in others)
    last = 1 + len(others) - sum(precedes(page_request, own, other) for other in others)
    return first, last


def _first_signings(page_request: PageRequest) -> dict[str, EventView]:
    signings: dict[str, EventView] = {}
    for event_view in page_request.view.past:
        if event_view.event.kind is EventKind.SIGNED:
            for code in event_view.countries:
                signings.setdefault(code, event_view)
    return signings
