"""The fact sheet of an agreement: what the signing made so, what was said before and after it."""

from app.presenters.fact_sheet import clause_rows
from app.record.record import Record
from tests.conftest import Get
from tests.page_requests import page_request


def test_only_what_was_said_before_the_signing_is_foretold(record: Record) -> None:
    request = page_request(record)
    rows = clause_rows(request, record.agreements_by_id["gb-2024"])
    said_after = {row.since: row.said_after for row in rows if row.said_after}
    assert said_after["2024-02-20-gb-ratified"] == "2024-02-20"
    assert not any(row.foretold for row in rows)
    described = [
        row
        for row in clause_rows(request, record.agreements_by_id["us-2024"])
        if row.since == "us-agreement-described"
    ]
    assert described
    for row in described:
        assert (row.foretold, row.said_after) == (True, None)


def test_a_page_says_when_what_came_later_was_said(get: Get) -> None:
    page = get("/agreements/gb-2024").text
    assert "as announced" not in page
    ratification = page.split('<div id="ratification">')[1].split("</div>")[0]
    assert 'after the signing, <time datetime="2024-02-20">20 February 2024</time>' in ratification
    meeting = '<a class="small" href="/events/2024-11-19-gb-meeting"><time datetime="2024-11-19">'
    assert meeting in page
    assert "as announced" in get("/agreements/us-2024").text
