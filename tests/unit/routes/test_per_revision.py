"""What is made once per revision."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from time import sleep

from app.routes.per_revision import PerRevision
from tests import samples


def test_a_value_is_made_once_for_many_threads_and_anew_for_another_revision() -> None:
    record = replace(samples.record(), revision="one")
    numbers, value = count(), PerRevision[int]()

    def make() -> int:
        sleep(0.01)
        return next(numbers)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: value.get(record, make), range(20))) == {0}
    assert value.get(replace(record, revision="two"), make) == 1


def test_a_value_of_something_more_is_another_and_only_a_few_are_kept() -> None:
    record = replace(samples.record(), revision="one")
    numbers, value = count(), PerRevision[int]()

    def of(name: str) -> int:
        return value.get(record, lambda: next(numbers), base_url=name)

    assert [of("a"), of("b"), of("a")] == [0, 1, 0]
    for number in range(100):
        of(str(number))
    assert of("a") == 102
