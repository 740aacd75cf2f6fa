"""The accessibility statement: what the site is held to, how that is tested, and known faults."""

from pydantic import Field

from app.language import N_, gettext
from app.rows.page import Model, Page
from app.view.page_request import PageRequest
from app.view.site_page import Signpost


class KnownFault(Model):
    """Something that does not work as well as it should, and the way around it."""

    what: str = Field(description="What does not work as it should.")
    instead: str = Field(description="What to use instead.")


class AccessibilityPage(Page):
    """How far everybody can use these pages: what holds, and what is known not to."""

    signposts = (
        Signpost(
            N_("Accessibility"),
            N_("How the site works by keyboard, with screen readers and in print."),
            N_("accessibility accessible wcag screen reader keyboard contrast disability"),
        ),
    )

    standard: str = Field(description="The standard that the pages are held to.")
    faults: tuple[KnownFault, ...] = Field(description="What is known not to meet it.")


FAULTS = (
    KnownFault(
        what=N_(
            "A single mark in a lane has no words of its own; those of the whole lane are shown "
            "to a pointer that rests on it, but not to a finger or to the keyboard."
        ),
        instead=N_(
            "Each lane has a name that reads out its road, and the country's page lists the "
            "same steps."
        ),
    ),
    KnownFault(
        what=N_(
            "On narrow screens the axis of the lanes leaves out every second month, and the day "
            "shown."
        ),
        instead=N_("The dates stand in the table and in the lists of events."),
    ),
    KnownFault(
        what=N_(
            "Screen readers differ in how they read the columns of a table whose rows are "
            "folded on a narrow screen."
        ),
        instead=N_(
            "A folded cell says in front of its value what it is, where the value itself does not."
        ),
    ),
    KnownFault(
        what=N_("Titles of sources stand in the language of the source and are not translated."),
        instead=N_("The language is marked, and what the source is cited for is told in English."),
    ),
    KnownFault(
        what=N_(
            "Some of the documents that the notes lead to are scans or files that others have "
            "made and that may not be accessible."
        ),
        instead=N_("What the record takes from them is told in its own words beside the note."),
    ),
)


def build(page_request: PageRequest) -> AccessibilityPage:
    """The statement."""
    return AccessibilityPage(
        **page_request.about,
        title=gettext("Accessibility"),
        standard=gettext("WCAG 2.2, level AA"),
        faults=tuple(
            KnownFault(what=gettext(fault.what), instead=gettext(fault.instead)) for fault in FAULTS
        ),
    )
