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
        ("/uk/", "uk/index.html"),
        ("/uk/timeline.json?group=g7", "uk/group/g7/timeline.json"),
        ("/ukraine", "ukraine/index.html"),
    ],
)
def test_every_address_has_a_file_of_its_own(address: str, file: str) -> None:
    assert plan.file_of(address) == file


@pytest.mark.parametrize(
    ("english", "addresses"),
    [
        ("/", ["/", "/uk/"]),
        ("/timeline.ics?group=g7", ["/timeline.ics?group=g7", "/uk/timeline.ics?group=g7"]),
        ("/static/time.1a2b.js", ["/static/time.1a2b.js"]),
        ("/releases/2026-12-01/pactline.sqlite3", ["/releases/2026-12-01/pactline.sqlite3"]),
        ("/releases/2026-12-01/pactline.zip", ["/releases/2026-12-01/pactline.zip"]),
        ("/apple-touch-icon.png", ["/apple-touch-icon.png"]),
    ],
)
def test_what_differs_between_languages_is_written_in_each_and_the_rest_once(
    english: str, addresses: list[str]
) -> None:
    assert plan.in_languages(english) == addresses
