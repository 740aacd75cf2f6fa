"""Pages of what was withdrawn, or is gone from the files: what they say, and where it is left."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.database import store
from app.record.record import Record
from app.record.schema import key_of
from app.settings import Settings
from tests.answers import main_text
from tests.conftest import Get, asking
from tests.releases import FIRST, SECOND, WITHDRAWN

LOST = "2024-11-28-no-pledge"


def links(page: str) -> dict[str, str]:
    anchors = LexborHTMLParser(page).css("main .page-head a")
    return {link.text(): link.attributes["href"] or "" for link in anchors}


def test_a_withdrawn_page_says_when_why_and_what_stands_instead(get: Get) -> None:
    page = get("/events/gb-mistaken")
    assert page.status_code == 410
    text = main_text(page.text)
    assert "“The British agreement has ended” was withdrawn on 12 April 2025." in text
    assert "The report was about another agreement." in text
    assert links(page.text) == {
        "What stands instead: The British agreement goes on": "/events/gb-resumed"
    }
    other = get("/events/gb-mistaken-too")
    assert (other.status_code, links(other.text)) == (410, {})
    document = get("/documents/paper-that-was-none")
    assert "/documents/kyiv-paper-2022" in links(document.text).values()


@pytest.mark.parametrize("suffix", [".json", ".md", ".xlsx", ".bib"])
def test_data_of_it_is_a_problem(get: Get, suffix: str) -> None:
    answer = get(f"/events/gb-mistaken{suffix}")
    assert answer.status_code == 410
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 410
    assert problem["title"] == "This was withdrawn"
    assert problem["instead"] == "/events/gb-resumed"
    assert "another agreement" in problem["detail"]


def test_it_is_in_no_list_view_or_search(get: Get, record: Record) -> None:
    gone = {key_of(entry) for entry in (*record.events, *record.documents) if entry.withdrawn}
    assert len(gone) == 3
    pages = ("/timeline.json", "/countries/united-kingdom.json", "/documents.json", "/index.json")
    for path in (*pages, "/search.json?q=mistaken", "/search.json?q=withdrawn", "/sitemap.xml"):
        text = get(path).text
        assert not any(key in text for key in gone), path


def test_under_a_release_that_holds_it_the_page_stands_as_it_was(at_second: Get) -> None:
    gone = at_second(f"/events/{WITHDRAWN}")
    assert gone.status_code == 410
    (label, address), *_ = links(gone.text).items()
    assert address == f"/events/{WITHDRAWN}?release={FIRST}"
    assert label == f"The page as it was in release {FIRST}"
    assert at_second(address).status_code == 200
    problem = at_second(f"/events/{WITHDRAWN}.json").json()
    assert problem["in_release"] == address
    under_second = at_second(f"/events/{WITHDRAWN}?release={SECOND}")
    assert under_second.status_code == 410
    assert address in links(under_second.text).values()


def test_an_id_that_is_gone_without_a_word_is_named_honestly(
    record: Record, releases: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(releases / FIRST, tmp_path / "releases" / FIRST)).parent
    left = tuple(event for event in record.events if event.id != LOST)
    path = tmp_path / "pactline.sqlite3"
    store.build(replace(record, events=left), path)
    get = asking(Settings(store=path, releases=folder))
    page = get(f"/events/{LOST}")
    assert page.status_code == 410
    assert f"{LOST} was in release {FIRST}" in main_text(page.text)
    assert "does not say why" in main_text(page.text)
    assert links(page.text) == {
        f"The page as it was in release {FIRST}": f"/events/{LOST}?release={FIRST}"
    }
    assert get("/events/never-was").status_code == 404
    assert get(f"/events/{LOST}?release={FIRST}").status_code == 200


def test_what_was_never_there_or_lies_ahead_is_not_found(get: Get, at_second: Get) -> None:
    for site in (get, at_second):
        assert site("/events/never-was").status_code == 404
        assert site("/events/fr-signed?as_of=2023-08-01").status_code == 404
        assert site("/figures/no-such").status_code == 404
