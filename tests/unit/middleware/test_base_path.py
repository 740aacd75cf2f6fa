"""What is left of a path when the place where the site is mounted is taken off."""

import pytest

from app.middleware.base_path import BasePath


async def nothing(*_: object) -> None:
    """An application that answers nothing."""


BASE_PATH = BasePath(nothing, "", ("timeline", "data", ""))


@pytest.mark.parametrize(
    ("path", "root_path", "base", "own"),
    [
        ("/timeline", "", "", "/timeline"),
        ("/pactline/timeline", "/pactline", "/pactline", "/timeline"),
        ("/pactline/pactline/timeline", "/pactline", "/pactline", "/timeline"),
        ("/pactline", "/pactline", "/pactline", "/"),
        ("/pactline/", "/pactline", "/pactline", "/"),
        ("/pactline/timeline", "", "/pactline", "/timeline"),
        ("/timeline", "", "/pactline", "/timeline"),
        ("/pactlines/timeline", "", "/pactline", "/pactlines/timeline"),
        ("/pactline//timeline", "/pactline/", "/pactline", "/timeline"),
        ("pactline/timeline", "pactline", "/pactline", "/timeline"),
        ("/data/event.csv", "", "/data", "/data/event.csv"),
        ("/data/data/event.csv", "/data", "/data", "/data/event.csv"),
        ("/pact/line/x", "/line", "/pact/line", "/x"),
    ],
)
def test_the_root_path_and_the_base_are_taken_off(
    path: str, root_path: str, base: str, own: str
) -> None:
    assert BASE_PATH.own_path(path, root_path, base) == own
