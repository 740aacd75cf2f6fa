"""What kind of question a dispute is.

Revision: 0004
After: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("dispute", sa.Column("topic", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("dispute", "topic")
