"""Holding the record against the articles' files."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.record import fingerprints
from app.record.fingerprints import ArticlesError
from app.record.record import Record
from tests import samples
from tests.samples import ARTICLE, cite

FIRST, SECOND = "A first made-up line.", "A second made-up line, with wide spaces."


def record(text: str = ARTICLE, paragraph: int = 2) -> Record:
    event = samples.event("told", "2024-01-01", citations=[cite("leaflet", paragraph=paragraph)])
    return samples.record(event, sources=(samples.source(), samples.article(text=text)))


def said(made: Record, folder: Path) -> list[str]:
    return [str(data_error) for data_error in fingerprints.verify(made, folder)]


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        f"{FIRST}\n{SECOND}",
        f"\n \n{FIRST}\r\n\r\n\t{SECOND}  \n\n\n",
        f"{FIRST.replace(' ', chr(0xA0))}\n{SECOND}\n",
    ],
)
def test_white_space_and_empty_lines_do_not_count(tmp_path: Path, text: str) -> None:
    (tmp_path / "leaflet.txt").write_text(text, encoding="utf-8", newline="")
    assert fingerprints.paragraphs(text) == [FIRST, SECOND]
    assert said(record(), tmp_path) == []


@pytest.mark.parametrize(
    ("text", "data_errors"),
    [
        (
            ARTICLE.replace("first", "1st"),
            ["leaflet.txt: paragraph 1 does not have the fingerprint that the record keeps"],
        ),
        (
            ARTICLE.replace("made-up", "Made-up"),
            [
                f"leaflet.txt: paragraph {number} does not have the fingerprint that the record "
                "keeps"
                for number in (1, 2)
            ],
        ),
        (
            FIRST,
            [
                "leaflet.txt: paragraphs: 1 in the file, 2 in the record",
                "event told: cites paragraph 2 of leaflet, not in its file",
            ],
        ),
        (ARTICLE + "A third.", ["leaflet.txt: paragraphs: 3 in the file, 2 in the record"]),
        (
            "",
            [
                "leaflet.txt: paragraphs: 0 in the file, 2 in the record",
                "event told: cites paragraph 2 of leaflet, not in its file",
            ],
        ),
    ],
)
def test_what_differs_is_named(tmp_path: Path, text: str, data_errors: list[str]) -> None:
    (tmp_path / "leaflet.txt").write_text(text, encoding="utf-8")
    assert said(record(), tmp_path) == data_errors


def test_a_citation_beyond_the_end_is_named(tmp_path: Path) -> None:
    (tmp_path / "leaflet.txt").write_text(ARTICLE, encoding="utf-8")
    assert said(record(paragraph=3), tmp_path) == [
        "event told: cites paragraph 3 of leaflet, not in its file"
    ]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"])
def test_a_file_that_cannot_be_read_is_named_once(tmp_path: Path, content: bytes | None) -> None:
    if content:
        (tmp_path / "leaflet.txt").write_bytes(content)
    assert said(record(), tmp_path) == [
        f"leaflet.txt: cannot be read in {tmp_path}, needed for source leaflet"
    ]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticlesError, match="nowhere is not a folder; name the one"):
        fingerprints.verify(record(), tmp_path / "nowhere")


def test_only_articles_are_looked_for(tmp_path: Path) -> None:
    made = record()
    assert said(replace(made, sources=(samples.source(),), events=()), tmp_path) == []


def test_a_fingerprint_is_the_sha256_of_the_folded_text() -> None:
    assert fingerprints.fingerprint(" abc\n") == fingerprints.fingerprint("abc")
    assert fingerprints.fingerprint("abc") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
