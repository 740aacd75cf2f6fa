"""Every revision and every withdrawal of the record, the last first."""

from collections.abc import Iterator, Sequence

from app.language import gettext
from app.presenters.history import address, concerned, in_order, title_of, undated
from app.presenters.sources import title_language
from app.record.codelists import ChangeKind, EntryKind
from app.record.difference import KIND_BY_FACTS, KIND_BY_PART
from app.record.fact_pairs import fact_names
from app.record.record import PARTS
from app.record.schema import Entry, Revision, key_of
from app.rows.changes import CorrectionRow
from app.text import changes as change_text
from app.text import values
from app.view.page_request import PageRequest


def correction_rows(page_request: PageRequest) -> list[CorrectionRow]:
    """What was corrected, whatever the day and the sources of the view, as the filters leave it."""
    whole = undated(page_request)
    rows = (
        row
        for part in PARTS
        for entry in getattr(page_request.record.with_withdrawn, part)
        for row in _of_entry(whole, KIND_BY_PART[part], entry)
    )
    return in_order(rows, page_request.filters)


def revision_name(name: str, revisions: Sequence[Revision], index: int) -> str:
    """The permanent name of a revision: its day, and its number where the day has several."""
    day = revisions[index].on.text
    number = [revision.on.text for revision in revisions[: index + 1]].count(day)
    return f"{name}/revised/{day}" + (f"/{number}" if number > 1 else "")


def _of_entry(page_request: PageRequest, kind: EntryKind, entry: Entry) -> Iterator[CorrectionRow]:
    key = key_of(entry)
    yield from _of_one(page_request, kind, kind, key, f"{kind}/{key}", entry, entry)
    for field, fact_kind in KIND_BY_FACTS.items():
        facts = getattr(entry, field, ())
        for name, fact in zip(fact_names(key, facts), facts, strict=True):
            named = f"{fact_kind}/{name}"
            yield from _of_one(page_request, kind, fact_kind, key, named, entry, fact)


def _of_one(
    page_request: PageRequest,
    owner_kind: EntryKind,
    kind: EntryKind,
    key: str,
    name: str,
    owner: Entry,
    entry: Entry,
) -> Iterator[CorrectionRow]:
    """The corrections of an entry, or of one fact of it."""
    if not entry.revisions and not entry.withdrawn:
        return
    common = {
        "entry_kind": kind,
        "entry_kind_label": kind.label,
        "entry": key,
        "title": values.title(entry, owner),
        "title_language": title_language(page_request, entry),
        "countries": concerned(owner, page_request.record),
        "url": address(owner_kind, key, page_request),
    }
    for index, revision in enumerate(entry.revisions):
        yield CorrectionRow(
            **common,
            id=revision_name(name, entry.revisions, index),
            on=revision.on.text,
            change=ChangeKind.REVISED,
            change_label=ChangeKind.REVISED.label,
            what=revision.what,
            why=revision.why,
            instead=None,
            instead_title=None,
            instead_url=None,
        )
    if entry.withdrawn:
        instead = entry.withdrawn.instead
        yield CorrectionRow(
            **common,
            id=f"{name}/withdrawn",
            on=entry.withdrawn.on.text,
            change=ChangeKind.WITHDRAWN,
            change_label=ChangeKind.WITHDRAWN.label,
            what=gettext(change_text.WITHDRAWN),
            why=entry.withdrawn.why,
            instead=instead,
            instead_title=title_of(owner_kind, instead, page_request.record),
            instead_url=address(owner_kind, instead, page_request) if instead else None,
        )
