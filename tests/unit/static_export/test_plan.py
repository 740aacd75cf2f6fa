"""Every address that is written has a file of its own."""

import pytest

from app.static_export import plan


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/timeline", "timeline/index.html"),
        ("/timeline.json?group=g7", "group/g7/timeline.json"),
        ("/?as_of=2023-10-19", "day/2023-10-19/index.html"),
        ("/static/time.1a2b.js", "static/time.1a2b.js"),
    ],
)
def test_every_address_has_a_file_of_its_own(address: str, file: str) -> None:
    assert plan.file_of(address) == file
