"""Where sources differ, and what was looked for and not found, as rows."""

from collections.abc import Container
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pydantic import Field

from app.presenters.citations import citations
from app.presenters.rows import CitationRow, Model
from app.record import codelists, schema
from app.record.codelists import Evidence
from app.view.evidence import ViewParams, admitted
from app.view.page_request import PageRequest

SERIES = codelists.Subject.SERIES


class ClaimRow(Model):
    """One answer to a disputed question."""

    says: str
    preferred: bool
    citations: tuple[CitationRow, ...]

    def __str__(self) -> str:
        return f"{self.says} (preferred)" if self.preferred else self.says


class DisputeRow(Model):
    """A question on which sources differ; the preferred claim comes first."""

    id: str
    about: str | None = Field(description="An event, agreement, document, country or subject.")
    about_label: str
    about_url: str | None
    question: str
    settled: bool = Field(description="Whether the record prefers a claim.")
    claims: tuple[ClaimRow, ...]
    reason: str | None = Field(description="Why the first claim is preferred, or why none is.")
    url: str


class GapRow(Model):
    """What was looked for and not found."""

    id: str
    about: str
    about_label: str
    about_url: str | None
    question: str
    note: str
    looked_on: tuple[str, ...] = Field(description="The days on which it was looked for.")
    citations: tuple[CitationRow, ...]
    url: str


class Topic(NamedTuple):
    """What a dispute or a gap is about: its name, and its address if it has a page here."""

    label: str
    url: str | None


def disputes(
    page_request: PageRequest, abouts: Container[str] | None = None
) -> tuple[DisputeRow, ...]:
    """The disputes about any of these, or all."""
    chosen = (
        one
        for one in page_request.record.disputes
        if abouts is None or (one.about or SERIES) in abouts
    )
    return tuple(row for one in chosen if (row := dispute(page_request, one)))


def dispute(page_request: PageRequest, one: schema.Dispute) -> DisputeRow | None:
    """One dispute, or None where fewer than two of its claims are heard.

    Sources differ only once they are published, so the world clock counts here as well.
    """
    through = _published(page_request.view.view_params)
    claims = [
        ClaimRow(says=claim.says, preferred=number == one.preferred, citations=citations(found))
        for number, claim in enumerate(one.claims, start=1)
        if (found := admitted(claim.citations, page_request.record, through))
    ]
    if len(claims) < 2:
        return None
    settled = any(claim.preferred for claim in claims)
    about = subject(page_request, one.about or SERIES)
    return DisputeRow(
        id=one.id,
        about=one.about,
        about_label=about.label,
        about_url=about.url,
        question=one.question,
        settled=settled,
        claims=tuple(sorted(claims, key=lambda claim: not claim.preferred)),
        reason=one.reason if settled or one.preferred is None else None,
        url=page_request.urls.to(f"/disputes/{one.id}"),
    )


def gaps(page_request: PageRequest, abouts: Container[str] | None = None) -> tuple[GapRow, ...]:
    """The gaps about any of these, or all; only for a view of the whole record.

    What was not found is a matter of the day on which the record was last checked.
    """
    if not whole(page_request):
        return ()
    chosen = (
        gap
        for gap in page_request.record.gaps
        if (abouts is None or gap.about in abouts) and not page_request.view.answers(gap)
    )
    return tuple(_gap(page_request, one) for one in chosen)


def whole(page_request: PageRequest) -> bool:
    """Whether the view is of the last day, of all that is known, and of all sources."""
    view_params, last = (
        page_request.view.view_params,
        page_request.record.edition.checked.latest or date.max,
    )
    known = view_params.known_on is None or view_params.known_on >= last
    return view_params.as_of >= last and known and view_params.evidence is Evidence.ALL


def _gap(page_request: PageRequest, one: schema.Gap) -> GapRow:
    about = subject(page_request, one.about)
    return GapRow(
        id=one.id,
        about=one.about,
        about_label=about.label,
        about_url=about.url,
        question=one.question,
        note=one.note,
        looked_on=tuple(day.text for day in one.looked_on),
        citations=citations(one.citations),
        url=page_request.urls.to("/gaps") + f"#{one.id}",
    )


def subject(page_request: PageRequest, about: str) -> Topic:
    """What the word that a keeper wrote stands for."""
    record, urls = page_request.record, page_request.urls
    if about in record.countries_by_code:
        country = record.countries_by_code[about]
        return Topic(country.name, urls.country(country.slug))
    if about in record.agreements_by_id:
        return Topic(record.agreements_by_id[about].name, urls.agreement(about))
    if about in record.events_by_id:
        event_view = page_request.view.event_view(about)
        return Topic(event_view.title, urls.event(about)) if event_view else Topic("An event", None)
    found = next((one for one in record.documents if one.id == about), None)
    if found:
        return Topic(found.title, urls.to(f"/documents/{found.id}"))
    named = next(one for one in codelists.Subject if one.value == about)
    return Topic(named.label, f"{urls.to(named.path)}#{named.anchor}")


def _published(view_params: ViewParams) -> ViewParams:
    return replace(
        view_params, known_on=min(view_params.known_on or view_params.as_of, view_params.as_of)
    )
