"""How far a few agreements differ on one subject."""

from collections.abc import Sequence

from app.record.codelists import Extent
from app.rows.comparison import ComparisonCell

WEIGHT = {Extent.YES: 2, Extent.PARTLY: 1, Extent.NO: 0}


def difference(cells: Sequence[ComparisonCell]) -> int | None:
    """The weight of the widest difference between cells: 2 for yes and no, less for less.

    None where those agree of which a source tells: nothing seen is no difference.
    """
    seen = _seen(cells)
    if len({(cell.extent, cell.value) for cell in seen}) < 2:
        return None
    weights = [WEIGHT[cell.extent] for cell in seen]
    return max(weights) - min(weights)


def is_unknown(cells: Sequence[ComparisonCell]) -> bool:
    """Whether no source says what one of the agreements holds, and the others agree."""
    return len(_seen(cells)) < len(cells) and difference(cells) is None


def _seen(cells: Sequence[ComparisonCell]) -> list[ComparisonCell]:
    return [cell for cell in cells if cell.extent is not Extent.NOT_SEEN]
