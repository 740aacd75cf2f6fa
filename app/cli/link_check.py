"""Asking addresses whether they still answer: HEAD, then GET where HEAD is refused."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from app.record.errors import OperationalError
from app.record.formatting import replace_text

HOSTS_AT_ONCE = 8
HEADERS = {"User-Agent": "Pactline link check", "Accept": "*/*"}
_GONE = {404, 410}
_TOO_MANY = 429


class JournalError(OperationalError):
    """The file with earlier answers cannot be read or written."""


@dataclass(frozen=True)
class Answer:
    """What an address answered: the status (0: nothing), where it led, and on which day."""

    status: int
    day: str
    moved_to: str = ""
    trouble: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether the address is lost: not found, or nobody there."""
        return self.status in _GONE or self.status == 0

    @property
    def remark(self) -> str:
        """What a keeper should know, "" where all is well."""
        if self.status == 0:
            return f"no answer ({self.trouble})"
        if self.status in _GONE:
            return f"gone ({self.status})"
        if self.status >= 400:
            return f"refused ({self.status}); look with a browser"
        return f"moved to {self.moved_to}" if self.moved_to else ""


@dataclass
class Journal:
    """Answers by address, in a file that is written after each of them."""

    path: Path
    answers: dict[str, Answer]

    @classmethod
    def open(cls, path: Path) -> "Journal":
        """Read the journal; an empty one if there is no file. Raises JournalError."""
        if not path.exists():
            return cls(path, {})
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))
            return cls(path, {url: Answer(**row) for url, row in rows.items()})
        except (OSError, ValueError, TypeError, AttributeError) as error:
            message = f"{path} is no journal of answers; remove it, or name another with --journal"
            raise JournalError(message) from error

    def due(self, urls: Iterable[str], days: int) -> list[str]:
        """The addresses that were not asked for so many days, never asked ones first."""
        before = (datetime.now(UTC).date() - timedelta(days=days)).isoformat()
        last = {url: self.answers[url].day if url in self.answers else "" for url in urls}
        return sorted((url for url in last if last[url] <= before), key=lambda url: last[url])

    def note(self, url: str, answer: Answer) -> None:
        """Keep an answer. Raises JournalError."""
        self.answers[url] = answer
        rows = {url: asdict(answer) for url, answer in sorted(self.answers.items())}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            replace_text(self.path, json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
        except OSError as error:
            raise JournalError(f"{self.path} cannot be written ({error.strerror})") from error


@dataclass
class Asking:
    """One run: a few hosts at once, each asked one address at a time with pauses between."""

    journal: Journal
    timeout: float
    pause: float
    advance: Callable[[], None] = lambda: None

    async def ask(self, urls: list[str]) -> None:
        """Ask every address and note its answer; stop with a host that has had enough."""
        by_host: defaultdict[str, list[str]] = defaultdict(list)
        for url in urls:
            by_host[urlsplit(url).netloc.lower()].append(url)
        places = asyncio.Semaphore(HOSTS_AT_ONCE)
        async with httpx.AsyncClient(
            headers=HEADERS, timeout=self.timeout, follow_redirects=True, max_redirects=5
        ) as client:
            await asyncio.gather(
                *(self._ask_host(client, places, host_urls) for host_urls in by_host.values())
            )

    async def _ask_host(
        self, client: httpx.AsyncClient, places: asyncio.Semaphore, urls: list[str]
    ) -> None:
        async with places:
            for number, url in enumerate(urls):
                if number:
                    await asyncio.sleep(self.pause)
                answer = await self._answer(client, url)
                if answer.status == _TOO_MANY:
                    return
                self.journal.note(url, answer)
                self.advance()

    async def _answer(self, client: httpx.AsyncClient, url: str) -> Answer:
        day = datetime.now(UTC).date().isoformat()
        try:
            async with asyncio.timeout(self.timeout * 3):
                response = await _head_or_get(client, url)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            return Answer(0, day, trouble=_trouble(error))
        redirects = [redirect.status_code for redirect in response.history]
        moved = redirects and all(status in (301, 308) for status in redirects)
        return Answer(response.status_code, day, str(response.url) if moved else "")


async def _head_or_get(client: httpx.AsyncClient, url: str) -> httpx.Response:
    """The answer to HEAD; many servers refuse it, so then the head of the answer to GET."""
    with suppress(httpx.RemoteProtocolError, httpx.ReadError):
        response = await client.head(url)
        if response.status_code < 400 or response.status_code == _TOO_MANY:
            return response
    async with client.stream("GET", url) as streamed:
        return streamed


def _trouble(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return "no answer in time"
    if isinstance(error, httpx.TooManyRedirects):
        return "leads round in a circle"
    if isinstance(error, httpx.ConnectError):
        return "nobody there"
    return "broken off"
