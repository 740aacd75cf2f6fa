"""The command that asks whether the sources' addresses still answer."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from app.cli.exit_status import Exit
from app.cli.link_check import Answer, Asking, Journal
from app.cli.options import Data, data_folder
from app.record import yaml_reader
from app.text.formatting import counted


def links(
    data: Data = None,
    journal: Annotated[
        Path, typer.Option(help="Where answers are kept, so that a run can be taken up again.")
    ] = Path("var/links.json"),
    days: Annotated[int, typer.Option(min=0, help="Ask again after so many days.")] = 30,
    most: Annotated[int, typer.Option(min=1, help="Ask at most so many addresses.")] = 10_000,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds to wait for an answer.")] = 20,
    pause: Annotated[float, typer.Option(min=0, help="Seconds between two for one host.")] = 2,
) -> None:
    """Ask each source's address politely: one at a time per host, with pauses, and bounded."""
    parsed = yaml_reader.read_all(data_folder(data))
    ids_by_url: dict[str, list[str]] = {}
    for source in parsed.parts.get("sources", []):
        if source.url:
            ids_by_url.setdefault(str(source.url), []).append(source.id)
    earlier = Journal.open(journal)
    due_urls = earlier.due(ids_by_url, days)[:most]
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("Asking", total=len(due_urls))
        asking = Asking(earlier, timeout, pause, lambda: progress.advance(task))
        asyncio.run(asking.ask(due_urls))
    answers = {url: earlier.answers[url] for url in ids_by_url if url in earlier.answers}
    _tell(answers, ids_by_url)
    typer.echo(f"{counted(len(due_urls), 'address', 'addresses')} asked, {len(answers)} known.")
    if any(answer.is_gone for answer in answers.values()):
        raise SystemExit(Exit.FAULTS)


def _tell(answers: dict[str, Answer], ids_by_url: dict[str, list[str]]) -> None:
    for url, answer in sorted(answers.items(), key=lambda row: ids_by_url[row[0]]):
        if answer.remark:
            typer.echo(f"{', '.join(ids_by_url[url])}: {answer.remark}: {url}")
