"""What the pages count: every part of a whole adds up, and every number has its rows."""

from collections import Counter
from typing import Any

import pytest

from app.record.codelists import Status
from app.record.record import Record
from tests.conftest import Get
from tests.sharing import sample

Json = dict[str, Any]
VIEWS = ("", "evidence=articles")


def data(get: Get, address: str) -> Json:
    answer = get(address)
    assert answer.status_code == 200, address
    body: Json = answer.json()
    return body


def all_rows(get: Get, address: str, table: str = "rows") -> list[Json]:
    """The rows of all parts of a list."""
    rows: list[Json] = []
    following: str | None = address
    while following:
        body = data(get, following)
        rows += body[table]
        following = body["next"]
    assert body["count"] == len(rows)
    return rows


@pytest.fixture(scope="module", params=["last day", "any day", "articles"])
def view(request: pytest.FixtureRequest, live_record: Record) -> str:
    """The query of a view: of the whole record, of some past day, of the articles alone."""
    days = [str(event.date.latest) for event in live_record.events if event.date.latest]
    past = sample(days, 1)[0]
    return {"last day": "", "any day": f"as_of={past}", "articles": "evidence=articles"}[
        str(request.param)
    ]


def test_every_country_stands_on_exactly_one_rung(live_get: Get, view: str) -> None:
    dashboard = data(live_get, f"/index.json?{view}")
    counts = Counter(row["status"] for row in dashboard["rows"])
    assert sum(counts.values()) == dashboard["count"]
    for rung in dashboard["ladder"]:
        on_rung = [row for row in dashboard["rows"] if row["status"] == rung["status"]]
        assert rung["count"] == len(on_rung) == len(rung["countries"])
        assert rung["g7"] == sum(row["g7"] == "member" for row in on_rung)
        assert set(rung["countries"]) == {row["code"] for row in on_rung}
    assert (
        sum(rung["count"] for rung in dashboard["ladder"])
        == len(dashboard["rows"]) - counts[Status.NONE]
    )


def test_the_groups_are_the_whole(live_get: Get, view: str) -> None:
    for path in ("/index", "/countries", "/agreements", "/timeline"):
        whole, members, others = (
            {row.get("id") or row["code"] for row in all_rows(live_get, f"{path}.json?{query}")}
            for query in (f"{view}", f"group=g7&{view}", f"group=non-g7&{view}")
        )
        assert members | others <= whole
        if path != "/timeline":
            assert members | others == whole
            assert not members & others


def test_signed_agreements_are_states_unions_listed_and_unlisted(live_get: Get, view: str) -> None:
    dashboard = data(live_get, f"/index.json?{view}")
    counts = dashboard["counts"]
    assert counts["signed"] == dashboard["agreements_signed"]
    assert counts["signed"] == counts["states"] + counts["unions"]
    assert counts["signed"] == counts["listed"] + len(counts["unlisted"])
    signed = [
        row for row in all_rows(live_get, f"/agreements.json?{view}") if row["status"] == "signed"
    ]
    assert counts["signed"] == len(signed)
    assert counts["unions"] == sum(row["country"] == "EU" for row in signed)


def test_every_signed_agreement_has_its_place_in_the_order(live_get: Get, view: str) -> None:
    body = data(live_get, f"/signings.json?{view}")
    rows = [*body["rows"], *body["later"]]
    signed = {
        row["id"] for row in data(live_get, f"/agreements.json?{view}")["rows"] if row["signed"]
    }
    assert {row["agreement"] for row in rows} == signed
    for row in rows:
        assert 1 <= row["first"] <= row["last"] <= len(rows)
    assert {place for row in rows for place in range(row["first"], row["last"] + 1)} == set(
        range(1, len(rows) + 1)
    )


def test_days_to_signature_are_those_of_the_signed(live_get: Get, view: str) -> None:
    body = data(live_get, f"/pace.json?{view}")
    exact = [
        row["days_least"]
        for row in body["rows"]
        if row["days_least"] == row["days_most"] is not None
    ]
    assert body["measured"] == len(exact)
    assert (
        body["longest"]
        == max((row["days_most"] or row["days_least"] or 0 for row in body["rows"]), default=None)
        or not body["rows"]
    )


def test_every_choice_counts_what_it_shows(live_get: Get, view: str) -> None:
    choices = data(live_get, f"/timeline.json?{view}")["choices"]
    for choice in sample(choices, 12):
        query = f"{choice['name']}={choice['value']}&{view}"
        assert data(live_get, f"/timeline.json?{query}")["count"] == choice["count"], query


def test_the_kinds_of_sources_add_up(live_get: Get, view: str) -> None:
    body = data(live_get, f"/sources.json?{view}")
    assert sum(share["count"] for share in body["mix"]["shares"]) == body["mix"]["total"]
    assert body["mix"]["independent"] <= body["mix"]["total"]
    assert len(all_rows(live_get, f"/sources.json?{view}")) == body["count"]


def test_no_page_adds_up_money(live_get: Get) -> None:
    """Amounts stand one by one: every figure of a promise is one that the record writes."""
    for row in all_rows(live_get, "/pledges.json"):
        assert "total" not in row
        assert "sum" not in row


def test_a_list_as_csv_has_as_many_lines_as_it_counts(live_get: Get, view: str) -> None:
    for path in ("/countries", "/agreements", "/people", "/sources", "/timeline"):
        lines = live_get(f"{path}.csv?{view}").text.strip().split("\r\n")
        count = data(live_get, f"{path}.json?{view}")["count"]
        # Quoted line ends make more lines than rows, never fewer.
        assert len(lines) - 1 >= count, path
