"""The builder of addresses of a site that lies in files: each page names its own file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from app.static_export.plan import INDEX
from app.urls import Pairs, Urls


@dataclass(frozen=True, slots=True)
class FileUrls(Urls):
    """Addresses of files, where there is one; the others keep their query.

    `files` maps the addresses of the served site, with their queries, to paths of files. The
    `default_query` is what a page shows without being asked.
    """

    files: Mapping[str, str] = field(default_factory=dict, compare=False)
    default_query: tuple[tuple[str, str], ...] = ()

    def at(self, path: str, query: Pairs = ()) -> str:
        """The address of the file of a path with exactly this query."""
        pairs = tuple(pair for pair in query if pair not in self.default_query)
        # The builder of addresses below has no base path, as the keys of `files` have none.
        file = self.files.get(Urls(language=self.language).at(path, pairs))
        return Urls.at(self, path, pairs) if file is None else self.of_file(file)

    def to(self, path: str, query: Pairs = ()) -> str:
        """The address of a path in the same view; a page without a copy for it, as of the last day.

        A file to take has no other in its place: it would tell of another day than its link.
        """
        own = tuple(query)
        address = Urls.to(self, path, own)
        if self.is_answered(address) or "." in path:
            return address
        return self.at(path, own)

    @property
    def has_releases(self) -> bool:
        """Whether an address can name a release."""
        return False

    def is_answered(self, address: str) -> bool:
        """Whether this copy of the site answers an address: it has no queries."""
        return "?" not in address

    def of_file(self, file: str) -> str:
        """The address of a file below the folder of the site; a page is named by its folder."""
        return self.base + quote(f"/{file}").removesuffix(INDEX)
