"""Which texts of the record are translated, and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.record import schema
from app.record.codelists import ClauseKind, SourceKind
from app.record.record import PARTS, Record
from app.record.schema import RecordModel, key_of

# Names of countries come from CLDR. Titles that a text bears are never translated: those of sources
# stay as they are, those of agreements are what `titles` gives in the language.
TRANSLATED_FIELDS: dict[type[RecordModel], tuple[str, ...]] = {
    schema.Agreement: ("name", "note"),
    schema.ArticleWording: ("title", "summary", "venue"),
    schema.Citation: ("implied_from", "place", "says"),
    schema.Claim: ("says",),
    schema.Commitment: ("summary", "unit"),
    schema.Consultation: ("trigger", "response", "reciprocal", "text"),
    schema.DayWorthALook: ("label",),
    schema.Dispute: ("question", "reason"),
    schema.Document: ("title", "summary"),
    schema.Edition: ("title",),
    schema.Effect: ("text",),
    schema.Event: ("title", "summary", "venue"),
    schema.Gap: ("question", "note"),
    schema.Office: ("title",),
    schema.Paragraph: ("aside",),
    schema.Person: ("name",),
    schema.Place: ("name",),
    schema.Provision: ("note",),
    schema.Revision: ("what", "why"),
    schema.Sequence: ("among",),
    schema.Source: ("published_note", "note"),
    schema.Term: ("text",),
    schema.Withdrawal: ("why",),
    schema.Wording: ("text",),
}
# Names of those who publish: a name that one source says in a language is said so for all sources,
# and one that nobody says stays as it is, for most have no other.
NAME_FIELDS = ("publisher", "carried_by", "republishes")
EDITION, SOURCES = "edition", "sources"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the record in English, by part, entry and path of its field.

    `is_name` is true of names of those who publish, and of titles that we gave to a source for want
    of a printed one; `may_stand` of those that may stay as they are in every language.
    """

    part: str
    entry: str
    field: str
    words: str
    is_name: bool = False
    may_stand: bool = False


def texts(record: Record) -> Iterator[Text]:
    """Return every text that another language has to say, and every name that it can say."""
    for field, words in texts_of(record.edition):
        yield Text(EDITION, EDITION, field, words)
    for part in PARTS:
        for entry in getattr(record, part):
            key = key_of(entry)
            for field, words in texts_of(entry):
                is_own_name = is_name(entry, field)
                may_stand = is_own_name and not needs_name(entry, field)
                yield Text(part, key, field, words, is_own_name, may_stand)


def texts_of(model: RecordModel, path: str = "") -> Iterator[tuple[str, str]]:
    """Return the texts of an entry and of what it holds, each with the path of its field."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        own_path = f"{path}.{name}" if path else name
        if value and (is_translated(model, name) or is_name(model, name)):
            yield own_path, value
        elif isinstance(value, RecordModel):
            yield from texts_of(value, own_path)
        elif isinstance(value, tuple):
            for number, item in enumerate(value, start=1):
                if isinstance(item, RecordModel):
                    yield from texts_of(item, f"{own_path}.{number}")


def is_translated(model: RecordModel, name: str) -> bool:
    """Whether a field holds words that another language has to say."""
    is_title = isinstance(model, schema.Wording) and model.kind is ClauseKind.TITLE
    return not is_title and name in TRANSLATED_FIELDS.get(type(model), ())


def is_name(model: RecordModel, name: str) -> bool:
    """Whether a field holds the name of somebody who publishes, or a title that is ours."""
    if not isinstance(model, schema.Source):
        return False
    return name in NAME_FIELDS or (name == "title" and model.title_is_descriptive)


def needs_name(model: RecordModel, name: str) -> bool:
    """Whether that name is of an official body, which is called something in every language."""
    is_official = isinstance(model, schema.Source) and model.kind is SourceKind.OFFICIAL
    return is_official and name == "publisher"
