"""The months of the timeline."""

from pydantic import Field

from app.record import codelists
from app.rows.page import Model


class MonthRow(Model):
    """One month of a chapter, or all that lies before the main one."""

    chapter: codelists.Chapter = Field(description="The chapter of the record.")
    month: str | None = Field(description="The month, YYYY-MM; null for all before Vilnius.")
    count: int = Field(description="How many of the events found stand in it.")
    total: int = Field(description="How many events of the view stand in it.")
    url: str = Field(description="Address of the timeline of these days.")

    @property
    def anchor(self) -> str:
        """The id of its section on the page."""
        return f"{self.chapter.value}-{self.month}" if self.month else self.chapter.value
