"""Of what kinds the sources of a page are, and how many of them tell on their own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pydantic import Field

from app.presenters.rows import Model, SourceRow
from app.record import codelists, edtf
from app.view.search import folded

SAME_REPORT_DAYS = 2


class Share(Model):
    """How many sources are of a kind."""

    kind: codelists.SourceKind = Field(description="The kind of source.")
    label: str = Field(description="The kind in words.")
    count: int = Field(description="How many sources are of the kind.")


class SourceMix(Model):
    """The sources of a page by kind."""

    total: int = Field(description="How many sources there are.")
    independent: int = Field(description="Reports that repeat one origin count once.")
    shares: tuple[Share, ...] = Field(description="How many there are of each kind that occurs.")


def mix(sources: Sequence[SourceRow]) -> SourceMix:
    """The mix of these sources, in the order of the kinds."""
    counts = Counter(one.kind for one in sources)
    return SourceMix(
        total=len(sources),
        independent=independent(sources),
        shares=tuple(
            Share(kind=kind, label=kind.label, count=counts[kind])
            for kind in codelists.SourceKind
            if counts[kind]
        ),
    )


def independent(sources: Iterable[SourceRow]) -> int:
    """How many of the sources tell on their own.

    A page that repeats another's report is not counted beside the report, nor beside a second
    page that repeats it. Two pages repeat one report when they name one origin and their dates
    lie within two days, or one has none.
    """
    told: dict[str, list[SourceRow]] = defaultdict(list)
    count = 0
    for one in sorted(sources, key=lambda row: row.republishes is not None):
        if one.republishes is None:
            told[folded(one.publisher)].append(one)
        elif any(_near(one, other) for other in told[folded(one.republishes)]):
            continue
        else:
            told[folded(one.republishes)].append(one)
        count += 1
    return count


def _near(one: SourceRow, other: SourceRow) -> bool:
    if one.published is None or other.published is None:
        return True
    first, second = edtf.parse(one.published), edtf.parse(other.published)
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return True
    gap = max(first.earliest, second.earliest) - min(first.latest, second.latest)
    return gap.days <= SAME_REPORT_DAYS
