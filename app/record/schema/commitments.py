"""Things promised or given."""

from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool, StringConstraints, model_validator

from app.record import codelists
from app.record.schema.citations import Fact
from app.record.schema.fields import CURRENCY_PATTERN, Amount, Edtf, Id, Line, Words

AMOUNT_NEEDS_QUALIFIER = (
    "amount and qualifier are both given, or neither is; a qualifier is one of "
    + ", ".join(codelists.Qualifier)
)


def _ids_unique(commitments: "tuple[Commitment, ...]") -> "tuple[Commitment, ...]":
    ids = [commitment.id for commitment in commitments if commitment.id]
    if len(set(ids)) < len(ids):
        raise ValueError("two commitments have the same id")
    return commitments


class Commitment(Fact):
    """One thing promised or given. Its id, unique in its entry, lets a delivery point to it."""

    id: Id | None = None
    theme: codelists.Theme
    summary: Words
    form: codelists.Form
    amount: Amount | None = None
    qualifier: codelists.Qualifier | None = None
    currency: Annotated[str, StringConstraints(pattern=CURRENCY_PATTERN)] | None = None
    unit: Line | None = Field(None, description="What is counted, where it is not money.")
    per_year: StrictBool = False
    period: Edtf | None = None

    @model_validator(mode="after")
    def _amount_explained(self) -> "Commitment":
        if (self.amount is None) != (self.qualifier is None):
            raise ValueError(AMOUNT_NEEDS_QUALIFIER)
        if (self.amount is None) == bool(self.currency or self.unit):
            raise ValueError("an amount has a currency or a unit, and only an amount has")
        if self.currency and self.unit:
            raise ValueError("an amount has a currency or a unit, not both")
        return self


Commitments = Annotated[tuple[Commitment, ...], AfterValidator(_ids_unique)]
