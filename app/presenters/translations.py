"""The translation that a page is in: how much there is of it, and what was reviewed."""

from app.language import Language
from app.record.translations.coverage import coverage
from app.rows.translations import TranslationCoverage
from app.text import translations
from app.view.page_request import PageRequest

MACHINE = "machine"
COVERAGE, NOTICE = "translation coverage", "translation notice"


def translation_coverage(page_request: PageRequest) -> TranslationCoverage | None:
    """Return how much of the record is translated, counted once a record; None in English."""
    view = page_request.view
    if view.language.is_source or view.in_language is None:
        return None
    original = view.in_language(Language.ENGLISH).record.with_withdrawn

    if (COVERAGE, view.language) not in original.memo:
        own = coverage(original, view.language)
        original.memo[COVERAGE, view.language] = TranslationCoverage(
            texts=own.total, translated=len(own.translated), reviewed=own.reviewed
        )
    counted: TranslationCoverage = original.memo[COVERAGE, view.language]
    return counted


def translation_notice(page_request: PageRequest) -> str:
    """Return what a page says whose texts no editor has reviewed, in English nothing."""
    if page_request.view.language.is_source:
        return ""
    memo = page_request.record.memo
    if NOTICE not in memo:
        memo[NOTICE] = _notice(page_request)
    return str(memo[NOTICE])


def _notice(page_request: PageRequest) -> str:
    language = page_request.view.language
    own = [one for one in page_request.record.translations if one.language == language]
    unreviewed = [one for one in own if one.reviewed_by is None]
    if not unreviewed:
        return ""
    return translations.unreviewed(
        by_machine=all(one.made_by == MACHINE for one in unreviewed),
        partly=len(unreviewed) < len(own),
    )
