"""How migrations meet the store: on the connection handed over, or on the configured file.

`make migration` writes a new one: numbered after the last, with plain SQLAlchemy types.
"""

from typing import Any, Literal

from alembic import context
from sqlalchemy import create_engine
from sqlmodel import AutoString, SQLModel

from app.database import tables
from app.settings import from_environment

assert tables.OWNERS


def render_type(kind: str, item: Any, _autogenerate_context: Any) -> str | Literal[False]:
    """Write a text column as SQLAlchemy has it; False leaves the writing to Alembic."""
    return "sa.String()" if kind == "type" and isinstance(item, AutoString) else False


def number_revision(_context: Any, _revision: Any, directives: list[Any]) -> None:
    """Number a new migration after the last one: 0003 follows 0002."""
    last = context.script.get_current_head() or "0"
    for directive in directives:
        directive.rev_id = f"{int(last) + 1:04}"


connection = context.config.attributes.get("connection")
if connection is None:
    connection = create_engine(f"sqlite:///{from_environment().store}").connect()
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    render_item=render_type,
    process_revision_directives=number_revision,
)
with context.begin_transaction():
    context.run_migrations()
