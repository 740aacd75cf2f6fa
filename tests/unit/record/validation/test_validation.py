"""The checks together: each has a case, errors stand at their lines, warnings can be accepted."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.record import validation
from app.record.errors import InvalidRecord
from app.record.parsed_files import ParsedFiles
from app.record.record import Record
from app.record.validation import links, questions
from tests import samples
from tests.corpus import DATA
from tests.samples import cite, write
from tests.sound_files import EVENTS, SOUND, altered
from tests.unit.record.validation import (
    test_agreements,
    test_citations,
    test_codes,
    test_dates,
    test_events,
    test_links,
    test_names,
    test_odd_amounts,
    test_oddities,
    test_references,
    test_sources,
)
from tests.unit.record.validation.cases import (
    TERM,
    commitment,
    errors,
    signing,
    statement,
    with_agreement,
)

MODULES = (
    *(test_agreements, test_citations, test_codes, test_dates, test_events, test_links),
    test_names,
    *(test_odd_amounts, test_oddities, test_references, test_sources),
)
OF_THEIR_OWN = {links.circles, questions.claims, questions.closed_gaps}


def test_every_check_is_broken_by_some_case() -> None:
    broken = {case.check for module in MODULES for case in module.CASES}
    assert {*validation.CHECKS, *validation.ODDITIES} == broken | OF_THEIR_OWN


def test_every_check_says_what_it_holds() -> None:
    for check in (*validation.CHECKS, *validation.ODDITIES):
        assert check.__doc__, check.__name__


def test_the_codes_of_warnings_are_told_apart() -> None:
    assert len(set(validation.warning_codes())) == len(
        (*validation.ODDITIES, *validation.ODDITIES_OF_FILES)
    )


def test_errors_of_several_entries_are_all_said() -> None:
    made = samples.record(statement(citations=[cite("rumour")]), signing(countries=["FR", "DE"]))
    assert len(errors(made)) == 2


def test_the_corpus_is_sound() -> None:
    report = validation.report(DATA)
    assert report.errors == []
    assert report.record is not None


def test_an_error_stands_at_the_line_of_its_field(tmp_path: Path) -> None:
    changed = altered(EVENTS, "{source: gazette,", "{source: gazete,")
    report = validation.report(write(tmp_path, SOUND | changed))
    assert [str(one) for one in report.errors] == [
        'events/norway.yaml:12: first: citations 1, source: there is no source "gazete"; did you '
        'mean "gazette"?'
    ]
    assert report.record is None


def test_errors_of_all_layers_are_said_in_one_run(tmp_path: Path) -> None:
    changed = {
        "notes.yml": "",
        "people.yaml": "- id: a\n  name: [A\n- id: b\n  name: B\n  country: QZ\n",
        **altered(EVENTS, "kind: talks_opened", "kind: talks_opend"),
        "disputes.yaml": DISPUTE,
    }
    report = validation.report(write(tmp_path, SOUND | changed))
    assert [f"{one.file}:{one.line}" for one in report.errors] == [
        "disputes.yaml:5",
        "disputes.yaml:6",
        "events/norway.yaml:4",
        "notes.yml:0",
        "people.yaml:2",
        "people.yaml:5",
    ]


DISPUTE = """\
- id: when
  about: NO
  question: When?
  claims:
    - {says: Then., citations: [{source: rumour, basis: stated}]}
    - {says: then, citations: [{source: gazette, basis: stated}]}
  preferred: null
