"""Cursors: what `next` gives is taken, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from app.view.pagination import CURSOR, LONGEST, PageSlice, encoded, sliced

REVISION = "0123456789ab"


@given(st.integers(1, 500), st.integers(0, 2000))
def test_cursors_lead_through_every_row_once_and_end_with_the_last(most: int, count: int) -> None:
    rows: list[int] = []
    page_slice = sliced("", REVISION, most)
    parts = 0
    while page_slice:
        assert page_slice.exists(count)
        rows += range(count)[page_slice.start : page_slice.end]
        parts += 1
        cursor = page_slice.next_cursor(REVISION, count)
        page_slice = sliced(cursor, REVISION, most) if cursor else None
    assert rows == list(range(count))
    assert parts == max(1, -(-count // most))


@pytest.mark.parametrize(
    ("count", "following"), [(199, None), (200, None), (201, encoded(REVISION, 200))]
)
def test_a_part_follows_from_one_row_more_than_a_part_holds(
    count: int, following: str | None
) -> None:
    assert PageSlice(0, 200).next_cursor(REVISION, count) == following


@pytest.mark.parametrize(
    "cursor",
    [
        encoded("ba9876543210", 200),
        encoded(REVISION, 0),
        encoded(REVISION, 199),
        encoded(REVISION, 201),
        encoded(REVISION, -200),
        encoded(REVISION, 200) + "=",
        encoded(REVISION, 200) + "A",
        "A",
        "abc",
        "Li4vLi4",
        "_" * 60,
    ],
)
def test_a_cursor_that_next_cannot_have_given_marks_no_part(cursor: str) -> None:
    assert sliced(cursor, REVISION, 200) is None


def test_a_part_that_begins_behind_the_list_is_none_of_its_parts() -> None:
    assert PageSlice(200, 200).exists(201)
    assert not PageSlice(200, 200).exists(200)
    assert PageSlice(0, 200).exists(0)


def test_a_cursor_has_the_letters_of_its_pattern_alone_and_no_more_than_the_longest() -> None:
    values: TypeAdapter[str] = TypeAdapter(CURSOR.type)
    for taken in ("", "aZ09_-", "a" * LONGEST):
        assert values.validate_python(taken) == taken
    for refused in ("a b", "é", "a=", "a" * (LONGEST + 1), "a\n"):
        with pytest.raises(ValidationError):
            values.validate_python(refused)
