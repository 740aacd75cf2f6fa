"""What moved between two records beside the facts themselves, and what is summed up."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.language import Language, speaking
from app.pages import changes as page
from app.presenters.changes import change_rows, comparison
from app.presenters.moves import count_moves, headline, status_moves
from app.presenters.touched_pages import touched_pages
from app.record.record import Record
from app.record.release import Release, ReleaseFile
from app.record.schema import Citation
from app.record.translations import Translation, fingerprint
from app.record.translations.translated import translated
from app.view.page_request import PageRequest
from tests import samples
from tests.page_requests import Past, page_request
from tests.samples import cite

OPENED = samples.event("opened", "2024-01-01", "talks_opened", agreement="fr-2024")
SIGNED = samples.event("signed", "2024-05-01", "signed")
COUNTRIES = (samples.country("FR"), samples.country("NO"))
BEFORE = replace(samples.record(OPENED, countries=COUNTRIES), revision="a" * 12)
AFTER = replace(samples.record(OPENED, SIGNED, countries=COUNTRIES), revision="b" * 12)


def release(record: Record) -> Release:
    return Release(
        name="2024-03-01",
        revision=record.revision,
        made_on=date(2024, 3, 1),
        checked=date(2024, 12, 31),
        counts={},
        files=(ReleaseFile(name="pactline.sqlite3", bytes=1, sha256="0" * 64),),
    )


def asked(before: Record, after: Record, **chosen: Any) -> PageRequest:
    """A request of the later record, of which the earlier one is the only release."""
    asked = page_request(after, **chosen)
    return replace(asked, releases=(release(before),), past=Past(before))


def test_statuses_numbers_and_the_headline_that_moved_are_told() -> None:
    request = asked(BEFORE, AFTER)
    compared = comparison(request, BEFORE, AFTER)
    (move,) = status_moves(request, compared)
    assert (move.country, move.before, move.after) == ("FR", "in_talks", "signed")
    assert (move.before_label, move.after_label, move.event) == ("In talks", "Signed", "signed")
    numbers = {row.count.value: (row.before, row.after) for row in count_moves(compared)}
    assert numbers["signed"] == (0, 1)
    assert numbers["on_the_way"] == (1, 0)
    assert numbers["events"] == (1, 2)
    assert "sources" not in numbers
    assert headline(compared.before) != headline(compared.after)
    built = page.build(request)
    assert (built.headline_before, built.headline_after) == (
        headline(compared.before),
        headline(compared.after),
    )
    assert page.build(asked(BEFORE, AFTER, country=("NO",))).statuses == ()


def test_nothing_moves_between_a_record_and_itself() -> None:
    built = page.build(asked(BEFORE, replace(BEFORE, revision="c" * 12)))
    assert (built.rows, built.statuses, built.counts, built.upkeep) == ((), (), (), "")
    assert (built.headline_before, built.headline_after) == (None, None)
    assert built.summary == "No entry differs."


def test_sources_are_summed_up_and_listed_for_who_asks() -> None:
    cited = OPENED.model_copy(
        update={"citations": (*OPENED.citations, Citation.model_validate(cite("second")))}
    )
    sources = (samples.source(), samples.source("second"))
    after = replace(samples.record(cited, countries=COUNTRIES, sources=sources), revision="d" * 12)
    built = page.build(asked(BEFORE, after))
    assert (built.rows, built.count) == ((), 0)
    assert built.upkeep == (
        "1 source was added and 1 entry changed in nothing but the sources or the days of looking."
    )
    rows = page.build(asked(BEFORE, after, entry=("source",))).rows
    assert [(row.entry, row.change) for row in rows] == [("second", "added")]


def test_a_change_is_dated_by_the_record_or_else_by_the_release() -> None:
    request = asked(BEFORE, AFTER)
    (added,) = change_rows(request, comparison(request, BEFORE, AFTER, "2025-01-01"))
    assert (added.entry, added.on) == ("signed", "2024-12-31")
    (lost,) = change_rows(request, comparison(request, AFTER, BEFORE, "2025-01-01"))
    assert (lost.change, lost.on, lost.url) == ("vanished", "2025-01-01", "/events/signed")


def test_the_pages_of_what_changed_and_of_what_it_names_are_touched() -> None:
    compared = comparison(asked(BEFORE, AFTER), BEFORE, AFTER)
    touched = touched_pages(compared.difference.changes, BEFORE, AFTER)
    assert touched == [
        *("/", "/agreements", "/agreements/fr-2024", "/countries/frfr", "/events/signed"),
        *("/sources/gazette", "/timeline"),
    ]


def title_in_ukrainian(english: str, text: str) -> Translation:
    words = fingerprint(english)
    return Translation("uk", "events", "opened", "title", words, text, "machine")


OPENED_AGAIN = OPENED.model_copy(update={"title": "Talks open at last", "summary": "They met."})
TRANSLATIONS = (
    title_in_ukrainian(OPENED.title, "Переговори розпочато"),
    title_in_ukrainian(OPENED_AGAIN.title, "Переговори нарешті розпочато"),
)


def test_in_another_language_both_values_are_translated_or_known_to_be_english() -> None:
    before, after = (
        replace(record, translations=(words,))
        for record, words in zip(
            (BEFORE, replace(BEFORE, events=(OPENED_AGAIN,), revision="e" * 12)),
            TRANSLATIONS,
            strict=True,
        )
    )
    asked_in_english = asked(before, after)
    ukrainian = translated(after, Language.UKRAINIAN)
    view = replace(asked_in_english.view, record=ukrainian, language=Language.UKRAINIAN)
    with speaking(Language.UKRAINIAN):
        built = page.build(replace(asked_in_english, view=view))
    (row,) = built.rows
    assert [(field.before, field.after) for field in row.fields] == [
        ("Переговори розпочато", "Переговори нарешті розпочато"),
        (OPENED.summary, "They met."),
    ]
    assert {OPENED.summary, "They met."} <= built.english
    assert not {field for field in row.fields[:1] if field.before in built.english}
    (english_row,) = page.build(asked_in_english).rows
    assert english_row.id == row.id
    assert english_row.fields[0].after == OPENED_AGAIN.title
