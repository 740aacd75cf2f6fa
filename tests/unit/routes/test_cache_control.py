"""How long others may keep an answer."""

import pytest

from app.routes import cache_control


@pytest.mark.parametrize(
    ("status", "may_be_cached"),
    [(200, True), (206, True), (301, True), (404, True), (400, False), (412, False), (503, False)],
)
def test_what_may_change_at_once_is_not_kept_by_others(status: int, may_be_cached: bool) -> None:
    assert (cache_control.of_status(status) != "no-store") is may_be_cached
