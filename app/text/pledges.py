"""Where a promise stands, in words."""

from app.record.codelists import Form
from app.text.formatting import when


def in_agreement(form: Form, name: str) -> str:
    """Whether a promise stands in an agreement or beside it; `name` is the partner's."""
    if form is Form.ALONGSIDE:
        return f"beside the agreement with {name}"
    return f"in the agreement with {name}"


def promise(holder: str, summary: str | None) -> str:
    """A promise by the name of what holds it, and by its words where one is meant."""
    return f"{holder}: {summary}" if summary else holder


def in_event(kind_label: str, date_text: str) -> str:
    """In which event a promise was made or reported: "Pledge, on 17 November 2023"."""
    return f"{kind_label}, {when(date_text)}"
