"""All agreements."""

from pydantic import Field

from app.language import N_, gettext, sort_key
from app.presenters.agreements import agreement_counts, agreement_row, matching_agreements
from app.presenters.disputes import dispute_rows, gap_rows
from app.record.codelists import Sort, Subject
from app.rows.agreements import AgreementCounts, AgreementRow
from app.rows.disputes import DisputeRow, GapRow
from app.rows.page import Listing
from app.text import agreements as agreement_text
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class AgreementsPage(Listing):
    """The agreements, signed or on their way."""

    signposts = (
        Signpost(
            N_("Agreements"),
            N_("All agreements, signed or on the way: day, place, signatories."),
            N_("agreement accord treaty treaties pact deal guarantee security bilateral"),
            beside=N_("Ukraine text list"),
        ),
    )

    rows: tuple[AgreementRow, ...] = Field(
        description="The agreements, or the part of them that was asked for."
    )
    counts: AgreementCounts = Field(
        description="How many agreements are signed, by each counting rule."
    )
    counting: str = Field(description="The same counts in sentences.")
    disputes: tuple[DisputeRow, ...] = Field(description="Where sources differ on the series.")
    gaps: tuple[GapRow, ...] = Field(
        description="What was looked for about the series and not found."
    )


def build(page_request: PageRequest) -> AgreementsPage:
    """The agreements that a request asks for, by day of signing, the unsigned last."""
    statuses = page_request.filters.status
    agreements = matching_agreements(page_request)
    all_rows = [agreement_row(page_request, agreement) for agreement in agreements]
    rows = [row for row in all_rows if not statuses or row.status in statuses]
    if page_request.filters.sort is Sort.NAME:
        rows.sort(key=lambda row: sort_key(row.country_name))
    counts = agreement_counts(page_request)
    return AgreementsPage(
        **page_request.about,
        title=gettext("Agreements"),
        rows=page_request.cut(rows),
        count=len(rows),
        counts=counts,
        counting=agreement_text.counting(counts),
        disputes=dispute_rows(page_request, {Subject.SERIES}),
        gaps=gap_rows(page_request, {Subject.SERIES}),
    )
