"""Which fact of an entry is which fact of its later state: facts have no ids of their own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from app.record.schema import AgreementTitle, Commitment, Fact, Provision

FactPair = tuple[int | None, int | None]
# What is no part of what a fact says.
UPKEEP = {"citations", "revisions", "withdrawn", "accepted"}


def fact_pairs(before: Sequence[Fact], after: Sequence[Fact]) -> list[FactPair]:
    """Return the places of facts that are the same, None where one has no counterpart.

    Facts with one id are one fact, then those that say the same; of those left, each goes with the
    most alike of its subject. Pairs are in the order of the later state, lost facts at the end.
    """
    later_by_earlier: dict[int, int] = {}
    for candidates in (_of_one_id, _of_same_words, _of_one_subject):
        for earlier, later in candidates(before, after):
            if earlier not in later_by_earlier and later not in later_by_earlier.values():
                later_by_earlier[earlier] = later
    earlier_by_later = {later: earlier for earlier, later in later_by_earlier.items()}
    pairs: list[FactPair] = [(earlier_by_later.get(later), later) for later in range(len(after))]
    lost = (earlier for earlier in range(len(before)) if earlier not in later_by_earlier)
    return [*pairs, *((earlier, None) for earlier in lost)]


def subject_of(fact: Fact) -> str:
    """What a fact is about: facts of one entry about different things are never one fact."""
    if isinstance(fact, AgreementTitle):
        return fact.language
    if isinstance(fact, Provision | Commitment):
        return fact.theme.value
    return str(getattr(fact, "kind", ""))


def fact_names(key: str, facts: Sequence[Fact]) -> list[str]:
    """Return a name for each fact of an entry that hangs on nothing that the fact says.

    It is made of the entry's key and the fact's own id, or its subject and its place among those.
    """
    names, counts = [], Counter[str]()
    for fact in facts:
        subject = subject_of(fact)
        counts[subject] += 1
        names.append(f"{key}/{_id(fact) or f'{subject}-{counts[subject]}'}")
    return names


def _of_one_id(before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    later_by_id = {_id(fact): later for later, fact in enumerate(after) if _id(fact)}
    for earlier, fact in enumerate(before):
        if _id(fact) in later_by_id:
            yield earlier, later_by_id[_id(fact)]


def _of_same_words(before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    said_before, said_after = [_said(fact) for fact in before], [_said(fact) for fact in after]
    for earlier, words in enumerate(said_before):
        for later, other in enumerate(said_after):
            if words == other:
                yield earlier, later


def _of_one_subject(before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    """Pairs of one subject of which not both have ids, the most alike first."""
    alike = [
        (-_likeness(fact, other), earlier, later)
        for earlier, fact in enumerate(before)
        for later, other in enumerate(after)
        if subject_of(fact) == subject_of(other) and not (_id(fact) and _id(other))
    ]
    for _, earlier, later in sorted(alike):
        yield earlier, later


def _id(fact: Fact) -> str:
    return str(getattr(fact, "id", None) or "")


def _said(fact: Fact) -> str:
    return fact.model_dump_json(exclude=UPKEEP)


def _likeness(fact: Fact, other: Fact) -> float:
    return SequenceMatcher(None, _said(fact), _said(other), autojunk=False).ratio()
