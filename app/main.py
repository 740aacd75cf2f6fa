"""The application that servers import: `uvicorn app.main:app`."""

from app import front, settings

app = front.create(settings.from_environment())
