"""Small records made up for tests: whole ones, of which a test changes what it is about."""

from datetime import date
from pathlib import Path
from typing import Any

from app.record import fingerprints, schema
from app.record.record import Record, arranged
from app.record.release import STORE, Release
from app.view.evidence import ViewParams
from app.view.view import View

ARTICLE = "A first made-up line.\n\nA second made-up line,   with wide   spaces.\n"
LAST = "2024-12-31"


def cite(source: str = "gazette", **more: Any) -> dict[str, Any]:
    """A citation of the made-up gazette."""
    return {"source": source, "basis": "stated", **more}


def source(key: str = "gazette", **more: Any) -> schema.Source:
    """A source of the public record."""
    plain = {
        "id": key,
        "collection": "record",
        "publisher": "Gazette",
        "title": "Made up",
        "url": "https://example.org/made-up",
        "published": "2024-12-31",
        "published_basis": "printed",
        "language": "en",
        "kind": "press",
    }
    fields = plain | more
    if not fields["published"] or str(fields["published"]).endswith("..]"):
        fields = {"known_from": LAST} | fields
    return schema.Source.model_validate(fields)


def article(key: str = "leaflet", text: str = ARTICLE, **more: Any) -> schema.Source:
    """A source of the articles, with the fingerprints of its paragraphs."""
    prints = [fingerprints.fingerprint(words) for words in fingerprints.paragraphs(text)]
    plain = {
        "collection": "articles",
        "file": f"{key}.txt",
        "published": "2024-06-13",
        "paragraphs": [{"sha256": sha256} for sha256 in prints],
    }
    return source(key, **(plain | more))


def country(code: str = "FR", g7: str = "member", **more: Any) -> schema.Country:
    """A country, named by its code where no name is given."""
    plain = {"code": code, "slug": code.lower() * 2, "name": f"Land {code}", "g7": g7}
    return schema.Country.model_validate(plain | more)


def event(
    key: str, day: str, kind: str = "statement", code: str = "FR", **more: Any
) -> schema.Event:
    """An event of one country."""
    plain: dict[str, Any] = {
        "id": key,
        "date": day,
        "kind": kind,
        "countries": [code],
        "title": f"Title of {key}",
        "summary": f"Summary of {key}.",
        "recorded": "2024-12-31",
        "citations": [cite()],
    }
    if kind.endswith(("_announced", "_postponed")):
        plain["expects"] = None
    if kind in ("document_signed", "document_ratified", "document_in_force"):
        plain["document"] = "paper"
    if kind == "signed":
        plain["agreement"] = f"{code.lower()}-2024"
    return schema.Event.model_validate(plain | more)


def agreement(code: str = "FR", **more: Any) -> schema.Agreement:
    """An agreement with one country."""
    plain = {
        "id": f"{code.lower()}-2024",
        "country": code,
        "name": f"Agreement with {code}",
        "recorded": "2024-12-31",
    }
    return schema.Agreement.model_validate(plain | more)


def place(key: str, **more: Any) -> schema.Place:
    """A place, named by its id where no name is given."""
    plain = {"id": key, "name": key.title(), "country": "UA"}
    return schema.Place.model_validate(plain | more)


def gap(key: str, about: str = "FR", **more: Any) -> schema.Gap:
    """Something that was looked for and not found."""
    plain = {"question": "Where is it?", "note": "Not found.", "looked_on": [LAST]}
    return schema.Gap.model_validate({"id": key, "about": about} | plain | more)


def release(name: str = "2026-12-01", **more: Any) -> Release:
    """A release, of no record in particular."""
    plain = {
        "name": name,
        "revision": "0" * 12,
        "made_on": name[:10],
        "checked": LAST,
        "counts": {"events": 3, "agreements": 1},
        "files": [{"name": STORE, "bytes": 1000, "sha256": "0" * 64}],
    }
    return Release.model_validate(plain | more)


def record(*events: schema.Event, **more: Any) -> Record:
    """A record of these events, with every country, agreement and place that they need."""
    codes = {"FR", *(code for one in events for code in one.countries)}
    pacts = {one.agreement[:2].upper() for one in events if one.agreement}
    places = {one.place for one in events if one.place}
    plain: dict[str, Any] = {
        "edition": schema.Edition.model_validate(
            {
                "title": "Sample",
                "begins": "2023-07-12",
                "summit": "2024-06-13",
                "checked": LAST,
                "days": [],
            }
        ),
        "countries": tuple(country(code) for code in sorted(codes)),
        "places": tuple(place(key) for key in sorted(places)),
        "sources": (source(),),
        "events": tuple(events),
        "agreements": tuple(agreement(code) for code in sorted(pacts)),
    }
    return arranged(Record(**(plain | more)))


def view(made: Record, as_of: str = LAST, **more: Any) -> View:
    """The record as of a day."""
    return View(made, ViewParams(date.fromisoformat(as_of), **more))


def write(folder: Path, files: dict[str, str]) -> Path:
    """Files of a record, below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
