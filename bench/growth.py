"""Records of other sizes, valid by the loader's own rules, and how cold pages grow with them."""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from time import perf_counter

from fastapi import FastAPI

from app.database import store
from app.formats import EVENTS, alternate_path
from app.middleware import stack
from app.middleware.response_cache import bare_scope, collected
from app.middleware.security_headers import Headers
from app.record import validation, yaml_reader
from app.record.codelists import EventKind
from app.record.record import Record, arranged
from app.record.schema import Citation, Event, Source
from app.record.yaml_reader import Reading
from app.routes.page_table import PAGES
from app.settings import Settings
from bench.servers import memory

NEW_DAY = "/timeline?as_of=..., each day for the first time"
ONCE = {EventKind.SIGNED, EventKind.RATIFIED, EventKind.IN_FORCE, EventKind.ENDED}


@dataclass(frozen=True, slots=True)
class Grown:
    """What a record of one size costs."""

    times: int
    events: int
    build: float
    megabytes: float
    load: float
    memory: float
    pages: dict[str, float]


def grown(record: Record, times: int) -> Record:
    """The record with so many copies of its sources, people and events."""
    sources, people, events = list(record.sources), list(record.people), list(record.events)
    for copy in range(1, times):
        tail = f"-c{copy}"
        sources += [_source(one, tail) for one in record.sources if not one.paragraphs]
        copied = {one.id for one in record.sources if not one.paragraphs}
        people += [
            one.model_copy(
                update={
                    "id": one.id + tail,
                    "name": f"{one.name} {copy}",
                    "aliases": (),
                    "offices": tuple(
                        held.model_copy(update={"citations": _cites(held.citations, copied, tail)})
                        for held in one.offices
                    ),
                }
            )
            for one in record.people
        ]
        events += [_event(one, copied, tail) for one in record.events if _copies(one)]
    return arranged(
        replace(record, sources=tuple(sources), people=tuple(people), events=tuple(events))
    )


def _copies(one: Event) -> bool:
    """Whether an event can be there twice: it is no step that is taken once."""
    return one.kind not in ONCE and one.in_articles is None


def _source(one: Source, tail: str) -> Source:
    link = f"{one.url}{'&' if '?' in one.url else '?'}copy={tail}" if one.url else None
    again = {"id": one.id + tail, "url": link, "title": f"{one.title[:290]} {tail}"}
    return one.model_copy(update=again)


def _cites(found: tuple[Citation, ...], copied: set[str], tail: str) -> tuple[Citation, ...]:
    return tuple(
        one.model_copy(update={"source": one.source + tail}) if one.source in copied else one
        for one in found
    )


def _event(one: Event, copied: set[str], tail: str) -> Event:
    return one.model_copy(
        update={
            "id": one.id + tail,
            "title": f"{one.title[:100]} {tail}",
            "people": tuple(
                part.model_copy(update={"person": part.person + tail}) for part in one.people
            ),
            "sequence": None,
            "citations": _cites(one.citations, copied, tail),
            "commitments": tuple(
                promise.model_copy(update={"citations": _cites(promise.citations, copied, tail)})
                for promise in one.commitments
            ),
        }
    )


def measured(record: Record, reading: Reading, times: int, folder: Path, asks: int) -> Grown:
    """Build a record of this size, load it, and ask every page of it cold."""
    made = grown(record, times)
    data_errors = validation.check(made, reading)
    assert not data_errors, data_errors[:5]
    path = folder / f"times-{times}.sqlite3"
    began = perf_counter()
    store.build(made, path)
    build = perf_counter() - began
    began = perf_counter()
    site = stack.create(Settings(store=path))
    site.state.snapshots.required()
    load = perf_counter() - began
    pages = asyncio.run(_cold(site, addresses(record), asks))
    size = path.stat().st_size / 1e6
    return Grown(times, len(made.events), build, size, load, memory_of_this(), pages)


def memory_of_this() -> float:
    """Resident megabytes of this process."""
    return memory(os.getpid())


def addresses(record: Record) -> list[str]:
    """Every kind of page, the longest where there are many, and the timeline's other forms."""
    longest = {
        "event": max(record.events, key=lambda one: len(one.citations)).id,
        "country": record.country[most(record, lambda one: one.countries)].slug,
        "agreement": max(record.agreements, key=lambda one: len(one.provisions)).id,
        "person": most(record, lambda one: [part.person for part in one.people]),
        "source": max(record.citations, key=lambda one: len(record.citations[one])),
    }
    pages = [
        page_route.address(longest.get(page_route.name) or page_route.slugs(record)[0])
        if page_route.slugs
        else page_route.path
        for page_route in PAGES
    ]
    forms = [alternate_path("/timeline", form.suffix) for form in EVENTS]
    return [*pages, "/timeline?group=g7&kind=signed", "/search?q=japan", *forms]


def most(record: Record, names: Callable[[Event], Iterable[str]]) -> str:
    """What most events name."""
    return Counter(name for event in record.events for name in names(event)).most_common(1)[0][0]


async def _cold(site: FastAPI, pages: list[str], asks: int) -> dict[str, float]:
    for page in pages:
        await once(site, page)
    rounds = [[await once(site, page) for page in pages] for _ in range(asks)]
    columns = zip(pages, zip(*rounds, strict=True), strict=True)
    found = {page: median(times) * 1000 for page, times in columns}
    days = [f"/timeline?as_of=2024-0{month}-15" for month in range(1, 1 + min(asks, 9))]
    found[NEW_DAY] = median([await once(site, page) for page in days]) * 1000
    return found


async def once(site: FastAPI, address: str) -> float:
    """Seconds of a page with no finished answer kept, asked for without a socket."""
    site.state.responses.clear()
    began = perf_counter()
    await answered(site, address)
    return perf_counter() - began


async def answered(site: FastAPI, address: str) -> tuple[Headers, bytes]:
    """Headers and body that an address answers with."""
    path, _, query = address.partition("?")
    scope = bare_scope(path, query.encode())
    status, headers, body = await collected(site, scope)
    assert status == 200, address
    return headers, body


async def answer(store: Path, address: str) -> tuple[Headers, bytes]:
    """Headers and body that a site over a store answers with."""
    return await answered(stack.create(Settings(store=store)), address)


def all_sizes(data: Path, folder: Path, sizes: tuple[int, ...] = (1, 10, 100)) -> list[Grown]:
    """The growth of the real record."""
    record, reading = yaml_reader.read(data)
    return [measured(record, reading, times, folder, asks=max(5, 40 // times)) for times in sizes]
