"""Bibliographies, read by programs that know nothing of Pactline: two for each form."""

import json
import re
import warnings
from pathlib import Path
from string import ascii_lowercase
from typing import Any
from urllib.parse import unquote

import pybtex.database
import pypandoc
import pytest
import rispy
from bibtexparser.entrypoint import parse_string as parse_bibtex

from app.database import store
from app.formats import bibtex, csl_json, ris
from app.formats.citation import Reference
from app.record.codelists import SourceKind
from app.record.record import Record
from app.settings import Settings
from tests import samples
from tests.conftest import Get, asking

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc.source.json import CiteProcJSON

PLACES = ("/timeline", "/events/2023-10-19-fr-talks-opened", "/sources", "/agreements/gb-2024")
HOSTILE = (
    "a } b",
    "a { b",
    "}{",
    r"\}",
    r"a \\{ b % # $ & _ ^ ~",
    "@article{x, title = {y}}",
    "ER  - ",
    "TY  - BOOK",
    "quotes \" and ' and <i>tags</i>",
    "Ухвалено «спільну» декларацію, 声明",
    "$x$ \\input{/etc/passwd}",
)
ADDRESSES = ("https://example.org/a}b", "https://example.org/{a\\", "https://example.org/?a=1&b=~")


def at(place: str, suffix: str) -> str:
    return place + suffix


def hostile(folder: Path, **more: Any) -> Get:
    source = samples.source(**more)
    record = samples.record(samples.event("a", "2023-08-01"), sources=(source,))
    store.build(record, folder / "pactline.sqlite3")
    return asking(Settings(store=folder / "pactline.sqlite3"))


def pandoc(text: str, form: str) -> list[dict[str, Any]]:
    """The entries as pandoc reads them, in CSL-JSON."""
    items: list[dict[str, Any]] = json.loads(pypandoc.convert_text(text, "csljson", format=form))
    return items


def plain(tex: str) -> str:
    """The text that TeX sets."""
    names = {"textbraceleft": "{", "textbraceright": "}", "textbackslash": "\\"}
    names |= {"textasciitilde": "~", "textasciicircum": "^"}
    return re.sub(r"\\(?:(\w+)\{\}|(.))", lambda match: names.get(match[1]) or match[2], tex)


@pytest.mark.parametrize("place", PLACES)
def test_each_form_names_the_page_and_then_the_same_sources_in_two_readers(
    get: Get, place: str
) -> None:
    bib = get(at(place, ".bib")).text
    items = get(at(place, ".csl.json")).json()
    keys = [item["id"] for item in items]
    assert keys[0].startswith("pactline-")
    assert len(set(keys)) == len(keys) > 1
    assert list(pybtex.database.parse_string(bib, "bibtex").entries) == keys
    library = parse_bibtex(bib)
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == keys
    entries = rispy.loads(get(at(place, ".ris")).text)
    assert [entry["id"] for entry in entries] == keys
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert list(CiteProcJSON(items)) == keys
    titles = [item["title"] for item in items]
    assert [entry["title"] for entry in entries] == titles
    assert [plain(entry["title"][1:-1]) for entry in library.entries] == titles


def test_pandoc_reads_all_three_forms_alike(get: Get) -> None:
    place = "/agreements/gb-2024"
    forms = {"biblatex": ".bib", "ris": ".ris", "csljson": ".csl.json"}
    read = {form: pandoc(get(at(place, suffix)).text, form) for form, suffix in forms.items()}
    whole = get(at(place, ".csl.json")).json()
    by_id = {item["id"]: item for item in whole}
    for items in read.values():
        assert {item["id"] for item in items} == set(by_id)
        for item in items:
            assert item.get("URL") == by_id[item["id"]].get("URL")
    official = by_id["office-2024-01-12-gb"]
    for form, items in read.items():
        item = next(item for item in items if item["id"] == official["id"])
        assert item["title"] == official["title"], form
        # Pandoc takes no more than the year of RIS.
        exact = 1 if form == "ris" else 3
        assert item["issued"]["date-parts"][0][:exact] == [2024, 1, 12][:exact], form


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_breaks_a_bibliography(tmp_path: Path, title: str) -> None:
    get = hostile(tmp_path, title=title, publisher=title)
    bib = get("/timeline.bib").text
    said = " ".join(title.split())
    parsed = pybtex.database.parse_string(bib, "bibtex").entries
    assert len(parsed) == 2
    assert plain(parsed["gazette"].fields["title"][1:-1]) == said
    library = parse_bibtex(bib)
    assert not library.failed_blocks
    assert plain(library.entries[1]["journaltitle"][1:-1]) == said
    _, entry = rispy.loads(get("/timeline.ris").text)
    assert entry["title"] == said
    assert entry["secondary_title"] == said
    assert get("/timeline.csl.json").json()[1]["title"] == title.strip()


