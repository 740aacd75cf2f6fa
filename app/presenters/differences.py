"""How far two agreements differ on one subject."""

from collections.abc import Sequence

from app.record.codelists import Extent
from app.rows.comparison import ComparisonCell

WEIGHT = {Extent.YES: 2, Extent.PARTLY: 1, Extent.NO: 0}


def difference(cells: Sequence[ComparisonCell]) -> int | None:
    """The weight of the difference between two cells: 2 for yes and no, less for less.

    None where they agree, and where a source is silent on either: nothing seen is no difference.
    """
    first, second = cells
    if is_unknown(cells):
        return None
    apart = abs(WEIGHT[first.extent] - WEIGHT[second.extent])
    if not apart and first.value == second.value:
        return None
    return apart


def is_unknown(cells: Sequence[ComparisonCell]) -> bool:
    """Whether no source says what one of the agreements holds."""
    return any(cell.extent is Extent.NOT_SEEN for cell in cells)
