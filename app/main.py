"""The application that servers import: `uvicorn app.main:app`."""

from app import settings
from app.middleware import front

app = front.create(settings.from_environment())
