"""What an error says under a data suffix (RFC 9457)."""

from pydantic import Field

from app.presenters.rows import Model

MEDIA_TYPE = "application/problem+json"


class Problem(Model):
    """What was wrong with a request, and what is allowed instead."""

    type: str = Field(description="Address of a description of problems of this kind.")
    title: str = Field(description="What sort of problem it is.")
    status: int = Field(description="HTTP status of the answer.")
    detail: str = Field(description="What was wrong, in a sentence.")
    instance: str = Field(description="Path of the request.")
    parameter: str | None = Field(None, description="The filter with the bad value.")
    value: str | None = Field(None, description="That value, at most its beginning.")
    allowed: str | None = Field(None, description="What the filter takes.")
