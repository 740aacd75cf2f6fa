"""A record that breaks one check and no other, and the same mended; the parts to make them of."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.record import schema, validation
from app.record.parsed_files import ParsedFiles, Place
from app.record.record import Record
from app.record.validation.findings import Check
from tests import samples
from tests.samples import cite

LEAFLET = [cite("leaflet", paragraph=1)]
BOTH = [cite(), *LEAFLET]
TALE = {"title": "A tale", "summary": "In the words of the article.", "countries": ["FR"]}


@dataclass(frozen=True)
class Case:
    """A record that breaks one check, what is said of it, and the record mended.

    `files` are where entries stand, for the checks that look at it.
    """

    check: Check
    broken: Record
    message: str
    mended: Record
    files: tuple[tuple[str, str, str], ...] = ()

    @property
    def parsed(self) -> ParsedFiles:
        """What the reader knows of those files."""
        places = {(part, key): Place(file, 1) for part, key, file in self.files}
        return ParsedFiles(places=places)


def signing(**more: Any) -> schema.Event:
    return samples.event("signing", "2024-01-12", "signed", **more)


def statement(**more: Any) -> schema.Event:
    return samples.event("told", "2023-08-01", **more)


def with_agreement(*events: schema.Event, **more: Any) -> Record:
    made = samples.record(*events)
    return replace(made, agreements=(samples.agreement("FR", **more),))


def with_articles(*events: schema.Event, **more: Any) -> Record:
    article = samples.article(**more)
    return samples.record(*events, sources=(samples.source(), article))


def asides(*reasons: str | None) -> list[dict[str, str | None]]:
    return [{"sha256": "0" * 64, "aside": reason} for reason in reasons]


def commitment(**more: Any) -> dict[str, Any]:
    plain = {"theme": "military", "summary": "Help.", "form": "pledged", "citations": [cite()]}
    return plain | more


def person(country: str = "FR", key: str = "minister") -> schema.Person:
    return schema.Person.model_validate({"id": key, "name": "A Minister", "country": country})


def document(*parties: str) -> schema.Document:
    return schema.Document.model_validate(
        {
            "id": "pact",
            "title": "A pact",
            "date": "2022",
            "parties": parties,
            "summary": "It stands beside.",
            "recorded": "2024-12-31",
            "citations": [cite()],
        }
    )


def gap(citation: dict[str, Any], about: str = "FR", **more: Any) -> schema.Gap:
    return samples.gap("term", about, citations=[citation], **more)


def dispute(citation: dict[str, Any]) -> schema.Dispute:
    claims = [{"says": "One.", "citations": [cite()]}, {"says": "Two.", "citations": [citation]}]
    return schema.Dispute.model_validate(
        {"id": "place", "about": "FR", "question": "Where?", "claims": claims, "preferred": None}
    )


def on_behalf(code: str) -> list[dict[str, str]]:
    return [{"person": "minister", "role": "led", "on_behalf_of": code}]


def by_minister(*people: schema.Person, **more: Any) -> Record:
    return samples.record(statement(**more), people=people)


SIGNATORIES = {"people": [{"person": "minister", "role": "signed"}]}
TERM = {"kind": "term", "years": 10, "citations": [cite()]}
TODAY = date(2025, 1, 1)
SOUND = samples.record(statement())


def errors(record: Record, parsed: ParsedFiles | None = None) -> list[str]:
    """The messages of all errors of a record, on the first day after its last."""
    return [one.message for one in validation.check(record, parsed or ParsedFiles(), TODAY)]


def warnings(record: Record, parsed: ParsedFiles | None = None) -> list[str]:
    """The messages and codes of all warnings of a record."""
    raised = validation.warnings(record, parsed or ParsedFiles(), TODAY)
    return [f"{one.message} [{one.code}]" for one in raised]


def said_by(check: Check, record: Record, parsed: ParsedFiles | None = None) -> list[str]:
    """What one check alone says, of the whole record and of what was not withdrawn."""
    contexts = validation.contexts(record, parsed or ParsedFiles(), TODAY)
    return list(dict.fromkeys(one.text for context in contexts for one in check(context)))


def assert_error(case: Case) -> None:
    """The case breaks its check and no other; mended it breaks none."""
    assert errors(case.broken, case.parsed) == [case.message]
    assert said_by(case.check, case.broken, case.parsed) == [case.message]
    assert errors(case.mended, case.parsed) == []


def assert_warning(case: Case) -> None:
    """The case is odd in one way and no error; mended it is not odd."""
    assert errors(case.broken, case.parsed) == []
    assert warnings(case.broken, case.parsed) == [
        f"{case.message} [{validation.code_of(case.check)}]"
    ]
    assert warnings(case.mended, case.parsed) == []
