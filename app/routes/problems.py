"""What an error says under a data suffix (RFC 9457)."""

from pydantic import Field
from starlette.exceptions import HTTPException

from app.language import N_, gettext
from app.record.codelists import Figure
from app.routes.link import Link
from app.rows.page import Model

MEDIA_TYPE = "application/problem+json"
ELSE = N_("Something went wrong")
TITLES = {
    400: N_("That request cannot be answered"),
    404: N_("There is no such page"),
    405: N_("This site can only be read"),
    410: N_("This was withdrawn"),
    412: N_("It has changed"),
    413: N_("This site can only be read"),
    414: N_("That address is too long"),
    416: N_("There is no such part of the file"),
    503: N_("The record is not available"),
}
BAD_FILTER = N_("That filter cannot be read")
NO_RELEASE = N_("That release cannot be opened")
OTHERS_UNHARMED = N_(
    "Its file is damaged or missing, and the log says which. Other releases and the current record "
    "are not affected."
)
DETAILS = {
    404: N_("Its address may be misspelt, or the thing may lie after the day that is asked for."),
    405: N_("Allowed methods are GET and HEAD."),
    412: N_("It is not the version that was asked for."),
    413: N_("Nothing can be sent to this site; it can only be read."),
    416: N_("The file ends before the part that was asked for."),
    500: N_("The fault is ours, and it is in the log."),
}


class Problem(Model):
    """What was wrong with a request, and what is allowed instead."""

    type: str = Field(description="Address of a description of problems of this kind.")
    title: str = Field(description="What sort of problem it is.")
    status: int = Field(description="HTTP status of the answer.")
    detail: str = Field(description="What was wrong, in a sentence.")
    instance: str = Field(description="Path of the request, under the path of the site.")
    parameter: str | None = Field(None, description="The filter with the bad value.")
    value: str | None = Field(None, description="That value, at most its beginning.")
    instead: str | None = Field(
        None, description="Address of what stands in the place of what was withdrawn."
    )
    in_release: str | None = Field(
        None, description="Address of the page as it was in the last release that has it."
    )
    meant: str | None = Field(None, description="Address of the page that was probably meant.")
    allowed: str | None = Field(None, description="What the filter takes.")


class NoSuchPage(HTTPException):
    """A name that nothing has by the day that is asked for; `near` is the way to one like it."""

    def __init__(self, near: Link | None = None) -> None:
        super().__init__(404)
        self.near = near


class LostCursor(HTTPException):
    """A cursor of another revision, of another list, or of none."""

    title = N_("There is no such part of the list")

    def __init__(self) -> None:
        super().__init__(
            404, gettext("It belongs to another list, or the record has changed since: begin anew.")
        )


class UnknownFigure(HTTPException):
    """A name that no picture has; the detail lists those that there are."""

    title = N_("There is no such picture")

    def __init__(self) -> None:
        super().__init__(404, gettext("There are: {names}.").format(names=", ".join(Figure)))
