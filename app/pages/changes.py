"""What changed between two releases, or since one."""

from pydantic import Field

from app.language import N_, gettext
from app.presenters.changes import Comparison, change_rows, english_values, is_added_source
from app.presenters.compared_states import ComparedStates, compared_states, comparison_of
from app.presenters.moves import count_moves, headline, status_moves
from app.record.codelists import ChangeKind
from app.rows.changes import ChangeRow, CountMoveRow, StatusMoveRow
from app.rows.page import Listing
from app.text import changes as change_text
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class ChangesPage(Listing):
    """What a later state of the record tells differently from an earlier release."""

    signposts = (
        Signpost(
            N_("What changed"),
            N_("What was added, revised or withdrawn between two releases."),
            N_(
                "change changed changelog update updated added new newest latest recent"
                " recently history"
            ),
            beside=N_("record data"),
        ),
    )

    since: str | None = Field(description="The earlier release; null where there is none.")
    until: str | None = Field(
        description="The later release; null for the record as it is served, or without releases."
    )
    releases: tuple[str, ...] = Field(description="The releases to choose from, the newest first.")
    rows: tuple[ChangeRow, ...] = Field(
        description="The changes, or the part of them that was asked for; the last first."
    )
    states: str = Field(description="Which two states are compared, in a sentence.")
    summary: str = Field(description="How many facts were added, revised, withdrawn and lost.")
    upkeep: str = Field(
        description="What is summed up and not listed: sources that were added, or exchanged."
    )
    statuses: tuple[StatusMoveRow, ...] = Field(
        description="The countries whose status moved, each record seen on its own last day."
    )
    counts: tuple[CountMoveRow, ...] = Field(
        description="The numbers on the first page that moved."
    )
    headline_before: str | None = Field(
        description="The headline of the first page before, where it reads otherwise now."
    )
    headline_after: str | None = Field(description="The headline now, where it read otherwise.")


def build(page_request: PageRequest) -> ChangesPage:
    """What differs between the two states that a request names. Raises InvalidFilter."""
    states = compared_states(page_request)
    compared = comparison_of(page_request, states) if states else None
    rows = change_rows(page_request, compared) if compared else []
    before, after = _headlines(compared)
    page = ChangesPage(
        **page_request.about,
        title=gettext("What changed"),
        since=states.since.name if states else None,
        until=states.until.name if states and states.until else None,
        releases=tuple(release.name for release in page_request.releases),
        rows=page_request.cut(rows),
        count=len(rows),
        states=_states_in_words(page_request, states),
        summary=change_text.summary([row.change for row in rows]) if compared else "",
        upkeep=_upkeep(compared) if compared else "",
        statuses=tuple(status_moves(page_request, compared)) if compared else (),
        counts=tuple(count_moves(compared)) if compared else (),
        headline_before=before,
        headline_after=after,
    )
    if compared:
        page._english = english_values(compared, page.rows)
    return page


def _states_in_words(page_request: PageRequest, states: ComparedStates | None) -> str:
    if states is None:
        return change_text.nothing_to_compare(len(page_request.releases))
    return change_text.states(states.since, states.until, page_request.revision)


def _headlines(compared: Comparison | None) -> tuple[str | None, str | None]:
    if compared is None:
        return None, None
    before, after = headline(compared.before), headline(compared.after)
    return (before, after) if before != after else (None, None)


def _upkeep(compared: Comparison) -> str:
    difference = compared.difference
    sources = sum(is_added_source(change) for change in difference.of_kind(ChangeKind.ADDED))
    return change_text.upkeep(sum(map(len, difference.upkeep.values())), sources)
