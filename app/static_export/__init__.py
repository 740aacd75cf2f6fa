"""The whole site as files that any web host can serve, made from the table of pages.

What needs a server, the free filters, is left out and said. The groups and the days on which
something changed have paths of their own: `/group/g7/timeline/`, `/day/2023-10-19/`. Each of those
names that path wherever it says where it stands.
"""

from app.static_export.export import ExportError, export

__all__ = ["ExportError", "export"]
