"""A list read part by part is the list: no row twice, none left out, whatever the parts' length."""

from pathlib import Path

import pytest

from app.formats import json as paged
from app.routes.page_table import PAGES
from app.settings import Settings
from tests.conftest import Get, asking

LISTS = [page.path for page in PAGES if page.paged and page.slugs is None and page.path != "/"]


@pytest.mark.parametrize("rows_in_part", [1, 3, 7])
@pytest.mark.parametrize("path", ["/timeline", "/countries", "/sources?collection=record"])
def test_the_parts_of_a_list_are_the_list(
    get: Get, stored: Path, path: str, rows_in_part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _, query = path.partition("?")
    address = f"{page}.json?{query}"
    whole = get(address).json()
    assert whole["next"] is None
    monkeypatch.setattr(paged, "ROWS", rows_in_part)
    rows: list[object] = []
    parts = 0
    following, in_parts = address, asking(Settings(store=stored))
    while following:
        part = in_parts(following).json()
        assert part["count"] == whole["count"]
        assert len(part["rows"]) == min(rows_in_part, whole["count"] - len(rows))
        rows += part["rows"]
        following, parts = part["next"], parts + 1
    assert rows == whole["rows"]
    assert parts == -(-whole["count"] // rows_in_part)


@pytest.mark.parametrize("path", LISTS)
def test_a_cursor_of_nobodys_making_is_lost(get: Get, path: str) -> None:
    whole = get(f"{path}.json").json()
    for cursor in (paged.cursor(whole["revision"], whole["count"] + 1), "AAAA"):
        assert get(f"{path}.json?cursor={cursor}").status_code == 404
    old = paged.cursor("0" * 12, 0)
    assert get(f"{path}.json?cursor={old}").json()["title"] == "That part of the list is gone"
