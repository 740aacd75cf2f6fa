"""What moved between two states of the record: statuses, the headline and its numbers."""

from collections.abc import Iterator

from app.language import gettext
from app.presenters.agreements import agreement_counts
from app.presenters.changes import Comparison
from app.presenters.countries import country_row
from app.presenters.history import address, undated
from app.record.codelists import EntryKind, Group, HeadlineCount
from app.rows.changes import CountMoveRow, StatusMoveRow
from app.rows.countries import CountryRow
from app.text import standings, values
from app.view.page_request import PageRequest


def status_moves(page_request: PageRequest, compared: Comparison) -> Iterator[StatusMoveRow]:
    """The countries that stand elsewhere, in the order of the record, as the filter leaves them."""
    before, after = _countries(compared.before), _countries(compared.after)
    chosen = page_request.filters.country
    for code in dict.fromkeys((*after, *before)):
        was, now = before.get(code), after.get(code)
        if (was and was.status) == (now and now.status) or (chosen and code not in chosen):
            continue
        last = now or was
        assert last is not None  # noqa: S101
        yield StatusMoveRow(
            country=code,
            country_name=last.name,
            before=was.status if was else None,
            before_label=was.status_label if was else gettext(values.NOT_ON_RECORD),
            after=now.status if now else None,
            after_label=now.status_label if now else gettext(values.NOT_ON_RECORD),
            event=now.decided_by if now else None,
            url=address(EntryKind.COUNTRY, code, undated(page_request)),
        )


def _countries(page_request: PageRequest) -> dict[str, CountryRow]:
    return {
        country.code: country_row(page_request, country)
        for country in page_request.record.countries
    }


def count_moves(compared: Comparison) -> Iterator[CountMoveRow]:
    """The numbers on the first page that moved."""
    before, after = _counts(compared.before), _counts(compared.after)
    for count in HeadlineCount:
        if before[count] != after[count]:
            yield CountMoveRow(
                count=count, label=count.label, before=before[count], after=after[count]
            )


def _counts(page_request: PageRequest) -> dict[HeadlineCount, int]:
    view = page_request.view
    return {
        HeadlineCount.SIGNED: agreement_counts(page_request).signed,
        HeadlineCount.ON_THE_WAY: sum(
            standing.status.on_the_way for standing in view.standings_by_country.values()
        ),
        HeadlineCount.AGREEMENTS: len(view.agreements),
        HeadlineCount.COUNTRIES: len(view.countries),
        HeadlineCount.EVENTS: len(view.past),
        HeadlineCount.FACTS: view.facts,
        HeadlineCount.SOURCES: len(view.sources),
    }


def headline(page_request: PageRequest) -> str:
    """The state of the talks in one sentence, as the first page has it."""
    rows = [country_row(page_request, country) for country in page_request.view.countries]
    return standings.headline(rows, Group.ALL)
