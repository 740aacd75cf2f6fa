"""Agreements as rows, and how many are signed by each of the rules that people count by."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.presenters.citations import citation_rows, edtf_text
from app.presenters.commitments import commitment_rows
from app.presenters.fact_sheet import consultation_row, first_clause
from app.presenters.people import signatory_rows
from app.presenters.remarks import remark_rows
from app.presenters.revisions import last_revision, revision_rows
from app.record import schema
from app.record.codelists import G7, ClauseKind, EventKind, Role
from app.rows.agreements import AgreementCounts, AgreementRow
from app.rows.people import SignatoryRow
from app.view import search
from app.view.event_filter import first_of_kind
from app.view.evidence import EventView
from app.view.page_request import PageRequest, in_group
from app.view.status import Standing, standing
from app.view.view import View


def agreement_row(page_request: PageRequest, agreement: schema.Agreement) -> AgreementRow:
    """One agreement: its status, day, place and signatories come from its events."""
    events = page_request.view.events_by_agreement.get(agreement.id, ())
    standing = agreement_standing(page_request, agreement)
    clauses = page_request.view.clauses(agreement)
    term = first_clause(clauses, ClauseKind.TERM)
    return AgreementRow(
        id=agreement.id,
        country=agreement.country,
        country_name=page_request.record.countries_by_code[agreement.country].name,
        title=agreement_title(page_request, agreement),
        status=standing.status,
        status_label=standing.status.label,
        overdue=standing.overdue,
        remarks=remark_rows(standing),
        **_signing(page_request, events, standing),
        term_years=term.years if isinstance(term, schema.Term) else None,
        consultation=consultation_row(clauses),
        commitments=commitment_rows(page_request, agreement),
        counted=agreement.counted,
        revised=last_revision(agreement),
        revisions=revision_rows(agreement),
        url=page_request.urls.agreement(agreement.id),
    )


def _signing(
    page_request: PageRequest, events: Sequence[EventView], standing: Standing
) -> dict[str, Any]:
    """The fields of a row that tell of the signing, or while there is none of its announcement."""
    signing = first_of_kind(events, EventKind.SIGNED)
    holding = {event_view.event.id for event_view in page_request.view.announced_signings}
    announcements = [event_view for event_view in events if event_view.event.id in holding]
    return {
        "signed": edtf_text(signing.date) if signing else None,
        "expects": None if signing else edtf_text(standing.expects),
        "place": signing.place.name if signing and signing.place else None,
        "venue": signing.venue if signing else None,
        "signatories": signatory_rows(page_request, signing, Role.SIGNED),
        "to_sign": () if signing else _announced_signatories(page_request, announcements),
        "citations": citation_rows(
            citation
            for event_view in ([signing] if signing else announcements)
            for citation in event_view.citations
        ),
    }


def matching_agreements(page_request: PageRequest) -> list[schema.Agreement]:
    """The agreements that the filters choose, whatever their status: by signing, then by name."""
    agreements = page_request.view.agreements
    return sorted(
        (agreement for agreement in agreements if _is_chosen(page_request, agreement)),
        key=lambda agreement: _signing_order(page_request, agreement),
    )


def _is_chosen(page_request: PageRequest, agreement: schema.Agreement) -> bool:
    filters, view = page_request.filters, page_request.view
    country = page_request.record.countries_by_code[agreement.country]
    if filters.country and agreement.country not in filters.country:
        return False
    if not in_group(country, filters.group):
        return False
    return not filters.q or _has_words(view, agreement.id, filters.q)


def _has_words(view: View, agreement_id: str, q: str) -> bool:
    def words(own: View) -> list[str]:
        return search.words_of_agreement(own.record.agreements_by_id[agreement_id], own)

    return search.matches(
        q, *search.words_in_languages(view, q, words), aliases=search.aliases(view)
    )


def _signing_order(page_request: PageRequest, agreement: schema.Agreement) -> tuple[int, str]:
    """The place of the signing among the view's events; the unsigned come last."""
    place = page_request.view.positions_by_event_id
    signing = page_request.record.signing_events_by_agreement.get(agreement.id)
    at = place.get(signing.id, len(place)) if signing else len(place)
    return (at, page_request.record.countries_by_code[agreement.country].name)


def agreement_title(page_request: PageRequest, agreement: schema.Agreement) -> str:
    """The title in the text, as far as the view knows it; else the record's name for it.

    In a language in which no title of it is on record it is called by its name as well.
    """
    title = first_clause(page_request.view.clauses(agreement), ClauseKind.TITLE)
    if title and title.text and title.text not in page_request.record.untranslated:
        return title.text
    return agreement.name


def agreement_standing(page_request: PageRequest, agreement: schema.Agreement) -> Standing:
    """Where an agreement stands: by its own events, and by those that name no agreement."""
    events = page_request.view.events_by_country.get(agreement.country, ())
    own = (
        event_view for event_view in events if event_view.event.agreement in (None, agreement.id)
    )
    return standing(own, page_request.view.as_of)


def _announced_signatories(
    page_request: PageRequest, announcements: Iterable[EventView]
) -> tuple[SignatoryRow, ...]:
    """Those whom the last announcement that names anybody expects to sign."""
    expected: tuple[SignatoryRow, ...] = ()
    for event_view in announcements:
        expected = signatory_rows(page_request, event_view, Role.TO_SIGN) or expected
    return expected


def signed_agreements(page_request: PageRequest) -> tuple[schema.Agreement, ...]:
    """The agreements whose signing the view sees, in the order of signing."""
    ids = dict.fromkeys(
        event_view.event.agreement
        for event_view in page_request.view.past
        if event_view.event.kind is EventKind.SIGNED and event_view.event.agreement
    )
    return tuple(page_request.record.agreements_by_id[key] for key in ids if key)


def agreement_counts(page_request: PageRequest) -> AgreementCounts:
    """The signed agreements, counted by each rule."""
    signed, countries = signed_agreements(page_request), page_request.record.countries_by_code
    unions = sum(countries[agreement.country].g7 is G7.PARTICIPANT for agreement in signed)
    return AgreementCounts(
        signed=len(signed),
        states=len(signed) - unions,
        unions=unions,
        listed=sum(agreement.counted for agreement in signed),
        unlisted=tuple(
            countries[agreement.country].said for agreement in signed if not agreement.counted
        ),
    )
