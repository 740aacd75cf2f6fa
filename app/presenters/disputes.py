"""Where sources differ, and what was looked for and not found, as rows."""

from collections.abc import Container
from dataclasses import replace
from datetime import date

from app.language import sort_key
from app.presenters.citations import citation_rows
from app.presenters.revisions import last_revision, revision_rows
from app.presenters.topics import country_of, topic
from app.record import schema
from app.record.codelists import Evidence, Subject
from app.rows.disputes import ClaimRow, DisputeRow, GapRow
from app.view.evidence import ViewParams, admitted
from app.view.page_request import PageRequest


def dispute_rows(
    page_request: PageRequest, abouts: Container[str] | None = None
) -> tuple[DisputeRow, ...]:
    """The disputes of the view about any of these ids and subjects, or all; the weightiest first.

    Those of one topic stand together; of these, the questions with more answers come first.
    """
    rows = (
        dispute_row(page_request, dispute)
        for dispute in page_request.record.disputes
        if abouts is None or _about(dispute) in abouts
    )
    return tuple(sorted((row for row in rows if row), key=_weight))


def _weight(row: DisputeRow) -> tuple[int, int, str]:
    return row.topic.place, -len(row.claims), row.id


def dispute_row(page_request: PageRequest, dispute: schema.Dispute) -> DisputeRow | None:
    """One dispute, or None where the view admits fewer than two of its claims."""
    claims = _claim_rows(page_request, dispute)
    if len(claims) < 2:
        return None
    settled = any(claim.preferred for claim in claims)
    about = topic(page_request, _about(dispute))
    return DisputeRow(
        id=dispute.id,
        topic=dispute.topic,
        topic_label=dispute.topic.label,
        about=dispute.about,
        about_label=about.label,
        about_url=about.url,
        question=dispute.question,
        settled=settled,
        claims=tuple(sorted(claims, key=lambda claim: not claim.preferred)),
        # The reason for a claim that the view does not admit would give it away.
        reason=dispute.reason if settled or dispute.preferred is None else None,
        revised=last_revision(dispute),
        revisions=revision_rows(dispute),
        url=page_request.urls.to(f"/disputes/{dispute.id}"),
    )


def dispute_by_id(page_request: PageRequest, dispute_id: str) -> DisputeRow | None:
    """The dispute of that id, or None where the view admits fewer than two of its claims."""
    for dispute in page_request.record.disputes:
        if dispute.id == dispute_id:
            return dispute_row(page_request, dispute)
    return None


def _about(dispute: schema.Dispute) -> str:
    return dispute.about or Subject.SERIES


def _claim_rows(page_request: PageRequest, dispute: schema.Dispute) -> list[ClaimRow]:
    """The claims that a source of the view makes, in the order of the record."""
    params = _published(page_request.view.view_params)
    rows = []
    for number, claim in enumerate(dispute.claims, start=1):
        citations = admitted(claim.citations, page_request.record, params)
        if citations:
            rows.append(
                ClaimRow(
                    says=claim.says,
                    preferred=number == dispute.preferred,
                    citations=citation_rows(citations),
                )
            )
    return rows


def _published(params: ViewParams) -> ViewParams:
    """Sources differ only once they are published, so the world clock counts here as well."""
    known_on = min(params.known_on or params.as_of, params.as_of)
    return replace(params, known_on=known_on)


def gap_rows(page_request: PageRequest, abouts: Container[str] | None = None) -> tuple[GapRow, ...]:
    """The gaps about any of these ids and subjects, or all; only for a view of the whole record.

    Those of the whole series come first, then those of each country, by its name.
    What was not found is a matter of the day on which the record was last checked.
    """
    if not sees_all(page_request):
        return ()
    rows = (
        gap_row(page_request, gap)
        for gap in page_request.record.gaps
        if (abouts is None or gap.about in abouts) and not page_request.view.answers(gap)
    )
    names = {country.code: country.name for country in page_request.record.countries}
    return tuple(sorted(rows, key=lambda row: _gap_order(row, names)))


def _gap_order(row: GapRow, names: dict[str, str]) -> tuple[object, ...]:
    subjects = [subject.value for subject in Subject]
    place = subjects.index(row.about) if row.about in subjects else len(subjects)
    return row.country is not None, place, sort_key(names.get(row.country or "", ""))


def sees_all(page_request: PageRequest) -> bool:
    """Whether the view is of the last day, of all that is known, and of all sources."""
    params, last = page_request.view.view_params, page_request.record.edition.checked.latest
    last = last or date.max
    known = params.known_on is None or params.known_on >= last
    return params.as_of >= last and known and params.evidence is Evidence.ALL


def gap_row(page_request: PageRequest, gap: schema.Gap) -> GapRow:
    """One gap, whatever the view sees."""
    about = topic(page_request, gap.about)
    return GapRow(
        id=gap.id,
        about=gap.about,
        about_label=about.label,
        about_url=about.url,
        country=country_of(page_request.record, gap.about),
        question=gap.question,
        note=gap.note,
        looked_on=tuple(day.text for day in gap.looked_on),
        citations=citation_rows(gap.citations),
        revised=last_revision(gap),
        revisions=revision_rows(gap),
        url=page_request.urls.to("/gaps") + f"#{gap.id}",
    )
