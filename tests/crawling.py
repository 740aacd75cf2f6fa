"""A walk over a whole site, made once for all tests that look at every page."""

import pickle
from collections import Counter
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
from selectolax.lexbor import LexborHTMLParser

# Links to a page's other forms and its permanent address carry these; the forms are not walked.
PAGE_LINKS = "a[href]:not([type]):not([rel=bookmark])"


@dataclass
class CrawledPage:
    """What an address answered, and where a link to it first stood; only pages have a text."""

    status: int
    is_page: bool
    text: str
    linked_from: str

    @property
    def tree(self) -> LexborHTMLParser:
        """The page, parsed anew: the trees of a whole site take a gigabyte."""
        return LexborHTMLParser(self.text)

    @cached_property
    def ids(self) -> list[str]:
        """Every id of the page, in order."""
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]

    @cached_property
    def names(self) -> set[str]:
        """Every id of the page, to look one up."""
        return set(self.ids)

    @cached_property
    def targets(self) -> list[str]:
        """What the links to pages say."""
        return [node.attributes["href"] or "" for node in self.tree.css(PAGE_LINKS)]

    def links(self, address: str) -> list[tuple[str, str]]:
        """Return path with query, and fragment, of every link within the site."""
        targets = (urljoin(address, target) for target in self.targets)
        return [
            (parts.url, parts.fragment) for parts in map(urldefrag, targets) if parts.url[:1] == "/"
        ]


Crawl = dict[str, CrawledPage]


def crawl(
    get: Callable[[str], httpx.Response],
    starts: Iterable[str],
    left_out: Container[str] = (),
) -> Crawl:
    """Follow every path from the starts, and each sort of query below a kind of page once.

    The paths that are `left_out` are linked to, but not asked for.
    """
    waiting = [(start, "") for start in starts]
    pages: Crawl = {}
    tried_queries: set[tuple[str, ...]] = set()
    while waiting:
        address, linked_from = waiting.pop()
        if address in pages:
            continue
        answer = get(address)
        is_page = answer.headers.get("content-type", "").startswith("text/html")
        text = answer.text if is_page else ""
        page = pages[address] = CrawledPage(answer.status_code, is_page, text, linked_from)
        for target, _ in page.links(address):
            is_walked = urlsplit(target).path not in left_out
            if target not in pages and is_walked and is_new_query(target, tried_queries):
                waiting.append((target, address))
    return pages


def is_new_query(address: str, tried: set[tuple[str, ...]]) -> bool:
    """Whether no address with these keys below this kind of page was seen; a bare path is new."""
    parts = urlsplit(address)
    if not parts.query:
        return True
    sort = (parts.path.split("/")[1], *(pair.split("=")[0] for pair in parts.query.split("&")))
    is_new = sort not in tried
    tried.add(sort)
    return is_new


def faults(pages: Crawl) -> list[str]:
    """Return what is wrong with any page: its status, an id used twice, a fragment not there."""
    wrong = [
        f"{address} (from {page.linked_from}): {page.status}"
        for address, page in pages.items()
        if page.status != 200
    ]
    for address, page in pages.items():
        counts = Counter(page.ids)
        wrong += [f"{address}: id {name} twice" for name, count in counts.items() if count > 1]
        for target, fragment in page.links(address):
            if fragment and target in pages and fragment not in pages[target].names:
                wrong.append(f"{address}: no {fragment} at {target}")
    return wrong


def save(pages: Crawl, path: Path) -> None:
    """Write a crawl to a file."""
    plain = [
        (name, page.status, page.is_page, page.text, page.linked_from)
        for name, page in pages.items()
    ]
    path.write_bytes(pickle.dumps(plain))


def load(path: Path) -> Crawl:
    """Return the crawl of a file that this run wrote."""
    plain = pickle.loads(path.read_bytes())  # noqa: S301
    return {address: CrawledPage(*values) for address, *values in plain}
