"""What `make messages` takes into the catalogues: the labels of every code list are among it."""

import inspect

import pytest

from app.language import Language, speaking
from app.record import codelists
from app.record.codelists import EventKind
from app.record.codelists.labelled import Labelled
from tools import messages

CODE_LISTS = [
    members
    for _, members in inspect.getmembers(codelists, inspect.isclass)
    if issubclass(members, Labelled) and len(members)
]


@pytest.fixture(scope="module")
def extracted() -> set[messages.Extracted]:
    """The words of code lists, each with its context."""
    return set(messages.labels())


def test_the_label_of_each_kind_of_event_is_a_message(extracted: set[messages.Extracted]) -> None:
    """Its list stands below a list without members, and not right below the common base."""
    assert Labelled not in EventKind.__bases__
    for kind in EventKind:
        assert (kind.words_in_english["label"], "EventKind") in extracted, kind


@pytest.mark.parametrize("members", CODE_LISTS, ids=lambda members: members.__name__)
def test_every_word_of_a_code_list_is_a_message_in_the_context_of_its_list(
    members: type[Labelled], extracted: set[messages.Extracted]
) -> None:
    in_context = {words for words, context in extracted if context == members.__name__}
    singular_and_plural = {words for words in in_context if isinstance(words, tuple)}
    known = in_context | {form for forms in singular_and_plural for form in forms}
    for member in members:
        assert {words for words in member.words_in_english.values() if words} <= known, member


def test_a_label_of_a_kind_of_event_is_read_in_the_language_of_the_request() -> None:
    english = {kind: kind.label for kind in EventKind}
    with speaking(Language.UKRAINIAN):
        assert all(Language.UKRAINIAN.writes(kind.label) for kind in EventKind)
    assert english == {kind: kind.words_in_english["label"] for kind in EventKind}
