"""The closed lists of the record: each member knows its label, its order and its meaning."""

from app.record.codelists.agreements import (
    ClauseKind,
    Effect,
    Extent,
    Form,
    Qualifier,
    Theme,
)
from app.record.codelists.countries import G7
from app.record.codelists.declaration import Declaration
from app.record.codelists.event_kinds import EventKind
from app.record.codelists.event_relations import OutcomeKind, Relation
from app.record.codelists.figures import EventClass, Figure, Layout, PledgeMark, Shade
from app.record.codelists.history import ChangeKind, EntryField, EntryKind, HeadlineCount
from app.record.codelists.labelled import Labelled
from app.record.codelists.ladder import Mark, RemarkKind, Status
from app.record.codelists.participation import Meeting, Role
from app.record.codelists.questions import DisputeTopic, Subject
from app.record.codelists.sources import Basis, Collection, DateBasis, SourceKind
from app.record.codelists.views import Chapter, Evidence, Group, MatchKind, Sort

__all__ = [
    "G7",
    "Basis",
    "ChangeKind",
    "Chapter",
    "ClauseKind",
    "Collection",
    "DateBasis",
    "Declaration",
    "DisputeTopic",
    "Effect",
    "EntryField",
    "EntryKind",
    "EventClass",
    "EventKind",
    "Evidence",
    "Extent",
    "Figure",
    "Form",
    "Group",
    "HeadlineCount",
    "Labelled",
    "Layout",
    "Mark",
    "MatchKind",
    "Meeting",
    "OutcomeKind",
    "PledgeMark",
    "Qualifier",
    "Relation",
    "RemarkKind",
    "Role",
    "Shade",
    "Sort",
    "SourceKind",
    "Status",
    "Subject",
    "Theme",
]
