"""The application that servers import: `uvicorn app.main:app`."""

from app import settings, web

app = web.create(settings.from_environment())
