"""Every kind of page before the rules of axe-core."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Open
from tests.browser.test_journeys import KINDS_OF_PAGE

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Open, path: str, width: int, scheme: str) -> None:
    page = visit(path, width, color_scheme=scheme, quiet=path != "/nowhere")
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    told = [
        (one["id"], one["nodes"][0]["html"], one["nodes"][0]["failureSummary"])
        for one in found.response["violations"]
    ]
    assert told == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