"""


def test_an_unreadable_event_brings_no_errors_about_what_it_would_tell(tmp_path: Path) -> None:
    """Its agreement, the facts that it made so and the paragraphs that it cites stay unsaid."""
    folder = tmp_path / "data"
    for path in DATA.rglob("*.yaml"):
        target = folder / path.relative_to(DATA)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    spoilt = folder / "events" / "united-kingdom.yaml"
    spoilt.write_text(spoilt.read_text().replace("kind: signed", "kind: [signed"))
    report = validation.report(folder)
    assert [one.file for one in report.errors] == ["events/united-kingdom.yaml"]
    spoilt.write_bytes(b"\xff")
    assert [one.file for one in validation.report(folder).errors] == ["events/united-kingdom.yaml"]


def test_a_record_with_errors_is_refused_whole(tmp_path: Path) -> None:
    write(tmp_path, SOUND | altered(EVENTS, "source: gazette", "source: rumour"))
    with pytest.raises(InvalidRecord, match=r"events/norway\.yaml:12: first: citations 1, source"):
        validation.read_checked(tmp_path)


def accepting(*codes: str, **more: Any) -> Record:
    """A signing without signatories that accepts warnings."""
    accepted = [{"warning": code, "why": "No source names them."} for code in codes]
    return samples.record(signing(accepted=accepted, **more))


def raised(record: Record) -> list[str]:
    return [f"{one.message} [{one.code}]" for one in validation.warnings(record, ParsedFiles())]


def test_a_warning_that_its_entry_accepts_is_silent() -> None:
    code = "signing_without_signatories"
    assert [one.code for one in validation.warnings(accepting(), ParsedFiles())] == [code]
    assert validation.warnings(accepting(code), ParsedFiles()) == []
    assert errors(accepting(code)) == []


def test_a_warning_can_be_accepted_where_it_occurs_and_nowhere_else() -> None:
    sums = [commitment(amount=one, qualifier="about", currency="EUR") for one in (1, 2, 3, 9e9)]
    reason = [{"warning": "unusual_sum", "why": "It is so large."}]
    assert len(raised(samples.record(statement(commitments=sums)))) == 1
    sums[3]["accepted"] = reason
    assert raised(samples.record(statement(commitments=sums))) == []
    del sums[3]["accepted"]
    sums[2]["accepted"] = reason
    assert raised(samples.record(statement(commitments=sums))) == [
        "told: commitments 3, accepted 1: unusual_sum does not occur here any more; take it out "
        "[accepted_needlessly]",
        "told: commitments 4, amount: 9,000,000,000 EUR is a thousandfold off the others; check "
        "its zeros [unusual_sum]",
    ]


def test_a_warning_that_no_list_has_cannot_be_accepted() -> None:
    assert errors(accepting("opening_twise")) == [
        'signing: accepted 1, warning: "opening_twise" is no warning; did you mean "opening_twice"?'
    ]


def test_a_warning_that_does_not_occur_is_accepted_needlessly() -> None:
    assert raised(accepting("signing_without_signatories", "same_name")) == [
        "signing: accepted 2: same_name does not occur here any more; take it out "
        "[accepted_needlessly]"
    ]


def test_what_was_withdrawn_contradicts_nothing() -> None:
    gone = {"on": "2024-12-31", "why": "It was another."}
    twice = samples.event("twice", "2024-01-13", "signed")
    assert len(errors(samples.record(signing(), twice))) == 1
    twice = samples.event("twice", "2024-01-13", "signed", withdrawn=gone)
    assert errors(samples.record(signing(), twice)) == []
    misspelt = samples.event("twice", "2024-01-13", withdrawn=gone, citations=[cite("gazete")])
    assert len(errors(samples.record(signing(), misspelt))) == 1


def test_a_fact_behind_a_withdrawn_one_keeps_its_number() -> None:
    gone = {"on": "2024-12-31", "why": "It was another."}
    terms = [{**TERM, "withdrawn": gone}, TERM, {**TERM, "years": 5}]
    assert errors(with_agreement(signing(), clauses=terms)) == [
        "fr-2024: clauses 3: is a second term; keep one, or say since which event it holds"
    ]


def records() -> Iterator[Record]:
    for module in MODULES:
        yield from (case.broken for case in module.CASES)


def test_no_check_fails_on_a_record_that_another_refuses() -> None:
    for record in records():
        validation.check(record, ParsedFiles())
        validation.warnings(record, ParsedFiles())
