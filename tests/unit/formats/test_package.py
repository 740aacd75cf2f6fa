"""Downloads: the database, the data package and its archive."""

import csv
import io
import json
import sqlite3
import warnings
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from app.formats import package
from app.record.record import Record
from tests.conftest import Get

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from frictionless import Package, system


@pytest.fixture(scope="module")
def unpacked(get: Get, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive's files in a folder."""
    folder = tmp_path_factory.mktemp("package")
    with ZipFile(io.BytesIO(get("/data/pactline.zip").content)) as archive:
        archive.extractall(folder)
    return folder


def data_errors(folder: Path) -> list[str]:
    with warnings.catch_warnings(), system.use_context(trusted=True):
        warnings.simplefilter("ignore")
        report = Package(str(folder / "datapackage.json")).validate()
    return [str(row[-1]) for row in report.flatten(["type", "message"])]


def test_the_package_is_valid_to_frictionless(unpacked: Path) -> None:
    assert data_errors(unpacked) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("event_country.csv", ",0,FR", ",0,ZZ"),
        ("country.csv", "france", "japan"),
        ("event.csv", ",2023-10-19,2023-10-19,", ",2023-10-19,some day,"),
    ],
)
def test_frictionless_finds_a_broken_key_type_or_hash(
    unpacked: Path, tmp_path: Path, file: str, old: str, new: str
) -> None:
    for path in unpacked.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (tmp_path / file).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    about = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in about["resources"]:
        resource.pop("hash"), resource.pop("bytes")
    (tmp_path / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")
    assert data_errors(tmp_path)


def test_the_package_says_version_licence_sources_and_hashes(
    get: Get, record: Record, unpacked: Path
) -> None:
    answer = get("/data/datapackage.json")
    about = answer.json()
    assert about["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert about["version"] == answer.headers["pactline-revision"]
    assert about["licenses"][0]["name"] == "CC-BY-4.0"
    assert len(about["sources"]) == len(record.sources)
    for resource in about["resources"]:
        content = (unpacked / resource["path"]).read_bytes()
        assert resource["hash"] == "sha256:" + sha256(content).hexdigest()
        assert resource["bytes"] == len(content)
    assert get("/data/event.csv").content == (unpacked / "event.csv").read_bytes()


def test_the_package_is_found_at_the_root_too(get: Get) -> None:
    below, root = get("/data/datapackage.json").json(), get("/datapackage.json").json()
    for one, other in zip(below.pop("resources"), root.pop("resources"), strict=True):
        assert other.pop("path") == "data/" + one.pop("path")
        assert one == other
    assert below == root


def test_the_archive_explains_itself_and_is_the_same_each_time(get: Get, record: Record) -> None:
    content = get("/data/pactline.zip").content
    assert content == get("/data/pactline.zip").content
    with ZipFile(io.BytesIO(content)) as archive:
        readme = archive.read("README.md").decode()
        names = set(archive.namelist())
    assert "CC-BY-4.0" in readme
    assert get("/").headers["pactline-revision"] in readme
    assert names == {"README.md", "datapackage.json", *(f"{name}.csv" for name in package.names())}


def test_the_tables_are_those_of_the_database(get: Get, unpacked: Path, tmp_path: Path) -> None:
    answer = get("/data/pactline.sqlite3")
    assert answer.headers["content-type"] == "application/vnd.sqlite3"
    path = tmp_path / "copy.sqlite3"
    path.write_bytes(answer.content)
    with sqlite3.connect(path) as database:
        for name in package.names():
            count: Any = database.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608
            text = (unpacked / f"{name}.csv").read_bytes().decode()
            rows = csv.reader(io.StringIO(text, newline=""))
            assert len(list(rows)) - 1 == count[0], name
    database.close()
