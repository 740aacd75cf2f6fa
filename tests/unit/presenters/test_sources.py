"""Sources as rows, and which of them tell on their own."""

from app.presenters.events import event_row
from app.presenters.sources import cited_sources, independent, source_mix, source_row
from app.record import schema
from app.record.record import Record
from app.rows.sources import SourceRow
from tests import samples
from tests.page_requests import page_request


def rows_of(*sources: schema.Source) -> list[SourceRow]:
    record = samples.record(sources=sources)
    return [source_row(page_request(record), source) for source in record.sources]


AGENCY = samples.source("agency", publisher="Agency", published="2024-01-02", kind="agency")
PAPER = samples.source("paper", published="2024-01-03", republishes="Agency")
BOARD = samples.source("board", published="2024-01-03", republishes="AGENCY")
LATER = samples.source("later", published="2024-03-03", republishes="Agency")
EVE = samples.source("eve", published="2024-01-05", republishes="Agency")
UNDATED = samples.source("undated", published=None, published_basis=None, republishes="Agency")
OTHER = samples.source("other", publisher="Another", published="2024-01-03")


def test_reports_that_repeat_one_origin_count_once() -> None:
    assert independent(rows_of(AGENCY, PAPER)) == 1
    assert independent(rows_of(PAPER, BOARD)) == 1
    assert independent(rows_of(AGENCY, PAPER, BOARD, OTHER)) == 2


def test_a_report_of_another_day_tells_on_its_own() -> None:
    assert independent(rows_of(AGENCY, LATER)) == 2
    assert independent(rows_of(AGENCY, EVE)) == 2, "three days apart"
    assert independent(rows_of(PAPER, EVE)) == 1, "two days apart"
    assert independent(rows_of(AGENCY, UNDATED)) == 1


def test_sources_are_counted_by_kind_in_the_order_of_the_kinds() -> None:
    mix = source_mix(rows_of(AGENCY, PAPER, OTHER))
    assert (mix.total, mix.independent) == (3, 2)
    assert [(share.kind.value, share.count) for share in mix.shares] == [
        ("agency", 1),
        ("press", 2),
    ]


def test_the_mix_of_the_corpus_counts_its_repeated_reports_once(record: Record) -> None:
    request = page_request(record)
    mix = source_mix([source_row(request, source) for source in record.sources])
    assert mix.total == len(record.sources) == 30
    # The mirrors of Nordisk Tråd and of the report from Fasano; the ledger tells Relay's of 2023.
    assert mix.independent == 27


def test_sources_come_in_the_order_of_their_first_citation(record: Record) -> None:
    request = page_request(record)
    rows = [
        event_row(request, event_view)
        for event_view in request.view.past
        if event_view.event.id in ("fr-signed", "2024-02-12-fr-signing-announced")
    ]
    sources = cited_sources(request, *(row.citations for row in rows))
    assert [source.id for source in sources] == [
        *("relay-2024-02-16-fr", "text-fr", "gazette-2024-02-17-fr", "fasano-diary"),
    ]
