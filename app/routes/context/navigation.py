"""The sections of the site, and which of them a page belongs to."""

from app.routes.context.address import Link
from app.urls import Urls

SECTIONS = (
    ("/", "Overview"),
    ("/timeline", "Timeline"),
    ("/countries", "Countries"),
    ("/agreements", "Agreements"),
    ("/compare", "Compare"),
    ("/people", "People"),
    ("/sources", "Sources"),
)


def section_links(urls: Urls, current_path: str = "") -> list[Link]:
    """A link to each section; the one whose first path segment is that of `current_path` is
    marked as current."""
    segments = current_path.split("/")
    section = f"/{segments[1]}" if len(segments) > 1 else ""
    return [Link(label, urls.to(path), path == section) for path, label in SECTIONS]
