"""What a page costs in each language: CPU time of this process, asked in turn, without a cache."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import process_time
from types import SimpleNamespace

from app.language import Language
from app.middleware.page_language import PageLanguage
from app.middleware.response_cache import bare_scope, collected
from app.routes import application
from app.settings import Settings
from app.templating import environment
from app.urls import Urls

ROUNDS = 11
OTHERS = [language for language in Language if not language.is_source]
COLUMNS = (
    "page, CPU ms",
    "new view",
    *(f"the same, {language.value}" for language in OTHERS),
    *(f"ratio, {language.value}" for language in OTHERS),
    "view kept",
    *(f"the same, {language.value} " for language in OTHERS),
    *(f"ratio, {language.value} " for language in OTHERS),
)


def costs(store: Path, pages: dict[str, str]) -> Iterator[tuple[object, ...]]:
    """Return a row a page: the middle of its costs in each language, and each beside English.

    A new view is that of a day which nobody has asked for; one that is kept leaves the page alone.
    """
    app = application.create(Settings(store=store))
    environment.prepare()
    snapshot = app.state.snapshots.required()
    days = sorted({str(event.date.latest) for event in snapshot.record.events if event.date.latest})
    site = SimpleNamespace(app=PageLanguage(app), snapshot=snapshot, urls=Urls())
    for kind, page in pages.items():
        new = _in_turn(site, page, [f"as_of={day}" for day in days[-ROUNDS:]])
        kept = _in_turn(site, page, [""] * ROUNDS)
        yield kind, *_cells(new), *_cells(kept)


def _cells(costs_by_language: dict[Language, float]) -> Iterator[str]:
    english = costs_by_language[Language.ENGLISH]
    yield from (f"{cost:.1f}" for cost in costs_by_language.values())
    yield from (f"{costs_by_language[language] / english:.2f}" for language in OTHERS)


def _in_turn(site: SimpleNamespace, page: str, queries: list[str]) -> dict[Language, float]:
    """Return the middle of the milliseconds of a page in each language."""
    times: dict[Language, list[float]] = {language: [] for language in Language}
    for number, query in enumerate(queries):
        for language in (tuple(Language), tuple(reversed(Language)))[number % 2]:
            times[language] += _costs(site, f"{language.path}{page}", query)
    return {language: median(times[language]) * 1000 for language in Language}


def _costs(site: SimpleNamespace, path: str, query: str) -> list[float]:
    """Return the seconds of an answer; none where the page is not there on that day."""
    scope = bare_scope(path, query.encode(), snapshot=site.snapshot, urls=site.urls)
    began = process_time()
    status, _, _ = asyncio.run(collected(site.app, scope))
    spent = process_time() - began
    return [spent] if status == 200 else []
