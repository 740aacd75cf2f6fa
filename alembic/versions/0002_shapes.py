"""Revisions, withdrawals, places, links between events, titles, and days worth a look.

Revision: 0002
After: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OWNERS = (
    "country_code",
    "office_id",
    "event_id",
    "sequence_of",
    "clause_id",
    "provision_id",
    "commitment_id",
    "claim_id",
    "gap_id",
    "document_id",
)
COLUMNS = {
    "commitment": ("slug",),
    "country": ("official_name", "ukrainian_name"),
    "office": ("since", "until"),
    "source": ("known_from", "archived"),
}
WORDINGS = ("event", "telling")


def one_owner(owners: tuple[str, ...]) -> str:
    """The rule that a citation has one owner."""
    return " + ".join(f"({name} IS NOT NULL)" for name in owners) + " = 1"


def upgrade() -> None:
    op.create_table(
        "acceptance",
        sa.Column("entry_kind", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("warning", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("entry_kind", "entry", "position"),
    )
    op.create_table(
        "day_worth_a_look",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("position"),
    )
    op.create_table(
        "place",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "revision",
        sa.Column("entry_kind", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("entry_kind", "entry", "position"),
    )
    op.create_table(
        "same_as",
        sa.Column("entry_kind", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("entry_kind", "entry", "position"),
    )
    op.create_table(
        "withdrawal",
        sa.Column("entry_kind", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("instead", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("entry_kind", "entry"),
    )
    op.create_table(
        "country_native_name",
        sa.Column("country_code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["country_code"],
            ["country.code"],
        ),
        sa.PrimaryKeyConstraint("country_code", "position"),
    )
    op.create_table(
        "gap_answer",
        sa.Column("gap_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gap_id"],
            ["gap.id"],
        ),
        sa.PrimaryKeyConstraint("gap_id", "position"),
    )
    op.create_table(
        "gap_look",
        sa.Column("gap_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gap_id"],
            ["gap.id"],
        ),
        sa.PrimaryKeyConstraint("gap_id", "position"),
    )
    op.create_table(
        "place_alias",
        sa.Column("place_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_id"],
            ["place.id"],
        ),
        sa.PrimaryKeyConstraint("place_id", "position"),
    )
    op.create_table(
        "document_agreement",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("agreement", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement"],
            ["agreement.id"],
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
        ),
        sa.PrimaryKeyConstraint("document_id", "position"),
    )
    op.create_table(
        "agreement_title",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("since", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
        ),
        sa.ForeignKeyConstraint(
            ["since"],
            ["event.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("agreement_title", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_agreement_title_agreement_id"), ["agreement_id"], unique=False
        )

    op.create_table(
        "delivery",
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("agreement", sa.String(), nullable=True),
        sa.Column("event", sa.String(), nullable=True),
        sa.Column("commitment", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement"],
            ["agreement.id"],
        ),
        sa.ForeignKeyConstraint(
            ["event"],
            ["event.id"],
        ),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["event.id"],
        ),
        sa.PrimaryKeyConstraint("event_id", "position"),
    )
    op.create_table(
        "event_link",
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["event.id"],
        ),
        sa.ForeignKeyConstraint(
            ["other"],
            ["event.id"],
        ),
        sa.PrimaryKeyConstraint("event_id", "relation", "position"),
    )
    with op.batch_alter_table("event_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_link_other"), ["other"], unique=False)

    for table, names in COLUMNS.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.String(), nullable=True))
    for table in WORDINGS:
        with op.batch_alter_table(table, recreate="always") as batch_op:
            for name in ("place_id", "venue", "meeting"):
                batch_op.add_column(sa.Column(name, sa.String(), nullable=True))
            batch_op.create_foreign_key(f"fk_{table}_place", "place", ["place_id"], ["id"])
    with op.batch_alter_table("citation", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("title_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("fk_citation_title", "agreement_title", ["title_id"], ["id"])
        batch_op.drop_constraint("one_owner", type_="check")
        batch_op.create_check_constraint("one_owner", one_owner((*OWNERS, "title_id")))
    # Until then a source without a last day counted as known from the record's own last day.
    op.execute(
        "UPDATE source SET known_from = (SELECT checked FROM edition) "
        "WHERE published IS NULL OR published LIKE '%..]' OR published LIKE '%/..'"
    )
    # What was not found had been looked for on the day on which the record was last checked.
    op.execute("INSERT INTO gap_look SELECT gap.id, 0, edition.checked FROM gap, edition")
    op.execute("UPDATE gap SET about = 'end-of-record' WHERE about = 'after-2026-01'")
    op.execute("UPDATE dispute SET about = 'end-of-record' WHERE about = 'after-2026-01'")


def downgrade() -> None:
    with op.batch_alter_table("citation", recreate="always") as batch_op:
        batch_op.drop_constraint("one_owner", type_="check")
        batch_op.create_check_constraint("one_owner", one_owner(OWNERS))
        batch_op.drop_constraint("fk_citation_title", type_="foreignkey")
        batch_op.drop_column("title_id")
    for table in WORDINGS:
        with op.batch_alter_table(table, recreate="always") as batch_op:
            batch_op.drop_constraint(f"fk_{table}_place", type_="foreignkey")
            for name in ("place_id", "venue", "meeting"):
                batch_op.drop_column(name)
    for table, names in COLUMNS.items():
        for name in names:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
    for table in (
        "event_link",
        "delivery",
        "agreement_title",
        "document_agreement",
        "place_alias",
        "gap_look",
        "gap_answer",
        "country_native_name",
        "withdrawal",
        "same_as",
        "revision",
        "place",
        "day_worth_a_look",
        "acceptance",
    ):
        op.drop_table(table)
