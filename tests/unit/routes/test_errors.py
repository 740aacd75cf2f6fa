"""Errors: a problem under every data suffix, a page elsewhere."""

from pathlib import Path

import pytest

from app.formats import SUFFIXES
from app.routes import pages
from app.settings import Settings
from tests.conftest import Get, asking

EVERYWHERE = (*SUFFIXES, ".sqlite3", ".zip")


def broken(*_: object) -> None:
    raise RuntimeError("made up")


@pytest.mark.parametrize("suffix", EVERYWHERE)
def test_what_is_not_there_is_a_problem_under_every_data_suffix(get: Get, suffix: str) -> None:
    for path in (f"/nowhere{suffix}", f"/NOWHERE{suffix.upper()}"):
        answer = get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (
            404,
            "application/problem+json",
        )
        assert answer.json()["instance"] == path


def test_a_fault_of_the_program_is_a_problem_too(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "build", broken)
    get = asking(Settings(store=stored))
    answer = get("/timeline.json")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert answer.json()["title"] == "Something went wrong"
    assert "made up" not in answer.text
    page = get("/timeline")
    assert (page.status_code, page.headers["content-type"]) == (500, "text/html; charset=utf-8")


def test_without_a_store_data_are_refused_with_a_problem(tmp_path: Path) -> None:
    get = asking(Settings(store=tmp_path / "none.sqlite3"))
    for path in ("/timeline.json", "/openapi.json", "/data/pactline.zip", "/data/event.csv"):
        answer = get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (
            503,
            "application/problem+json",
        )


def test_another_method_is_a_problem_under_a_data_suffix(get: Get) -> None:
    answer = get("/timeline.json", method="DELETE")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.json()["detail"] == "Allowed methods are GET and HEAD."


def test_the_instance_of_a_problem_has_the_base_path(stored: Path) -> None:
    get = asking(Settings(store=stored, base_url="https://example.org/pacts"))
    for path in ("/nowhere.json", "/timeline.json?group=g8", "/timeline.json?cursor=abc"):
        assert get(path).json()["instance"] == "/pacts" + path.partition("?")[0]


def test_a_lost_cursor_is_told_as_what_it_is(get: Get) -> None:
    problem = get("/timeline.json?cursor=abc")
    assert problem.status_code == 404
    assert problem.json()["title"] == "There is no such part of the list"
    assert "begin anew" in problem.json()["detail"]
    page = get("/timeline?cursor=abc")
    assert page.status_code == 404
    assert "There is no such part of the list" in page.text
    assert "There is no such page" not in page.text
