"""Changes of entries and facts as rows."""

from app.record import schema
from app.rows.revisions import RevisionRow


def revision_row(revision: schema.Revision) -> RevisionRow:
    """One change."""
    return RevisionRow(on=revision.on.text, what=revision.what, why=revision.why)


def revision_rows(entry: schema.Entry) -> tuple[RevisionRow, ...]:
    """The changes of an entry or a fact, as they were made."""
    return tuple(revision_row(revision) for revision in entry.revisions)


def last_revision(entry: schema.Entry) -> RevisionRow | None:
    """The last change of an entry or a fact, None where it was never changed."""
    return revision_row(entry.revised) if entry.revised else None
