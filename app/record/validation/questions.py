"""Disputes and gaps: they are open, and their claims differ."""

from collections.abc import Iterator

from app.record.schema import Event, Gap
from app.record.validation.findings import Context, Finding


def claims(context: Context) -> Iterator[Finding]:
    """No two claims of a dispute say the same."""
    for dispute in context.record.disputes:
        first_indices: dict[str, int] = {}
        for index, claim in enumerate(dispute.claims):
            words = " ".join(claim.says.casefold().split()).rstrip(".")
            first = first_indices.setdefault(words, index)
            if first != index:
                message = f"says the same as claim {first + 1}; put their citations together"
                yield Finding("disputes", dispute.id, message, ("claims", index))


def closed_gaps(context: Context) -> Iterator[Finding]:
    """What was looked for and is on record now is no gap any more."""
    for gap in context.record.gaps:
        for event in context.record.events:
            if event.kind in gap.closed_by and _is_about(event, gap):
                message = f"{event.id} answers it; take the gap out, or ask what is still open"
                yield Finding("gaps", gap.id, message)


def _is_about(event: Event, gap: Gap) -> bool:
    return gap.about in (event.agreement, event.document, *event.countries)


CHECKS = (claims, closed_gaps)