def test_pandoc_tells_all_hostile_titles_apart(tmp_path: Path) -> None:
    keys = [f"gazette-{letter}" for letter in ascii_lowercase[: len(HOSTILE)]]
    sources = [
        samples.source(key, title=title, publisher=title)
        for key, title in zip(keys, HOSTILE, strict=True)
    ]
    event = samples.event("a", "2023-08-01", citations=[samples.cite(key) for key in keys])
    store.build(samples.record(event, sources=tuple(sources)), tmp_path / "pactline.sqlite3")
    get = asking(Settings(store=tmp_path / "pactline.sqlite3"))
    for suffix, form in ((".bib", "biblatex"), (".ris", "ris")):
        items = pandoc(get(f"/timeline{suffix}").text, form)
        assert [item["id"] for item in items[1:]] == keys, form


@pytest.mark.parametrize("url", ADDRESSES)
def test_no_address_breaks_a_bibliography(tmp_path: Path, url: str) -> None:
    get = hostile(tmp_path, url=url)
    entry = pybtex.database.parse_string(get("/timeline.bib").text, "bibtex").entries["gazette"]
    assert unquote(entry.fields["url"]) == url
    assert rispy.loads(get("/timeline.ris").text)[1]["urls"] == [url]
    assert get("/timeline.csl.json").json()[1]["URL"] == url


def reference(**more: Any) -> Reference:
    fields: dict[str, Any] = {
        "key": "gazette",
        "kind": SourceKind.PRESS,
        "title": "Made up",
        "publisher": "Gazette",
        "published": "2024-12-31",
        "accessed": None,
        "url": None,
        "language": "uk",
    }
    return Reference(**(fields | more))


def fields_of(entry: Reference) -> dict[str, str]:
    text = bibtex.entry(entry)
    return dict(pybtex.database.parse_string(text, "bibtex").entries["gazette"].fields)


@pytest.mark.parametrize(
    ("edtf_text", "in_bib", "in_ris", "in_csl"),
    [
        ("2023-10-19", "2023-10-19", "2023/10/19", {"date-parts": [[2023, 10, 19]]}),
        ("2023-10", "2023-10", "2023/10", {"date-parts": [[2023, 10]]}),
        ("2023~", "2023~", None, {"date-parts": [[2023]], "circa": True}),
        ("2022/2024-06", "2022/2024-06", None, {"date-parts": [[2022], [2024, 6]]}),
        ("2024/..", "2024/..", None, {"literal": "from 2024 on"}),
        (
            "[2023-10-01..2023-10-19]",
            None,
            None,
            {"date-parts": [[2023, 10, 1], [2023, 10, 19]], "circa": True},
        ),
        ("[..2024-06-12]", None, None, {"literal": "by 12 June 2024"}),
    ],
)
def test_a_date_is_no_more_exact_than_the_source_in_any_form(
    edtf_text: str, in_bib: str | None, in_ris: str | None, in_csl: dict[str, Any]
) -> None:
    entry = reference(published=edtf_text)
    assert fields_of(entry).get("date") == in_bib
    assert "Dated" in fields_of(entry).get("note", "Dated" if in_bib else "")
    (read,) = rispy.loads(ris.entry(entry))
    assert read.get("date") == in_ris
    assert csl_json.item(entry)["issued"] == in_csl


def test_who_published_a_source_stands_where_its_kind_wants_it() -> None:
    press, official = reference(), reference(kind=SourceKind.OFFICIAL)
    assert fields_of(press)["journaltitle"] == fields_of(official)["organization"] == "{Gazette}"
    assert csl_json.item(press)["type"] == "article-newspaper"
    assert csl_json.item(press)["container-title"] == "Gazette"
    assert "author" not in csl_json.item(press)
    assert csl_json.item(official)["author"] == [{"literal": "Gazette"}]


def test_a_day_of_access_stands_only_where_the_record_has_one() -> None:
    seen, unseen = reference(accessed="2025-03-20"), reference()
    assert fields_of(seen)["urldate"] == "2025-03-20"
    assert csl_json.item(seen)["accessed"] == {"date-parts": [[2025, 3, 20]]}
    assert rispy.loads(ris.entry(seen))[0]["access_date"] == "2025/03/20"
    assert "urldate" not in fields_of(unseen)
    assert "accessed" not in csl_json.item(unseen)
    assert "access_date" not in rispy.loads(ris.entry(unseen))[0]


def test_languages_have_the_names_of_biblatex() -> None:
    assert fields_of(reference())["langid"] == "ukrainian"
    assert "langid" not in fields_of(reference(language="xx"))


def test_every_source_of_the_record_can_be_read(get: Get, record: Record) -> None:
    entries = pybtex.database.parse_string(get("/sources.bib").text, "bibtex").entries
    titles = {key: plain(entry.fields["title"][1:-1]) for key, entry in entries.items()}
    for source in record.sources:
        if source.withdrawn is None:
            assert titles[source.id] == " ".join(source.title.split())
