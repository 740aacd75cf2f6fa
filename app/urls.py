"""One builder for every address of the site; it alone knows the base path."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlencode, urlsplit

from app.language import Language

# The key by which an address names a release of the record.
RELEASE = "release"
Pairs = Iterable[tuple[str, str]]
# What is the same in every language has one address: files, downloads, descriptions for programs.
WITHOUT_LANGUAGE = (
    "/.well-known/",
    "/apple-touch-icon",
    "/data/",
    "/datapackage.json",
    "/docs",
    "/favicon.ico",
    "/healthz",
    "/llms.txt",
    "/openapi.json",
    "/readyz",
    "/robots.txt",
    "/site.webmanifest",
    "/sitemap.xml",
    "/static/",
)
DOWNLOAD_SUFFIXES = (".sqlite3", ".zip")
LANGUAGES_WITH_PATH = tuple(language for language in Language if language.path)


@dataclass(frozen=True, slots=True)
class Urls:
    """Path-absolute addresses under a base; `view_query` is the query that a dated view keeps.

    Pages in another language than English stand below its path.

    `base_url` is the whole address of the site, or its path alone where the host is not known.
    """

    base_url: str = ""
    view_query: tuple[tuple[str, str], ...] = ()
    language: Language = Language.ENGLISH

    @property
    def base(self) -> str:
        """The path under which the site is mounted, without a slash at its end."""
        return urlsplit(self.base_url).path.rstrip("/")

    @property
    def has_host(self) -> bool:
        """Whether the site knows its own address, so that whole ones can be printed."""
        return bool(urlsplit(self.base_url).netloc)

    def at(self, path: str, query: Pairs = ()) -> str:
        """The address of a path with exactly this query."""
        language_path = self.language.path if has_language(path) else ""
        return self.base + language_path + quote(path) + _tail(tuple(query))

    def to(self, path: str, query: Pairs = ()) -> str:
        """The address of a path with the clocks, evidence and release of this view."""
        own = tuple(query)
        named = {name for name, _ in own}
        return self.at(path, (*own, *(pair for pair in self.view_query if pair[0] not in named)))

    def of_record(self, path: str, query: Pairs = ()) -> str:
        """The address of a path for the same state of the record, whatever the day."""
        return self.at(path, (*query, *(pair for pair in self.view_query if pair[0] == RELEASE)))

    def country(self, slug: str) -> str:
        """A country's page."""
        return self.to(f"/countries/{slug}")

    def event(self, key: str) -> str:
        """An event's page."""
        return self.to(f"/events/{key}")

    def agreement(self, key: str) -> str:
        """An agreement's page."""
        return self.to(f"/agreements/{key}")

    def person(self, key: str) -> str:
        """A person's page."""
        return self.to(f"/people/{key}")

    def source(self, key: str) -> str:
        """A source's page."""
        return self.to(f"/sources/{key}")

    @property
    def has_releases(self) -> bool:
        """Whether an address can name a release; a copy in files holds one state of the record."""
        return True

    def is_answered(self, _address: str) -> bool:
        """Whether the site answers an address that was built here; a copy in files may not."""
        return True

    def absolute(self, address: str) -> str:
        """The address with the configured scheme and host, where there is one."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}{address}" if parts.netloc else address


def has_language(path: str) -> bool:
    """Return whether what lies at a path is there in each language."""
    return not path.startswith(WITHOUT_LANGUAGE) and not path.endswith(DOWNLOAD_SUFFIXES)


def language_of(path: str) -> tuple[Language, str]:
    """Return the language that a path names, and the path below it.

    What has no language is not found below one.
    """
    for language in LANGUAGES_WITH_PATH:
        if path == language.path or path.startswith(f"{language.path}/"):
            own_path = path.removeprefix(language.path)
            return (language, own_path) if has_language(own_path) else (Language.ENGLISH, path)
    return Language.ENGLISH, path


@lru_cache(maxsize=100)
def under(base_url: str, root_path: str) -> Urls:
    """Return the addresses of a site that its server says to stand under a root path.

    A configured address is the one that readers use. Its path ends in the root path, or the root
    path is put at its end.
    """
    root = "/" + root_path.strip("/") if root_path.strip("/") else ""
    urls = Urls(base_url)
    return urls if urls.base.endswith(quote(root)) else Urls(base_url.rstrip("/") + quote(root))


@lru_cache(maxsize=1000)
def _tail(pairs: tuple[tuple[str, str], ...]) -> str:
    """A query with its mark: one is written on thousands of links of a dated page."""
    return f"?{urlencode(pairs)}" if pairs else ""
