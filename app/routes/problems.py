"""What an error says under a data suffix (RFC 9457)."""

from pydantic import Field

from app.rows.page import Model

MEDIA_TYPE = "application/problem+json"


class Problem(Model):
    """What was wrong with a request, and what is allowed instead."""

    type: str = Field(description="Address of a description of problems of this kind.")
    title: str
    status: int
    detail: str
    instance: str = Field(description="Path of the request.")
    parameter: str | None = Field(None, description="The filter with the bad value.")
    value: str | None = Field(None, description="That value, at most its beginning.")
    allowed: str | None = Field(None, description="What the filter takes.")
