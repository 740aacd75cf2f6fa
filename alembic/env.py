"""How migrations meet the store: on the connection handed over, or on the configured file."""

from alembic import context
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from app.database import tables
from app.settings import from_environment

assert tables.OWNERS
connection = context.config.attributes.get("connection")
if connection is None:
    connection = create_engine(f"sqlite:///{from_environment().store}").connect()
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
