"""What tests read in the site's answers: a page's elements and words, the rows of its forms."""

import csv
import io
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import Get


def first(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """The first element of a selector; there has to be one."""
    node = tree.css_first(selector)
    assert node is not None, selector
    return node


def main_text(page: str) -> str:
    """The words of a page between its head and its foot, white space folded."""
    return " ".join(first(LexborHTMLParser(page), "main").text(separator=" ").split())


def cells(page: str, row: str) -> list[str]:
    """The cells of the first row of a page's tables that has this head."""
    for table_row in LexborHTMLParser(page).css("tr"):
        head = table_row.css_first("th[scope=row]")
        if head is not None and head.text(strip=True) == row:
            return [" ".join(cell.text(separator=" ").split()) for cell in table_row.css("td")]
    raise AssertionError(f"no row {row}")


def ids_on(page: str, ids: set[str]) -> list[str]:
    """Those of the ids that a page's elements have, in the order of the page."""
    main = LexborHTMLParser(page).css("main [id]")
    return [key for key in (node.attributes["id"] or "" for node in main) if key in ids]


def rows_of_csv(text: str) -> list[dict[str, str]]:
    """The rows of a CSV by the names of its head."""
    return list(csv.DictReader(io.StringIO(text)))


def all_rows(get: Get, address: str, table: str = "rows") -> list[dict[str, Any]]:
    """The rows of all parts of a list in JSON."""
    rows: list[dict[str, Any]] = []
    following: str | None = address
    while following:
        answer = get(following).json()
        rows += answer[table]
        following = answer["next"]
    assert len(rows) == answer["count"]
    return rows
