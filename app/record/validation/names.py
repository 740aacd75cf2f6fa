"""Names: unique in URLs, true to what they say, and in the file where one looks for them."""

import re
from collections.abc import Iterator
from datetime import timedelta

from app.record import edtf
from app.record.edtf import Span
from app.record.record import Record
from app.record.validation.findings import Context, Finding, has_known_countries

SEVERAL = "several"
_MEND = "give it that day, or say in revisions that the date was corrected"
_DAY_IN_ID = re.compile(r"(?:^|-)((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)(?=-|$)")
_DAY_BEFORE = re.compile(r"^\d{4}(-\d\d){0,2}-")


def slugs(context: Context) -> Iterator[Finding]:
    """The names of countries that URLs use are unique."""
    owners: dict[str, str] = {}
    for country in context.record.countries:
        for field, name in (("code", country.code.lower()), ("slug", country.slug)):
            if owners.setdefault(name, country.code) != country.code:
                message = f'"{name}" is taken by {owners[name]}'
                yield Finding("countries", country.code, message, (field,))


def ids(context: Context) -> Iterator[Finding]:
    """An id that names a day or a country names those of its entry, if no release has it yet."""
    released = context.past.keys if context.past else set()
    for finding in _contradicted(context):
        if (finding.part, finding.key) not in released:
            yield finding


def _contradicted(context: Context) -> Iterator[Finding]:
    yield from _of_events(context)
    for source in context.record.sources:
        # A page can be dated otherwise where it was read: one day is no contradiction.
        published = None if source.revisions else source.published
        if published and _is_another_day(source.id, published, slack=1):
            yield _of_another_day("sources", source.id, published)
    for agreement in context.record.agreements:
        signing = context.record.signing_events_by_agreement.get(agreement.id)
        if signing and _is_another_day(agreement.id, signing.date):
            yield _of_another_day("agreements", agreement.id, signing.date)
        for code in _countries_in(agreement.id, context.record):
            if code != agreement.country:
                yield _of_another_country("agreements", agreement.id, code)


def _of_events(context: Context) -> Iterator[Finding]:
    record = context.record
    for event in record.events:
        if event.revisions or not has_known_countries(context, event):
            continue
        if _is_another_day(event.id, event.date):
            yield _of_another_day("events", event.id, event.date)
        for code in _countries_in(event.id, record):
            if code not in event.countries:
                yield _of_another_country("events", event.id, code)


def _is_another_day(key: str, span: Span, slack: int = 0) -> bool:
    match = _DAY_IN_ID.search(key)
    if not match:
        return False
    try:
        named = edtf.parse(match[1])
    except ValueError:
        return True
    margin = timedelta(days=slack)
    if not named.earliest or not named.latest:
        return False
    return not edtf.overlaps(span, named.earliest - margin, named.latest + margin)


def _of_another_day(part: str, key: str, span: Span) -> Finding:
    return Finding(part, key, f"the id names another day than {span}; {_MEND}", ("id",))


def _of_another_country(part: str, key: str, code: str) -> Finding:
    message = f"the id names {code}, the entry does not; put one of the two right"
    return Finding(part, key, message, ("id",))


def _countries_in(key: str, record: Record) -> Iterator[str]:
    """The codes at the start of an id, behind its day."""
    for word in _DAY_BEFORE.sub("", key).split("-"):
        if word.upper() not in record.countries_by_code and word != "ua":
            return
        if word != "ua":
            yield word.upper()


def files(context: Context) -> Iterator[Finding]:
    """An entry stands in the file that is named after it."""
    by_slug = {country.slug: country.code for country in context.record.countries}
    for part, key, entry in context.entries:
        file = context.parsed.file_of(part, key)
        if file is None or "/" not in file:
            continue
        stem = file.rpartition("/")[2].removesuffix(".yaml")
        message = None
        if part == "events" and stem != SEVERAL and has_known_countries(context, entry):
            message = _wrong_country(stem, entry.countries, by_slug)
        elif part == "agreements" and stem != key:
            message = f"stands in {file}; rename the file to {key}.yaml"
        elif part == "sources" and not _is_file_of_source(stem, entry):
            message = f"stands in {file}; move it to sources/{key[0]}.yaml"
        if message and not (part == "events" and "countries" in context.parsed.incomplete):
            yield Finding(part, key, message, ("id",))


def _wrong_country(stem: str, countries: tuple[str, ...], by_slug: dict[str, str]) -> str | None:
    slugs = [slug for slug, code in by_slug.items() if code in countries]
    right = slugs[0] if len(slugs) == 1 else SEVERAL
    if stem not in by_slug:
        return (
            f"events/{stem}.yaml is named after no country; this belongs into events/{right}.yaml"
        )
    if by_slug[stem] in countries:
        return None
    return f"stands in events/{stem}.yaml; move it to events/{right}.yaml"


def _is_file_of_source(stem: str, source: object) -> bool:
    key, collection = str(getattr(source, "id", "")), str(getattr(source, "collection", ""))
    first, _, last = stem.partition("-to-")
    if stem == "articles":
        return collection == "articles"
    if len(first) == 1:
        return first <= key[0] <= (last or first)
    return stem != "agreement-texts" or key.startswith("text-")


CHECKS = (slugs, ids, files)
