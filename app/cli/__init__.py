"""The commands. `python -m app.cli` runs one; an error is told in plain words, no traceback."""

import sys

import typer

from app.cli import (
    diff,
    entries,
    export,
    links,
    record,
    release,
    serve,
    stale,
    translations,
)
from app.cli.exit_status import Exit
from app.record.errors import InvalidRecord, OperationalError
from app.record.folder import reason
from app.text.formatting import counted

cli = typer.Typer(
    help="Pactline: check the record, add to it, build its store, serve it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
cli.command()(record.check)
cli.command()(record.build)
cli.command()(release.release)
cli.command()(record.verify)
cli.command()(record.schema)
cli.command(name="format")(record.format_files)
cli.add_typer(entries.new, name="new")
cli.add_typer(translations.translations, name="translations")
cli.command()(stale.stale)
cli.command()(links.links)
cli.command()(diff.diff)
cli.command()(export.export)
cli.command()(serve.serve)


def main() -> None:
    """Run the command that the arguments name, and exit with its status."""
    try:
        cli(standalone_mode=True)
    except InvalidRecord as invalid:
        count = counted(len(invalid.data_errors), "error", "errors")
        sys.stderr.write(f"{invalid}\n{count}; nothing changed.\n")
        raise SystemExit(Exit.FAULTS) from None
    except (OperationalError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(Exit.CANNOT) from None
    except OSError as error:
        sys.stderr.write(f"{error.filename or 'the system'}: {reason(error)}\n")
        raise SystemExit(Exit.CANNOT) from None
