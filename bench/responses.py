"""Response times: what is cached beside a bare ASGI answer, and pages asked for the first time."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import httpx

from app.record.record import Record
from app.routes.page_table import PAGES
from bench import servers
from bench.load import drive, latencies, ratio

WARM_KINDS = ("dashboard", "timeline", "agreement")
WARM_COLUMNS = ("page", "requests/s", "p50 ms", "p99 ms", "bare ASGI requests/s", "ratio")
COLD_COLUMNS = ("page, asked for the first time", "addresses", "p50 ms", "slowest ms")
FIRST_TIMES = 40
IDENTITY = {"Accept-Encoding": "identity"}


def warm(store: Path, folder: Path, pages: dict[str, str]) -> Iterator[tuple[object, ...]]:
    """Return a row a page: the site with the answer in its cache beside the same bare answer.

    Body and headers are the same, and so is the server; the log of requests is off on both sides.
    The two are asked in turn, so that other work on the machine meets both alike.
    """
    for kind, page in pages.items():
        with ExitStack() as stack:
            site = stack.enter_context(servers.running(*servers.pactline(store)))
            answer = httpx.get(site + page, headers=IDENTITY)
            body = folder / "body"
            body.write_bytes(answer.content)
            bare = stack.enter_context(servers.running(*servers.bare(body, answer.headers)))
            measured = drive({"site": site + page, "bare": bare + page})
        site_speeds, bare_speeds = measured["site"], measured["bare"]
        rate, p50, p99 = (
            median(getattr(speed, name) for speed in site_speeds) for name in ("rate", "p50", "p99")
        )
        bare_rate = median(speed.rate for speed in bare_speeds)
        compared = ratio(site_speeds, bare_speeds)
        yield (
            kind,
            f"{rate:.0f}",
            f"{p50:.2f}",
            f"{p99:.2f}",
            f"{bare_rate:.0f}",
            f"{compared:.2f}",
        )


def cold(store: Path, record: Record) -> Iterator[tuple[object, ...]]:
    """Return a row a kind of page: addresses of which the cache can hold nothing yet.

    Pages with slugs are asked for once each; the others on one past day after the other, which
    also makes the view of that day.
    """
    days = sorted({str(event.date.latest) for event in record.events if event.date.latest})
    with servers.running(*servers.pactline(store)) as site:
        for route in PAGES:
            if route.slugs:
                addresses = [route.address(slug) for slug in route.slugs(record)]
            else:
                addresses = [f"{route.path}?as_of={day}" for day in days]
            step = len(addresses) // FIRST_TIMES + 1
            times = latencies([site + address for address in addresses[::step]])
            yield route.name, len(times), f"{median(times):.1f}", f"{max(times):.1f}"
