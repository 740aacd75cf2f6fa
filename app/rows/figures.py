"""Pictures to take away."""

from pydantic import Field

from app.record import codelists
from app.rows.page import Model


class FigureRow(Model):
    """A picture and the addresses of its forms, all of the day shown."""

    name: codelists.Figure = Field(description="Its name in addresses.")
    label: str = Field(description="Its title.")
    caption: str = Field(description="What it shows.")
    url: str = Field(description="Address of its page.")
    svg: str = Field(description="Address of the picture as SVG.")
    png: str = Field(description="Address of the picture as PNG, 1200 pixels wide.")
    csv: str = Field(description="Address of its data.")
    embed: str = Field(description="Address of its frame.")
    shown_on: str = Field(description="Address of the page that has it among other things.")


class FrameRow(Model):
    """How another site shows something in a frame."""

    src: str = Field(description="Address of the frame, fixed to the day shown.")
    code: str = Field(description="HTML that shows it, high enough at any width.")
    width: int = Field(description="The most pixels that it takes sideways.")
    height: int = Field(description="The pixels that it needs downwards at that width.")
    narrow_height: int = Field(description="The same on a phone.")
