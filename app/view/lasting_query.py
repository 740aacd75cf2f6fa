"""The query under which a page answers the same later: what is handed out to be cited."""

from app.view.filters import FILTER_BY_NAME, RELEASE, Pairs
from app.view.page_request import PageRequest

ORDER = {name: place for place, name in enumerate(FILTER_BY_NAME)}


def lasting_query(page_request: PageRequest) -> Pairs:
    """Return the filters of a request with what holds its answer fast, in canonical order.

    That is a day of a release: of the one that is shown, or else of the newest one in which the
    page answers. Where there is none, both clocks have to do.
    """
    cited = page_request.in_release or page_request
    if cited.release:
        fixed = {"as_of": cited.about["as_of"], RELEASE: cited.release}
    else:
        fixed = {name: cited.about[name] for name in ("as_of", "known_on")}
    fixed |= {name: value for name, value in cited.query if name in fixed}
    others = [pair for pair in cited.query if pair[0] not in fixed]
    return sorted([*others, *fixed.items()], key=lambda pair: ORDER[pair[0]])
