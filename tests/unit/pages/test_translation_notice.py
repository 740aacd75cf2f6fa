"""What pages in another language say of their translation."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.database import store
from app.language import Language, speaking
from app.record.record import Record
from app.record.translations.coverage import coverage
from app.settings import Settings
from app.text import translations
from tests.conftest import Get, asking

PATHS = ("/", "/timeline", "/countries/france", "/about", "/releases", "/search?q=x")


def site(record: Record, path: Path) -> Get:
    store.build(record, path)
    return asking(Settings(store=path))


def reviewed(record: Record, count: int | None = None) -> Record:
    """Return the record with its first translations reviewed, all where no count is given."""
    whole = record.translations
    first = [
        replace(one, reviewed_by="An Editor", reviewed_on="2025-01-01") for one in whole[:count]
    ]
    return replace(record, translations=(*first, *whole[len(first) :]))


def notice(*, by_machine: bool, partly: bool) -> str:
    with speaking(Language.UKRAINIAN):
        return translations.unreviewed(by_machine=by_machine, partly=partly)


def test_every_page_says_that_nobody_reviewed_its_words(get: Get) -> None:
    line = notice(by_machine=True, partly=False)
    for path in (*PATHS, "/timeline.md"):
        assert line in get(f"/uk{path}").text, path
        assert "translation-notice" not in get(path).text, path
    with speaking(Language.ENGLISH):
        assert (
            translations.unreviewed(by_machine=True, partly=False) not in get("/timeline.md").text
        )


def test_a_page_says_it_of_a_part_while_a_part_is_left(record: Record, tmp_path: Path) -> None:
    get = site(reviewed(record, 1), tmp_path / "partly.sqlite3")
    assert notice(by_machine=True, partly=True) in get("/uk/").text


def test_nothing_is_said_once_all_is_reviewed(record: Record, tmp_path: Path) -> None:
    get = site(reviewed(record), tmp_path / "reviewed.sqlite3")
    assert "translation-notice" not in get("/uk/").text


def test_only_machines_are_called_machines(record: Record, tmp_path: Path) -> None:
    by_hand = tuple(replace(one, made_by="A Translator") for one in record.translations)
    get = site(replace(record, translations=by_hand), tmp_path / "hand.sqlite3")
    assert notice(by_machine=False, partly=False) in get("/uk/").text
    assert notice(by_machine=True, partly=False) not in get("/uk/").text


@pytest.mark.parametrize("suffix", ["", ".md", ".json"])
def test_the_page_about_the_record_counts_what_is_translated(
    record: Record, tmp_path: Path, suffix: str
) -> None:
    own = reviewed(record, 2)
    get = site(own, tmp_path / "record.sqlite3")
    counted = coverage(own, Language.UKRAINIAN)
    assert 0 < counted.reviewed < len(counted.translated) < counted.total
    counts = (counted.total, len(counted.translated), counted.reviewed)
    answer = get(f"/uk/about{suffix}")
    if suffix == ".json":
        names = ("texts", "translated", "reviewed")
        assert answer.json()["translation"] == dict(zip(names, counts, strict=True))
        assert "translation" not in get("/about.json").json()
        return
    with speaking(Language.UKRAINIAN):
        assert translations.coverage(*counts) in answer.text
    assert translations.coverage(*counts) not in get(f"/about{suffix}").text
