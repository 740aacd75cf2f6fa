"""Signings that were announced for a day and that no source in the view reports."""

from collections.abc import Iterable

from app.record import edtf
from app.rows.events import ExpectedRow
from app.view.evidence import EventView
from app.view.page_request import PageRequest

CodesByAnnouncement = dict[str, list[str]]


def expected_rows(
    page_request: PageRequest, events: Iterable[EventView]
) -> tuple[ExpectedRow, ...]:
    """The signings that these events announce, that still hold and the view does not know of.

    Where one signing is announced for one date more than once, the last announcement stands.
    """
    view = page_request.view
    holding = {event_view.event.id for event_view in view.announced_signings}
    last: dict[tuple[str, str], EventView] = {}
    for event_view in events:
        event = event_view.event
        if event.id in holding and event.expects:
            for code in event_view.countries:
                if not view.standings_by_country[code].status.has_signed:
                    last[code, event.expects.text] = event_view
    announcements = {event_view.event.id: event_view for event_view in last.values()}
    codes: CodesByAnnouncement = {key: [] for key in announcements}
    for (code, _), event_view in last.items():
        codes[event_view.event.id].append(code)
    return tuple(
        _expected_row(page_request, event_view, tuple(codes[key]))
        for key, event_view in announcements.items()
    )


def _expected_row(
    page_request: PageRequest, event_view: EventView, codes: tuple[str, ...]
) -> ExpectedRow:
    event = event_view.event
    assert event.expects is not None  # noqa: S101
    return ExpectedRow(
        event=event.id,
        countries=codes,
        names=tuple(page_request.record.countries_by_code[code].said for code in codes),
        expects=event.expects.text,
        overdue=edtf.passed(event.expects, page_request.view.as_of),
        title=event_view.title,
        updated=(event.revised.on if event.revised else event.recorded).text,
        url=page_request.urls.event(event.id),
    )
