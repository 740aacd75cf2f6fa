"""The sections of the site, and which of them a page belongs to."""

from app.language import N_, gettext
from app.routes.link import Link
from app.urls import Urls

SECTIONS = (
    ("/", N_("Overview")),
    ("/timeline", N_("Timeline")),
    ("/countries", N_("Countries")),
    ("/agreements", N_("Agreements")),
    ("/compare", N_("Compare")),
    ("/people", N_("People")),
    ("/sources", N_("Sources")),
)


def section_links(urls: Urls, current_path: str = "") -> list[Link]:
    """A link to each section; the one whose first path segment is that of `current_path` is
    marked as current."""
    segments = current_path.split("/")
    section = f"/{segments[1]}" if len(segments) > 1 else ""
    return [Link(gettext(label), urls.to(path), path == section) for path, label in SECTIONS]
