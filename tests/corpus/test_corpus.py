"""The corpus holds what its README promises: sound, whole, and an example of every case."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import get_args
from unicodedata import name

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from app.database import store
from app.record import codelists, edtf, fingerprints, validation, yaml_reader
from app.record.codelists import ClauseKind, Collection, EventKind, Evidence, Extent, Form, Status
from app.record.edtf import Span
from app.record.record import Record, cited
from app.record.schema import Citation, Consultation, Effect, Entry, Event
from app.view.evidence import ViewParams
from app.view.view import View
from tests.corpus import ARTICLES, DATA

README = (DATA.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def corpus() -> Record:
    """The corpus, checked."""
    made, reading = yaml_reader.read(DATA)
    assert validation.check(made, reading) == []
    return made


@pytest.fixture(scope="module")
def last(corpus: Record) -> View:
    """The corpus as of its last day."""
    return seen_on(corpus, corpus.edition.checked)


def seen_on(corpus: Record, day: Span, evidence: Evidence = Evidence.ALL) -> View:
    assert day.day
    return View(corpus, ViewParams(day.day, None, evidence))


def shapes_in(value: object) -> Iterator[BaseModel]:
    """A shape and every shape inside it."""
    if isinstance(value, BaseModel):
        yield value
        for key in type(value).model_fields:
            yield from shapes_in(getattr(value, key))
    elif isinstance(value, tuple):
        for item in value:
            yield from shapes_in(item)


def everything(corpus: Record) -> list[BaseModel]:
    parts = (getattr(corpus, part) for part, _ in (yaml_reader.LISTS | yaml_reader.SINGLE).values())
    folders = (getattr(corpus, part) for part, _, _ in yaml_reader.FOLDERS.values())
    return [shape for part in (*parts, *folders) for shape in shapes_in(part)]


def citations(corpus: Record) -> list[Citation]:
    return [one for _, found in cited(corpus) for one in found]


def collections(corpus: Record, cited_sources: Iterable[Citation]) -> set[Collection]:
    return {corpus.sources_by_id[one.source].collection for one in cited_sources}


def test_the_fingerprints_agree_with_the_articles(corpus: Record) -> None:
    assert fingerprints.verify(corpus, ARTICLES) == []
    named = {source.file for source in corpus.sources if source.file}
    assert named == {path.name for path in ARTICLES.iterdir()}


def test_a_store_of_it_holds_the_same(corpus: Record, tmp_path: Path) -> None:
    path = tmp_path / "corpus.sqlite3"
    store.build(corpus, path)
    read = store.read(path)
    for part, _ in yaml_reader.LISTS.values():
        assert getattr(read, part) == getattr(corpus, part)
    for part, _, _ in yaml_reader.FOLDERS.values():
        assert getattr(read, part) == getattr(corpus, part)


def test_every_source_is_cited_and_lies_on_example_org(corpus: Record) -> None:
    assert {one.source for one in citations(corpus)} == set(corpus.sources_by_id)
    for source in corpus.sources:
        assert source.url is None or source.url.startswith("https://example.org/")


def in_shapes(corpus: Record, members: type[StrEnum]) -> set[str]:
    """The members of a closed list that stand in any field of the corpus."""
    values = (value for shape in everything(corpus) for value in vars(shape).values())
    return {value for value in values if isinstance(value, members)}


@pytest.mark.parametrize(
    "members",
    [
        codelists.EventKind,
        codelists.G7,
        codelists.Basis,
        codelists.Collection,
        codelists.SourceKind,
        codelists.DateBasis,
        codelists.Role,
        codelists.Form,
        codelists.Qualifier,
        codelists.Extent,
        codelists.Effect,
        codelists.ClauseKind,
        codelists.Theme,
        codelists.Meeting,
    ],
)
def test_every_member_of_a_closed_list_occurs(corpus: Record, members: type[StrEnum]) -> None:
    missing = set(members) - in_shapes(corpus, members)
    assert not missing, f"no example in tests/corpus/data/ of {', '.join(sorted(missing))}"


def test_every_rung_is_held_on_the_last_day(last: View) -> None:
    assert {standing.status for standing in last.standings_by_country.values()} == set(Status)
    announced = [one for one in last.standings_by_country.values() if one.expects]
    assert {one.overdue for one in announced} == {True, False}


def test_every_kind_of_standing_to_the_seven_is_among_the_signed(last: View) -> None:
    signed = {
        code for code, one in last.standings_by_country.items() if one.status is Status.SIGNED
    }
    assert {last.record.countries_by_code[code].g7 for code in signed} == set(codelists.G7)
    assert {one.g7 for one in last.record.countries if one.code not in signed} >= {
        codelists.G7.MEMBER,
        codelists.G7.NONE,
    }
    assert {"NO", "XK", "EU"} <= set(last.record.countries_by_code)


def test_both_collections_alone_and_together_carry_events(corpus: Record) -> None:
    carried = {frozenset(collections(corpus, event.citations)) for event in corpus.events}
    assert carried == {frozenset({one}) for one in Collection} | {frozenset(Collection)}
    assert any(event.in_articles for event in corpus.events)


def test_the_articles_alone_see_less_and_see_it_otherwise(corpus: Record, last: View) -> None:
    alone = seen_on(corpus, corpus.edition.checked, Evidence.ARTICLES)
    assert 0 < len(alone.past) < len(last.past)
    both = [(one, last.known_events_by_id[one.event.id]) for one in alone.past]
    assert any(one.date != other.date for one, other in both)
    assert any(one.countries != other.countries for one, other in both)
    assert any(
        alone.standings_by_country[code].status not in (Status.NONE, standing.status)
        for code, standing in last.standings_by_country.items()
    )


def test_every_form_of_a_date_occurs_among_events(corpus: Record) -> None:
    spans = [event.date for event in corpus.events]
    assert {span.form for span in spans} == set(get_args(edtf.Form))
    assert {(span.uncertain, span.approximate) for span in spans} == {
        (uncertain, approximate) for uncertain in (True, False) for approximate in (True, False)
    }
    one_of = [span for span in spans if span.form == "one_of"]
    assert {span.earliest is None for span in one_of} == {True, False}
    published = [source.published for source in corpus.sources]
    assert None in published
    assert any(span and span.latest is None for span in published)


def test_an_announcement_names_a_day_a_span_or_nothing(corpus: Record) -> None:
    announcements = [event for event in corpus.events if event.kind is EventKind.SIGNING_ANNOUNCED]
    assert {event.expects.form if event.expects else None for event in announcements} >= {
        "day",
        "month",
        "one_of",
        None,
    }


def test_the_order_of_one_day_is_told_by_a_sequence(last: View) -> None:
    signed = [one for one in last.past if one.event.kind is EventKind.SIGNED]
    pairs = [(one.event, other.event) for one, other in pairwise(signed) if one.date == other.date]
    assert [(one.sequence and one.sequence.number) for pair in pairs for one in pair] == [1, 2]
    assert all(one.id > other.id for one, other in pairs), "the ids alone would turn it round"


def test_an_event_has_citations_that_give_another_day_and_place(corpus: Record) -> None:
    def other(event: Event) -> bool:
        return any(
            one.date and one.place and one.says and edtf.contradict(one.date, event.date)
            for one in event.citations
        )

    assert any(other(event) and len(event.citations) > 2 for event in corpus.events)
    assert {min(len(event.countries), 2) for event in corpus.events} == {0, 1, 2}


def test_one_agreement_is_whole_and_others_are_not(corpus: Record) -> None:
    agreement = corpus.agreements_by_id["gb-2024"]
    assert {clause.kind for clause in agreement.clauses} == set(ClauseKind)
    assert {one.theme for one in agreement.provisions} == {
        one for one in codelists.Theme if one.compared
    }
    assert {one.extent for one in agreement.provisions} == set(Extent)
    assert {one.form for one in agreement.commitments} == set(Form)
    clauses = [clause for one in corpus.agreements for clause in one.clauses]
    page_request = [clause for clause in clauses if isinstance(clause, Consultation)]
    assert {clause.extent for clause in page_request} == set(Extent)
    rules = {clause.rule for clause in clauses if isinstance(clause, Effect)}
    assert rules == set(codelists.Effect)
    assert {one.id in corpus.signing_events_by_agreement for one in corpus.agreements} == {
        True,
        False,
    }


def test_money_is_of_several_currencies(corpus: Record) -> None:
    shapes = everything(corpus)
    assert {getattr(one, "currency", None) for one in shapes} >= {"EUR", "GBP", "JPY", "USD"}


def test_disputes_and_gaps_are_about_things_of_every_sort(corpus: Record) -> None:
    about = {one.about for one in corpus.disputes} | {one.about for one in corpus.gaps}
    assert set(codelists.Subject) <= about
    for known in (
        corpus.agreements_by_id,
        corpus.events_by_id,
        corpus.countries_by_code,
        {None: None},
    ):
        assert about & set(known)
    assert {one.preferred for one in corpus.disputes} >= {None, 1, 2}


def test_four_languages_and_more(corpus: Record) -> None:
    assert len({source.language for source in corpus.sources}) >= 4


@pytest.mark.parametrize(
    "mark", ["<b>", "&", '"', "'", "{", ",", ";", "</script>", "CYRILLIC", "Ž"]
)
def test_words_try_to_escape(corpus: Record, mark: str) -> None:
    words = [
        *(one.title + one.summary for one in corpus.events),
        *(one.name + "".join(one.aliases) for one in corpus.people),
    ]
    if mark == "CYRILLIC":
        assert any(name(letter, "").startswith(mark) for text in words for letter in text)
    else:
        assert any(mark in text for text in words)


@pytest.mark.parametrize("mark", "=+-@")
def test_a_cell_of_a_table_begins_as_a_formula_would(corpus: Record, mark: str) -> None:
    cells = {one.title for one in corpus.events} | {one.venue or "" for one in corpus.events}
    assert any(cell.startswith(mark) for cell in cells)


def test_a_summary_is_about_as_long_as_they_come(corpus: Record) -> None:
    assert max(len(event.summary) for event in corpus.events) > 1200


def presence(field: FieldInfo, value: object) -> str:
    return "left out" if value == field.get_default() else "given"


def holder(shape: BaseModel, key: str) -> str:
    """The shape that has a field; what every entry can have is one field of all of them."""
    return (Entry if key in Entry.model_fields else type(shape)).__name__


def test_every_optional_field_is_given_somewhere_and_left_out_elsewhere(corpus: Record) -> None:
    cases_by_field: dict[str, set[str]] = defaultdict(set)
    for shape in everything(corpus):
        for key, field in type(shape).model_fields.items():
            if not field.is_required():
                cases_by_field[f"{holder(shape, key)}.{key}"].add(
                    presence(field, getattr(shape, key))
                )
    lacking = {
        f"{key}: {case}"
        for key, cases in cases_by_field.items()
        for case in {"given", "left out"} - cases
    }
    assert lacking == set()


def test_the_readme_names_entries_that_exist(corpus: Record) -> None:
    named = re.findall(r"`([a-z]+)/([A-Za-z0-9-]+)`", README)
    assert len(named) > 30
    for part, key in named:
        entries = {str(vars(one).get("id") or vars(one)["code"]) for one in getattr(corpus, part)}
        assert key in entries, f"{part}/{key}"
