"""Links of a written page: those that a file answers are kept, the others lose their anchor."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, relpath
from urllib.parse import quote, unquote, urlsplit

from app.language import gettext, speaking
from app.static_export.file_urls import FileUrls
from app.static_export.plan import INDEX
from app.urls import language_of
from app.view.pagination import CURSOR

FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
FILTER_PANEL = re.compile(r"<details class=\"(?:panel|event-filter)\".*?</details>", re.DOTALL)
ANCHOR = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)
HEAD_LINK = re.compile(r"<link\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>\n?")
NEXT_PART = re.compile(rf"<a rel=\"next\" href=\"([^\"]*[?;]{CURSOR.name}=[^\"]*)\"")
TARGET = re.compile(r"\b(href|src)=\"([^\"]*)\"")
OWN_ADDRESS = re.compile(
    r'(<link rel="canonical" href="|<meta property="og:url" content=")[^"]*(?=")'
)
LANGUAGE_LINK = re.compile(
    r'(<link rel="alternate" hreflang="[^"]*" href="|<a class="language" href=")([^"]*)(?=")'
)
# What only a server answers: how to embed, a narrow layout, the image of another day or group.
SERVER_ONLY = re.compile(
    r'<link\b[^>]*\+oembed"[^>]*>\n?|<source\b[^>]*>\n?'
    r'|<meta property="og:image" content="[^"]*\?[^"]*">\n?(?:<meta property="og:image:[^>]*>\n?)*'
)
# What needs a whole address, and what browsers refuse to read beside a page from a disk.
NEEDS_HOST = re.compile(
    r'<link rel="(?:canonical"|manifest"|alternate" hreflang=)[^>]*>\n?'
    r'|<meta property="og:(?:url|image)[^>]*>\n?'
    r'|<script type="application/ld\+json">.*?</script>\n?| integrity="[^"]*"',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page that is being written: its file, and the builder of addresses of its site."""

    file: str
    urls: FileUrls

    def content(self, html: str) -> str:
        """Return the page with links to files, without forms, with a sentence in their place."""
        html = SERVER_ONLY.sub("", FORM.sub("", FILTER_PANEL.sub(self.no_filters, html)))
        if not self.urls.has_host:
            html = NEEDS_HOST.sub("", html)
        html = HEAD_LINK.sub(lambda link: link[0] if self.is_kept(link[1]) else "", html)
        html = ANCHOR.sub(lambda link: link[0] if self.is_kept(link[1]) else link[2], html)
        return TARGET.sub(lambda link: f'{link[1]}="{self.target(link[2])}"', html)

    def as_further_part(self, html: str) -> str:
        """Return a further part of a list, which is served under the address of the first.

        The list has the same parts in each language.
        """
        own = self.urls.absolute(self.urls.of_file(self.file))
        part = "/".join(dirname(self.file).split("/")[-2:])
        html = LANGUAGE_LINK.sub(rf"\g<1>\g<2>{part}/", html)
        return OWN_ADDRESS.sub(rf"\g<1>{own}", html)

    @property
    def no_filters(self) -> str:
        """What stands in the place of filters, in the language of the page."""
        with speaking(language_of(f"/{self.file}")[0]):
            words = gettext("This copy of the site has no search and no free choice of filters.")
        return f'<p class="small">{words}</p>'

    def is_kept(self, link: str) -> bool:
        """Whether a link needs no server."""
        return is_outside(link) or self.urls.is_answered(self.address(link))

    def target(self, link: str) -> str:
        """Return where a link leads: as it is, or relative where the site knows no host."""
        if is_outside(link) or self.urls.has_host:
            return link if is_outside(link) else self.address(link)
        parts = urlsplit(self.address(link))
        path = relpath(file_below(unquote(parts.path)), dirname(self.file) or ".")
        return quote(path) + (f"#{parts.fragment}" if parts.fragment else "")

    def address(self, link: str) -> str:
        """Return the address that a link of the served site has among the files."""
        parts = urlsplit(unescape(link))
        path = unquote(parts.path.removeprefix(self.urls.base)) or "/"
        served = f"{quote(path)}?{parts.query}" if parts.query else quote(path)
        if served not in self.urls.files:
            return link
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return self.urls.of_file(self.urls.files[served]) + fragment


def next_part(html: str, urls: FileUrls) -> str:
    """Return the served address of the part of a list that follows on a page, or nothing."""
    link = NEXT_PART.search(html)
    return unescape(link[1]).removeprefix(urls.base) if link else ""


def is_outside(link: str) -> bool:
    """Whether a link leads to another site, or stays on its page."""
    parts = urlsplit(unescape(link))
    return bool(parts.scheme or parts.netloc or not parts.path)


def file_below(path: str) -> str:
    """Return the file that a web host shows for a path."""
    name = path.strip("/")
    if path.endswith("/") or "." not in name.rpartition("/")[2]:
        return f"{name}/{INDEX}" if name else INDEX
    return name


def broken_links(file: str, html: str, urls: FileUrls, files: Collection[str]) -> Iterator[str]:
    """Yield each link of a written page that leads to no file, after the page that has it."""
    for match in TARGET.finditer(html):
        if not is_outside(match[2]) and linked_file(file, match[2], urls) not in files:
            yield f"{file}: {match[2]}"


def linked_file(file: str, link: str, urls: FileUrls) -> str:
    """Return the file that a link of a written page names; one with a query names none."""
    parts = urlsplit(unescape(link))
    if parts.query:
        return ""
    path, base = unquote(parts.path), unquote(urls.base)
    if not path.startswith("/"):
        return relpath(f"{dirname(file) or '.'}/{path}")
    return file_below(path.removeprefix(base)) if path.startswith(f"{base}/") else ""
