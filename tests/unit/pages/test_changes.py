"""What changed between releases, as a page and as data: exactly what somebody changed."""

import feedparser
import pytest

from app.record.record import Record
from tests.answers import main_text
from tests.conftest import Get
from tests.releases import ADDED, FIRST, REDATED, SECOND, WITHDRAWN

LINKED = "2025-01-20-cz-text-agreed"


def changes(get: Get, query: str = "") -> set[tuple[str, str, str]]:
    rows = get(f"/changes.json{query}").json()["rows"]
    return {(row["change"], row["entry_kind"], row["entry"]) for row in rows}


EDITS = {
    ("revised", "event", REDATED),
    ("withdrawn", "event", WITHDRAWN),
    ("added", "agreement", ADDED),
    ("revised", "event", LINKED),
    ("revised", "edition", "edition"),
}


def test_changes_tell_exactly_what_was_edited(at_second: Get, ahead: Get) -> None:
    """The last two releases where the newest is served, else the newest one and the record."""
    for get, until in ((at_second, SECOND), (ahead, None)):
        page = get("/changes.json").json()
        assert (page["since"], page["until"]) == (FIRST, until)
        assert page["count"] == len(EDITS)
        assert changes(get) == EDITS
    assert changes(at_second, f"?since={FIRST}&until={SECOND}") == EDITS
    assert changes(at_second, f"?since={FIRST}") == EDITS
    assert changes(at_second, f"?until={FIRST}") == set()


def test_a_change_tells_both_values_the_reason_and_what_stands_instead(at_second: Get) -> None:
    rows = {row["entry"]: row for row in at_second("/changes.json").json()["rows"]}
    redated, withdrawn = rows[REDATED], rows[WITHDRAWN]
    (field,) = redated["fields"]
    assert (field["before"], field["after"]) == ("21 August 2023", "22 August 2023")
    assert (redated["on"], redated["why"]) == ("2025-05-02", "The note is of the day after.")
    assert (withdrawn["on"], withdrawn["why"]) == ("2025-05-02", "It was another country.")
    assert (withdrawn["url"], withdrawn["instead"]) == (None, None)
    assert rows[ADDED]["countries"] == ["CZ"]
    assert [field["label"] for field in rows[LINKED]["fields"]] == ["Agreement"]
    text = main_text(at_second("/changes").text)
    for words in ("22 August 2023 before: 21 August 2023", "The note is of the day after."):
        assert words in text
    markdown = at_second("/changes.md").text
    assert "Date: 22 August 2023; before: 21 August 2023" in markdown


def test_changes_are_narrowed_by_country_kind_and_sort(at_second: Get) -> None:
    assert changes(at_second, "?country=xk") == {("revised", "event", REDATED)}
    assert changes(at_second, "?change=withdrawn") == {("withdrawn", "event", WITHDRAWN)}
    assert changes(at_second, "?entry=agreement") == {("added", "agreement", ADDED)}
    assert changes(at_second, "?change=added&entry=event") == set()
    assert "Nothing of that kind changed." in at_second("/changes?change=vanished").text


def test_the_feed_carries_the_changes_with_lasting_ids(at_second: Get, ahead: Get) -> None:
    """A reader who subscribed before the second release meets nothing twice after it."""
    feeds = [feedparser.parse(get("/changes.atom").content) for get in (ahead, at_second)]
    for feed in feeds:
        assert not feed.bozo
        assert len({entry.id for entry in feed.entries}) == len(feed.entries) == len(EDITS)
        days = [entry.updated for entry in feed.entries]
        assert days == sorted(days, reverse=True)
    assert {entry.id for entry in feeds[0].entries} == {entry.id for entry in feeds[1].entries}
    titles = {entry.title: entry for entry in feeds[1].entries}
    redated = titles["Revised: Kosovo joins the declaration"]
    assert "22 August 2023; before: 21 August 2023" in redated.summary
    assert redated.updated == "2025-05-02T00:00:00Z"


def test_without_two_states_nothing_is_listed_and_it_says_why(get: Get, at_first: Get) -> None:
    for site, words in ((get, "has no release yet"), (at_first, "has one release")):
        page = site("/changes.json").json()
        assert (page["rows"], page["since"], page["until"]) == ([], None, None)
        assert words in page["states"]
        assert words in main_text(site("/changes").text)
        assert feedparser.parse(site("/changes.atom").content).entries == []


