"""States of the record and what differs between them; the last few asked for are kept."""

from threading import Lock

from cachetools import LRUCache

from app.language import Language
from app.record.difference import Difference, difference
from app.record.record import Record
from app.record.translations.translated import translated

KEPT = 8
_differences: LRUCache[tuple[str, str], Difference] = LRUCache(KEPT)
_translated: LRUCache[tuple[str, Language], Record] = LRUCache(KEPT)
_lock = Lock()


def difference_between(before: Record, after: Record) -> Difference:
    """Return what the later state tells differently, found once for two revisions."""
    key = (before.revision, after.revision)
    if not all(key):
        return difference(before, after)
    with _lock:
        if key not in _differences:
            _differences[key] = difference(before, after)
        return _differences[key]


def past_record_in(record: Record, language: Language) -> Record:
    """Return the record of a release in a language, translated once."""
    if language.is_source:
        return record
    with _lock:
        key = (record.revision, language)
        if key not in _translated:
            _translated[key] = translated(record, language)
        return _translated[key]
