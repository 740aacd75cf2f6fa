"""The fact sheet of an agreement: what readers look for, whether it is known or not."""

from app.pages.agreement import AgreementPage
from app.record.codelists import ClauseKind, Extent, Theme
from app.rows.agreements import ClauseRow, ProvisionRow

# What the page tells in other places: the title above, what came after near the top.
APART = (ClauseKind.TITLE, ClauseKind.LATER)


def clauses_by_kind(page: AgreementPage) -> list[tuple[ClauseKind, list[ClauseRow]]]:
    """The clauses of each kind, in order: the kinds that readers look for, and others known."""
    return [
        (kind, [clause for clause in page.clauses if clause.kind is kind])
        for kind in ClauseKind
        if kind not in APART
        and (kind.looked_for or any(clause.kind is kind for clause in page.clauses))
    ]


def later(page: AgreementPage) -> list[ClauseRow]:
    """What came after the signing."""
    return [clause for clause in page.clauses if clause.kind is ClauseKind.LATER]


def themes(page: AgreementPage) -> list[tuple[Theme, Extent, ProvisionRow | None]]:
    """The compared themes with what is known of each, and any other that the text has."""
    provisions = {row.theme: row for row in page.provisions}
    return [
        (
            theme,
            provisions[theme].extent if theme in provisions else Extent.NOT_SEEN,
            provisions.get(theme),
        )
        for theme in Theme
        if theme in provisions or (provisions and theme.compared)
    ]