def test_two_releases_in_the_wrong_order_are_told_in_the_right_one(at_second: Get) -> None:
    page = at_second(f"/changes.json?since={SECOND}&until={FIRST}").json()
    assert (page["since"], page["until"], page["count"]) == (FIRST, SECOND, len(EDITS))


@pytest.mark.parametrize("query", ["since=2020-01-01", "until=never"])
def test_unknown_releases_are_refused_in_words(at_second: Get, query: str) -> None:
    problem = at_second(f"/changes.json?{query}")
    assert problem.status_code == 400
    assert problem.json()["allowed"]


def test_under_a_release_changes_end_with_it(at_second: Get) -> None:
    page = at_second(f"/changes.json?release={SECOND}").json()
    assert (page["since"], page["until"]) == (FIRST, SECOND)
    assert changes(at_second, f"?release={SECOND}") == EDITS
    assert at_second(f"/changes.json?release={FIRST}").json()["since"] is None


def test_the_history_is_the_same_on_every_day(at_second: Get) -> None:
    for path in ("/changes.json", "/corrections.json"):
        today, dated = at_second(path).json(), at_second(f"{path}?as_of=2023-10-19").json()
        assert today["rows"] == dated["rows"] != []


def test_a_country_leads_to_its_changes_and_every_page_to_both(at_second: Get) -> None:
    assert 'href="/changes?country=kosovo"' in at_second("/countries/kosovo").text
    for path in ("/", "/about", "/changes", "/corrections"):
        page = at_second(path).text
        assert 'href="/changes"' in page
        assert 'href="/corrections"' in page


def test_corrections_list_every_revision_and_every_withdrawal(get: Get, record: Record) -> None:
    rows = get("/corrections.json").json()["rows"]
    corrections = {(row["change"], row["entry_kind"], row["entry"], row["on"]) for row in rows}
    assert corrections >= {
        ("revised", "event", "fr-signed", "2025-04-20"),
        ("revised", "event", "fr-signed", "2025-05-05"),
        ("withdrawn", "event", "gb-mistaken", "2025-04-12"),
        ("revised", "clause", "gb-2024", "2025-05-07"),
        ("revised", "theme", "gb-2024", "2025-05-08"),
        ("revised", "commitment", "gb-2024", "2025-05-09"),
        ("withdrawn", "commitment", "gb-2024", "2025-05-16"),
        ("withdrawn", "document", "paper-that-was-none", "2025-05-15"),
        ("revised", "source", "yearbook-2025", "2025-05-06"),
        ("revised", "country", "BG", "2025-05-12"),
        ("revised", "person", "taras-hordiienko", "2025-05-11"),
        ("revised", "gap", "me-why", "2025-05-13"),
        ("revised", "dispute", "fr-day", "2025-05-14"),
    }
    assert len({row["id"] for row in rows}) == len(rows)
    days = [row["on"] for row in rows]
    assert days == sorted(days, reverse=True)
    mistaken = next(row for row in rows if row["entry"] == "gb-mistaken")
    assert (mistaken["instead"], mistaken["instead_url"]) == ("gb-resumed", "/events/gb-resumed")
    assert mistaken["why"] == "The report was about another agreement."
    sizes = [
        get(f"/corrections.json?{query}").json()["count"]
        for query in ("country=fr", "entry=clause", "change=withdrawn", "country=no")
    ]
    assert sizes[1:] == [1, 4, 0]
    assert 0 < sizes[0] < len(rows)


def test_corrections_are_a_page_a_table_and_a_feed(get: Get) -> None:
    rows = get("/corrections.json").json()["rows"]
    text, markdown = main_text(get("/corrections").text), get("/corrections.md").text
    table = get("/corrections.csv").text
    feed = feedparser.parse(get("/corrections.atom").content)
    assert not feed.bozo
    assert len(feed.entries) == len({entry.id for entry in feed.entries}) == len(rows)
    for words in ("Twelve boats were meant.", "from 48 hours to 24"):
        for form in (text, markdown, table, str([entry.summary for entry in feed.entries])):
            assert words in form
